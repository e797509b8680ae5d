package lamplight.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lamplight.log.TrialFolder;
import lamplight.model.NetworkDelay;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.RelayOrder;
import lamplight.model.RelaySpec;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;
import lamplight.wire.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessConfigTest {
  private static final Token TOKEN = Token.parse("000102030405060708090a0b0c0d0e0f");

  private static ProcessConfig config(Path folder) {
    TrialSpec spec =
        new TrialSpec(
                -7,
                10,
                60_000_000_000L,
                List.of(
                    new TickSchedule(Rate.of(new BigDecimal("2.5")), 17),
                    new TickSchedule(Rate.of(6), 0)))
            .withDelay(new NetworkDelay.Uniform(3, 5));
    return new ProcessConfig(2, TOKEN, spec, new BigDecimal("0.5"), new TrialFolder(folder));
  }

  private static ProcessConfig read(String text) throws IOException {
    return ProcessConfig.read(new BufferedReader(new StringReader(text)));
  }

  private static String text(Path folder) {
    return String.join("\n", config(folder).lines()) + "\n";
  }

  @Test
  void shouldSayALineAKey() {
    assertThat(config(Path.of("/results/x")).lines())
        .containsExactly(
            "process = 2",
            "token = 000102030405060708090a0b0c0d0e0f",
            "seed = -7",
            "duration_ns = 60000000000",
            "draw.sides = 10",
            "network.delay_ns = uniform 3 5",
            "processes = 2",
            "process.1.rate = 2.5",
            "process.1.phase_ns = 17",
            "process.2.rate = 6",
            "process.2.phase_ns = 0",
            "time.scale = 0.5",
            "folder = file:///results/x",
            "end");
  }

  @Test
  void shouldSayAndReadFaults() throws IOException {
    ProcessConfig calm = config(Path.of("/results/x"));
    PlannedFaults faults =
        new PlannedFaults(List.of(new PlannedFault.Pause(1, 10, 5), new PlannedFault.Kill(2, 30)));
    ProcessConfig hit =
        new ProcessConfig(
            2, TOKEN, calm.spec().withFaults(faults), calm.timeScale(), calm.folder());

    assertThat(hit.lines())
        .contains("fault.1.planned_ns = pause 1 10 5", "fault.2.planned_ns = kill 2 30");
    assertThat(read(String.join("\n", hit.lines()) + "\n").spec()).isEqualTo(hit.spec());
  }

  @Test
  void shouldSayAndReadTheRelayOfAStar() throws IOException {
    ProcessConfig mesh = config(Path.of("/results/x"));
    TrialSpec star = mesh.spec().withRelay(Optional.of(new RelaySpec(RelayOrder.ARRIVAL, 1_500)));
    ProcessConfig relay =
        new ProcessConfig(RelaySpec.NUMBER, TOKEN, star, mesh.timeScale(), mesh.folder());

    assertThat(relay.lines())
        .contains("process = 0", "relay.order = arrival", "relay.time_ns = 1500");
    ProcessConfig again = read(String.join("\n", relay.lines()) + "\n");
    assertThat(again.spec()).isEqualTo(star);
    assertThat(again.process()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/results/x",
        "/a folder/with spaces ",
        "/of umlauts/\u00e4\u00f6\u00fc",
        "/100%/#1?",
        "/two\nlines\rend",
        "/end"
      })
  void shouldReadWhatItSaid(String folder) throws IOException {
    ProcessConfig config = config(Path.of(folder));
    assertThat(read(text(Path.of(folder)))).isEqualTo(config);
  }

  @Test
  void shouldReadNoFurtherThanTheEnd() throws IOException {
    BufferedReader in =
        new BufferedReader(new StringReader(text(Path.of("/results/x")) + "status\n"));
    assertThat(ProcessConfig.read(in).process()).isEqualTo(2);
    assertThat(in.readLine()).isEqualTo("status");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "process",
        "token",
        "seed",
        "draw.sides",
        "duration_ns",
        "network.delay_ns",
        "processes",
        "time.scale",
        "folder",
        "process.1.rate",
        "process.2.phase_ns"
      })
  void shouldNameTheKeyThatIsMissing(String key) {
    String text = text(Path.of("/results/x")).replaceFirst("(?m)^" + key + " =.*\n", "");
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IOException.class)
        .hasMessage("configuration: the key " + key + " is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "process = 2, process = two, 1: process: \"two\"",
    "seed = -7, seed =, 3: seed: \"\"",
    "draw.sides = 10, draw.sides = 1, 5: draw.sides: \"1\"",
    "duration_ns = 60000000000, duration_ns = -1, 4: duration_ns: \"-1\"",
    "delay_ns = uniform 3 5, delay_ns = uniform 3, 6: network.delay_ns: \"uniform 3\"",
    "time.scale = 0.5, time.scale = half, 12: time.scale: \"half\"",
    "1.rate = 2.5, 1.rate = 0, 8: process.1.rate: \"0\"",
    "1.phase_ns = 17, 1.phase_ns = -1, 9: process.1.phase_ns: \"-1\"",
  })
  void shouldRefuseAMalformedValue(String line, String malformed, String fault) {
    String text = text(Path.of("/results/x")).replace(line, malformed);
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("configuration:" + fault + ": expected ");
  }

  @Test
  void shouldRefuseAFolderThatIsNoUri() {
    String text = text(Path.of("/results/x")).replace("file:///", "/");
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("configuration: ");
  }

  @Test
  void shouldNotTellTheTokenWhenItIsMalformed() {
    String text = text(Path.of("/results/x")).replace("token = 0001", "token = 000");
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IOException.class)
        .hasMessage("configuration: a token is 32 hexadecimal digits");
  }

  @Test
  void shouldNoticeThatTheEndIsMissing() {
    String text = text(Path.of("/results/x")).replace("\nend\n", "\n");
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(EOFException.class)
        .hasMessage("the configuration ended early");
  }
}

package lamplight.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lamplight.model.Message;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputLinesTest {
  @TempDir private Path folder;

  @Test
  void shouldTellAProcessWhatItIsOnTheWallClock() throws Exception {
    TrialSpec spec =
        TrialSpec.withAlignedPhases(
            1, 10, 2_000_000_000, List.of(Rate.of(1), Rate.of(3), Rate.of(6)));

    assertThat(InputLines.init(2, spec, plan(false), folder))
        .isEqualTo(
            "{\"type\":\"init\",\"protocol\":1,\"id\":2,\"processes\":3,\"peers\":[1,3],"
                + "\"rate\":6.0,\"phase_ns\":0,\"duration_ns\":1000000000,\"ticks\":6,"
                + "\"draw_sides\":10,\"seed\":1,\"draws\":"
                + draws(spec)
                + "}\n");
    assertThat(InputLines.init(2, spec, plan(true), folder)).doesNotContain("draws\"");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void shouldPutVeryManyDrawsIntoAFile() throws Exception {
    TrialSpec spec =
        TrialSpec.withAlignedPhases(1, 2, 10_001_000_000L, List.of(Rate.of(1000), Rate.of(1)));

    assertThat(InputLines.init(1, spec, plan(false), folder))
        .endsWith("\"seed\":1,\"draws_file\":\"" + folder.resolve("draws.json") + "\"}\n");
    assertThat(Files.readString(folder.resolve("draws.json"))).matches("\\[([12],){10000}[12]]");
  }

  @Test
  void shouldTellOfStartAndMessages() {
    assertThat(InputLines.start(7)).isEqualTo("{\"type\":\"start\",\"at_ns\":7}\n");
    assertThat(InputLines.message(new Message(3, 2, 1, 9), ""))
        .isEqualTo("{\"type\":\"message\",\"id\":\"3-2\",\"from\":3,\"stamp\":9}\n");
    assertThat(InputLines.message(new Message(3, 2, 1, 9), "{\"k\":1}"))
        .isEqualTo(
            "{\"type\":\"message\",\"id\":\"3-2\",\"from\":3,\"stamp\":9,\"body\":{\"k\":1}}\n");
  }

  private static String draws(TrialSpec spec) {
    StringBuilder draws = new StringBuilder("[");
    for (int tick = 1; tick <= 6; tick++) {
      draws
          .append(tick == 1 ? "" : ",")
          .append(spec.die().thrown(lamplight.model.KeyedRandom.of(1), 2, tick));
    }
    return draws.append("]").toString();
  }

  private static ProgramPlan plan(boolean ownDraws) {
    return new ProgramPlan(List.of(), Map.of(), ownDraws, 1, new BigDecimal("2"));
  }
}

package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Test
  void aLiveLineShouldBeReplacedWithoutALeftover() {
    Console console = console(true, 80);

    console.tell("analysing 5 trials");
    console.tell("drawing charts");

    assertThat(printed()).isEqualTo("\ranalysing 5 trials\rdrawing charts    ");
  }

  @Test
  void aLineShouldTakeThePlaceOfALiveOneAndOfTheEchoOfCtrlC() {
    Console console = console(true, 80);

    console.show("12345");
    console.println("stopped");
    console.println("again");

    assertThat(printed()).isEqualTo("\r12345\r       \rstopped\nagain\n");
  }

  @Test
  void aLiveLineShouldLeaveNothingBehind() {
    Console console = console(true, 80);

    console.show("123");
    console.wipe();
    console.wipe();

    assertThat(printed()).isEqualTo("\r123\r     \r");
  }

  @Test
  void theEchoOfASecondCtrlCShouldGoAsWell() {
    console(true, 80).wipeForGood();

    assertThat(printed()).isEqualTo("\r   \r");
  }

  @Test
  void whatIsWipedShouldStayInOneLineOfTheTerminal() {
    Console console = console(true, 6);

    console.show("12345");
    console.wipe();

    assertThat(printed()).isEqualTo("\r12345\r     \r");
  }

  @Test
  void plainLinesShouldStandBelowOneAnother() {
    Console console = console(false, 80);

    console.tell("analysing 5 trials");
    console.tell("drawing charts");
    console.wipe();
    console.wipeForGood();

    assertThat(printed()).isEqualTo("analysing 5 trials\ndrawing charts\n");
  }

  @Test
  void aTerminalThatCanOnlyPrintOrAWishForNoColoursShouldGetPlainLines() {
    assertThat(Console.isCapable(Map.of("TERM", "xterm"))).isTrue();
    assertThat(Console.isCapable(Map.of("TERM", "xterm", "NO_COLOR", ""))).isTrue();
    assertThat(Console.isCapable(Map.of("TERM", "xterm", "NO_COLOR", "1"))).isFalse();
    assertThat(Console.isCapable(Map.of("TERM", "dumb"))).isFalse();
    assertThat(Console.isCapable(Map.of())).isFalse();
  }

  @Test
  void charactersThatTheEncodingLacksShouldBeReplaced() {
    PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Console ascii = new Console(err, StandardCharsets.US_ASCII, false, () -> 80);

    assertThat(ascii.letters("✓ Valid. ✗ Busy: −4.0 ± 0.4 µs"))
        .isEqualTo("Valid. ! Busy: -4.0 +- 0.4 us");
    assertThat(console(false, 80).letters("✓ −4.0 ± 0.4 µs")).isEqualTo("✓ −4.0 ± 0.4 µs");
  }

  private Console console(boolean isLive, int width) {
    PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    return new Console(err, StandardCharsets.UTF_8, isLive, () -> width);
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}

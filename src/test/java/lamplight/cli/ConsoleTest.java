package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Test
  void aLiveLineShouldBeReplacedWithoutALeftover() {
    Screen screen = new Screen(80, 5);
    Console console = live(screen);

    console.tell("analysing 5 trials");
    console.tell("drawing charts");

    assertThat(screen.text()).isEqualTo("drawing charts");
  }

  @Test
  void aLineShouldTakeThePlaceOfLiveOnesAndOfTheEchoOfCtrlC() {
    Screen screen = new Screen(80, 5);
    Console console = live(screen);

    console.show(List.of("12345", "678"));
    screen.echo("^C");
    console.println("stopped");
    console.println("again");
    assertThat(screen.text()).isEqualTo("stopped\nagain");
    console.show(List.of("12345", "678"));
    assertThat(screen.text()).isEqualTo("stopped\nagain\n12345\n678");
  }

  @Test
  void liveLinesShouldLeaveNothingBehind() {
    Screen screen = new Screen(80, 5);
    Console console = live(screen);

    console.show(List.of("123", "456"));
    console.wipe();
    console.wipe();

    assertThat(screen.text()).isEmpty();
    assertThat(screen.cursorColumn()).isZero();
  }

  @Test
  void theEchoOfASecondCtrlCShouldGoAsWell() {
    Screen screen = new Screen(80, 5);
    Console console = live(screen);

    console.show(List.of("123"));
    console.println("stopping");
    screen.echo("^C");
    console.wipeForGood();

    assertThat(screen.text()).isEqualTo("stopping");
    assertThat(screen.cursorColumn()).isZero();
  }

  @Test
  void theSizeShouldBeThatOfTheTerminalButForALineAndAColumn() {
    assertThat(live(new Screen(81, 25)).width()).isEqualTo(80);
    assertThat(live(new Screen(81, 25)).height()).isEqualTo(24);
    assertThat(live(new Screen(0, 0)).width()).as("a terminal that does not tell").isEqualTo(79);
    assertThat(live(new Screen(0, 0)).height()).as("a terminal that does not tell").isEqualTo(1);
  }

  @Test
  void plainLinesShouldStandBelowOneAnother() {
    Console console = Console.plain(printer(), StandardCharsets.UTF_8);

    console.tell("analysing 5 trials");
    console.tell("drawing charts");
    console.wipe();
    console.wipeForGood();

    assertThat(bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"))
        .isEqualTo("analysing 5 trials\ndrawing charts\n");
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
    Console ascii = Console.plain(printer(), StandardCharsets.US_ASCII);

    assertThat(ascii.letters("✓ Valid. ✗ Busy: −4.0 ± 0.4 µs"))
        .isEqualTo("Valid. ! Busy: -4.0 +- 0.4 us");
    assertThat(ascii.canShow("█")).isFalse();
    Console utf = Console.plain(printer(), StandardCharsets.UTF_8);
    assertThat(utf.letters("✓ −4.0 ± 0.4 µs")).isEqualTo("✓ −4.0 ± 0.4 µs");
    assertThat(utf.canShow("█")).isTrue();
  }

  private PrintStream printer() {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static Console live(Screen screen) {
    return screen.console(() -> 0);
  }
}

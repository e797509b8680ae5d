package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stands on a screen whose last lines are replaced again and again. */
class LiveLinesTest {
  private final AtomicLong nowNs = new AtomicLong();

  @Test
  void linesShouldReplaceThoseBeforeThem() {
    Screen screen = new Screen(20, 5);
    LiveLines lines = lines(screen);

    lines.show(List.of("36 of 60 s", "clock 121", "clock 140"));
    assertThat(screen.text()).isEqualTo("36 of 60 s\nclock 121\nclock 140");
    assertThat(screen.cursorColumn()).isZero();
    lines.show(List.of("37 of 60 s", "clock 9"));
    assertThat(screen.text()).isEqualTo("37 of 60 s\nclock 9");
    lines.show(List.of("38 of 60 s", "clock 10", "", "clock 12"));
    assertThat(screen.text()).isEqualTo("38 of 60 s\nclock 10\n\nclock 12");
    lines.erase();
    assertThat(screen.text()).isEmpty();
  }

  @Test
  void onlyWhatChangesShouldBeWritten() {
    Screen screen = new Screen(100, 30);
    LiveLines lines = lines(screen);
    List<String> shown = new ArrayList<>(List.of("36 s"));
    IntStream.range(0, 20).forEach(row -> shown.add("x".repeat(80)));
    lines.show(shown);
    assertThat(screen.written()).isGreaterThan(20 * 80);

    shown.set(20, "x".repeat(79) + "y");
    lines.show(shown);
    assertThat(screen.written()).isLessThan(80);
    assertThat(screen.text()).endsWith("xxxy");
  }

  @Test
  void nothingShouldWrapOrBeHigherThanTheScreen() {
    Screen screen = new Screen(10, 4);
    LiveLines lines = lines(screen);

    lines.show(List.of("0123456789", "01234567890123", "2", "3", "4"));

    // The last column and a line stay free.
    assertThat(screen.text()).isEqualTo("012345678\n012345678\n2");
    assertThat(screen.wraps()).isZero();
  }

  @Test
  void atTheBottomOfTheScreenWhatStoodThereBeforeShouldScrollUpOnce() {
    Screen screen = new Screen(20, 4);
    screen.echo("$ run\r\nresults: here\r\n\n");
    LiveLines lines = lines(screen);

    lines.show(List.of("a", "b", "c"));
    lines.show(List.of("d", "e", "f"));
    assertThat(screen.text()).isEqualTo("$ run\nresults: here\n\nd\ne\nf");
    lines.erase();
    assertThat(screen.text()).isEqualTo("$ run\nresults: here");
  }

  @Test
  void whatAPersonTypesShouldBeGoneWithTheNextLinesAndAtTheEnd() {
    Screen screen = new Screen(30, 5);
    LiveLines lines = lines(screen);

    lines.show(List.of("36 of 60 s", "clock 121"));
    screen.echo("^C and ls -l");
    assertThat(screen.text()).isEqualTo("^C and ls -l\nclock 121");
    lines.show(List.of("36 of 60 s", "clock 121"));
    assertThat(screen.text()).isEqualTo("36 of 60 s\nclock 121");
    screen.echo("^C");
    lines.erase();
    assertThat(screen.text()).isEmpty();
  }

  @Test
  void aResizedScreenShouldShowTheSameInItsNewSize() {
    Screen screen = new Screen(30, 6);
    screen.echo("$ run\r\n");
    LiveLines lines = lines(screen);
    List<String> shown = List.of("a line of thirty characters", "second", "third", "fourth");

    lines.show(shown);
    screen.resize(12, 6);
    lines.show(shown);
    assertThat(screen.text()).isEqualTo("$ run\na line of t\nsecond\nthird\nfourth");
    screen.resize(40, 3);
    lines.show(shown);
    assertThat(screen.text()).isEqualTo("$ run\na line of thirty characters\nsecond");
    screen.resize(40, 10);
    lines.show(shown);
    assertThat(screen.text())
        .isEqualTo("$ run\na line of thirty characters\nsecond\nthird\nfourth");
    assertThat(screen.wraps()).isZero();
  }

  @Test
  void afterAStopAllShouldBeDrawnAnewBecauseAShellHasUsedTheTerminal() {
    Screen screen = new Screen(30, 8);
    LiveLines lines = lines(screen);

    lines.show(List.of("36 of 60 s", "clock 121", "clock 140"));
    screen.echo("^Z\r\n[1]+ Stopped\r\n$ fg\r\n");
    nowNs.addAndGet(TimeUnit.SECONDS.toNanos(10));
    lines.show(List.of("36 of 60 s", "clock 121", "clock 140"));

    assertThat(screen.text()).endsWith("\n36 of 60 s\nclock 121\nclock 140");
  }

  @Test
  void anySequenceOfLinesShouldLeaveExactlyTheLast() {
    long seed = 20261130;
    Random random = new Random(seed);
    Screen screen = new Screen(24, 9);
    screen.echo("before\r\n");
    LiveLines lines = lines(screen);
    for (int step = 0; step < 2000; step++) {
      List<String> shown =
          IntStream.rangeClosed(0, random.nextInt(6))
              .mapToObj(
                  line ->
                      Long.toString(random.nextLong(), 36)
                          .repeat(2)
                          .substring(0, 1 + random.nextInt(20)))
              .toList();
      lines.show(shown);
      assertThat(screen.text())
          .as("step %d of seed %d", step, seed)
          .isEqualTo("before\n" + String.join("\n", shown));
    }
    assertThat(screen.wraps()).isZero();
  }

  private LiveLines lines(Screen screen) {
    return new LiveLines(screen.terminal(), nowNs::get);
  }
}

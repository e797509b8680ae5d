package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The line of a live bar at the widths of common terminals, one less than they have columns. */
class BarLineTest {
  private static final List<String> PARTS =
      List.of("about 120 s left", "12 of 50 done", "seed 13: clocks 121 203 204", "queues 19 0 0");

  @Test
  void aWideTerminalShouldShowEverythingBehindAFullBar() {
    assertThat(BarLine.text(0.5, PARTS, 199))
        .isEqualTo(
            "[########........] about 120 s left; 12 of 50 done; seed 13: clocks 121 203 204;"
                + " queues 19 0 0");
  }

  @Test
  void theBarShouldGiveWayToThePartsBeforeAnyIsLeftOut() {
    // All four parts take 75 characters; a bar of four takes seven.
    assertThat(BarLine.text(0.5, PARTS, 82))
        .isEqualTo(
            "[##..] about 120 s left; 12 of 50 done; seed 13: clocks 121 203 204; queues 19 0 0");
    assertThat(BarLine.text(0.5, PARTS, 79))
        .isEqualTo("about 120 s left; 12 of 50 done; seed 13: clocks 121 203 204; queues 19 0 0");
  }

  @Test
  void aNarrowTerminalShouldLeaveOutWholePartsAndNeverCutANumber() {
    assertThat(BarLine.text(0.5, PARTS, 39)).isEqualTo("[##..] about 120 s left; 12 of 50 done");
    assertThat(BarLine.text(0.5, PARTS, 30)).isEqualTo("[####....] about 120 s left");
    assertThat(BarLine.text(0.5, PARTS, 16)).isEqualTo("about 120 s left");
    assertThat(BarLine.text(0.5, PARTS, 15)).isEqualTo("[####....] ");
  }

  @Test
  void aBarShouldBeNeitherShorterThanNothingNorLongerThanFull() {
    assertThat(BarLine.text(-1, List.of(), 10)).isEqualTo("[....] ");
    assertThat(BarLine.text(1.5, List.of(), 10)).isEqualTo("[####] ");
  }
}

package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArrivalWindowsTest {
  private final ArrivalWindows windows = new ArrivalWindows();

  /** Arrivals 1 and 2 in 0..10, 3 in 10..20, 4 to 6 in 30..40; none in 20..30. */
  @BeforeEach
  void claimSix() {
    windows.claim(2, 0, 10);
    windows.claim(3, 10, 20);
    windows.claim(3, 20, 30);
    windows.claim(6, 30, 40);
  }

  private String windowOf(long arrival) {
    windows.advanceTo(arrival);
    return windows.isEmpty() ? "none" : windows.lowNs() + ".." + windows.highNs();
  }

  @Test
  void shouldGiveEachArrivalTheFirstWindowThatReachesIt() {
    assertThat(windowOf(1)).isEqualTo("0..10");
    assertThat(windowOf(2)).isEqualTo("0..10");
    assertThat(windowOf(3)).isEqualTo("10..20");
    assertThat(windowOf(4)).isEqualTo("30..40");
    assertThat(windows.upTo()).isEqualTo(6);
    assertThat(windowOf(6)).isEqualTo("30..40");
    assertThat(windowOf(7)).isEqualTo("none");
  }

  @Test
  void shouldDropTheBoundsAfterAnArrivalInTheMiddleOfAWindow() {
    windows.unboundAfter(5);

    assertThat(windowOf(5)).isEqualTo("30..40");
    assertThat(windowOf(6)).isEqualTo(Long.MIN_VALUE + ".." + Long.MAX_VALUE);
  }

  @Test
  void shouldDropTheBoundsAfterTheLastArrivalOfAWindow() {
    windows.unboundAfter(2);
    windows.claim(7, 50, 60);

    assertThat(windowOf(2)).isEqualTo("0..10");
    assertThat(windowOf(3)).isEqualTo(Long.MIN_VALUE + ".." + Long.MAX_VALUE);
    assertThat(windowOf(6)).isEqualTo(Long.MIN_VALUE + ".." + Long.MAX_VALUE);
    assertThat(windowOf(7)).isEqualTo("50..60");
  }

  @Test
  void shouldStartAgainWithoutBounds() {
    windows.restart(3);
    windows.claim(4, 50, 60);

    assertThat(windowOf(1)).isEqualTo(Long.MIN_VALUE + ".." + Long.MAX_VALUE);
    assertThat(windowOf(4)).isEqualTo("50..60");
    assertThat(windowOf(5)).isEqualTo("none");
  }

  @Test
  void shouldKeepTheOrderWhenItGrowsWhileInUse() {
    // Three windows are in use throughout, so that the ring turns and then grows across its end.
    for (long arrival = 7; arrival < 20; arrival++) {
      windows.claim(arrival, arrival * 10, arrival * 10 + 10);
      windows.advanceTo(arrival - 2);
    }
    for (long arrival = 20; arrival < 40; arrival++) {
      windows.claim(arrival, arrival * 10, arrival * 10 + 10);
    }
    for (long arrival = 18; arrival < 40; arrival++) {
      assertThat(windowOf(arrival)).isEqualTo(arrival * 10 + ".." + (arrival * 10 + 10));
      assertThat(windows.upTo()).isEqualTo(arrival);
    }
  }

  @Test
  void shouldDropTheBoundsOfSeveralWindowsAfterAnArrival() {
    windows.claim(7, 50, 60);
    windows.claim(8, 60, 70);
    windows.unboundAfter(3);

    assertThat(windowOf(3)).isEqualTo("10..20");
    assertThat(windowOf(4)).isEqualTo(Long.MIN_VALUE + ".." + Long.MAX_VALUE);
    assertThat(windowOf(8)).isEqualTo(Long.MIN_VALUE + ".." + Long.MAX_VALUE);
    assertThat(windowOf(9)).isEqualTo("none");
  }

  @Test
  void shouldDropTheBoundsWhenAllWindowsWereLeftBehind() {
    // The ring has room for two, so that its head stands at either place.
    for (long used = 1; used <= 2; used++) {
      ArrivalWindows passed = new ArrivalWindows();
      for (long arrival = 1; arrival <= used; arrival++) {
        passed.claim(arrival, 0, 10);
      }
      passed.advanceTo(used + 1);
      passed.unboundAfter(used - 1);

      assertThat(passed.upTo()).isEqualTo(used);
      assertThat(passed.lowNs()).isEqualTo(Long.MIN_VALUE);
      assertThat(passed.highNs()).isEqualTo(Long.MAX_VALUE);
    }
  }

  /** Most events come without an arrival, and must not take memory. */
  @Test
  void shouldTakeNoEntryForAWindowWithoutArrivals() {
    ArrivalWindows one = new ArrivalWindows();
    one.claim(1, 0, 10);
    one.claim(1, 10, 20);
    one.removeFirst();

    assertThat(one.isEmpty()).isTrue();
  }
}

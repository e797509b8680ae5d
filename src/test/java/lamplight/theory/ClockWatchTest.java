package lamplight.theory;

import static org.assertj.core.api.Assertions.assertThat;

import lamplight.model.MutableEvent;
import org.junit.jupiter.api.Test;

class ClockWatchTest {
  @Test
  void shouldFollowTheClocksFromItsInstantOn() {
    ClockWatch watch = new ClockWatch(2, 100, 200);
    watch.on(new MutableEvent().internal(1, 1, 0, 1, 0));
    watch.on(new MutableEvent().send(2, 1, 99, 5, 0, 1, 1));
    watch.on(new MutableEvent().receive(1, 2, 100, 6, 0, 2, 1, 5, 99));
    watch.on(new MutableEvent().internal(2, 2, 150, 8, 0));
    watch.on(new MutableEvent().queued(1, 2, 1, 1000, 199));

    // The largest clock is 5 just before 100, 6 from then on, and 8 from 150 on.
    assertThat(watch.leaderPerS()).isEqualTo(3 / 100e-9);
    // Process 1 has 6 throughout: behind by 0 and then by 2.
    assertThat(watch.meanOffset(1)).isEqualTo(1);
    // Process 2 has 5 and then 8: behind by 1 and then by 0.
    assertThat(watch.meanOffset(2)).isEqualTo(0.5);
  }
}

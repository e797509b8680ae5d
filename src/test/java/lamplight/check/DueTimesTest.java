package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DueTimesTest {
  @ParameterizedTest
  @ValueSource(strings = {"3", "6", "7", "0.3", "2.5", "1000000", "0.001", "123.456789", "999983"})
  void shouldGiveTheDeadlinesOfTheScheduleInAnyOrder(String rate) {
    TickSchedule schedule = new TickSchedule(Rate.of(new BigDecimal(rate)), 17);
    DueTimes due = new DueTimes(schedule);
    Random random = new Random(1);

    long tick = 1;
    for (int step = 0; step < 5_000; step++) {
      assertThat(due.dueNs(tick)).as("tick %d", tick).isEqualTo(schedule.dueNs(tick));
      tick = random.nextInt(20) == 0 ? random.nextLong(1, 1_000_000) : tick + 1;
    }
  }

  @Test
  void shouldGoBackByATick() {
    DueTimes due = new DueTimes(new TickSchedule(Rate.of(2), 17));

    assertThat(due.dueNs(3)).isEqualTo(1_000_000_017L);
    assertThat(due.dueNs(2)).isEqualTo(500_000_017L);
    assertThat(due.dueNs(2)).isEqualTo(500_000_017L);
  }
}

package lamplight.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BroadcastTest {
  private final AtomicLong clock = new AtomicLong();
  private final Broadcast broadcast = new Broadcast();

  @BeforeEach
  void watch() {
    broadcast.watch(
        () ->
            Views.running(
                List.of(Views.trial(1, Views.process(1, 1, clock.incrementAndGet(), 0)))));
  }

  @Test
  void whoeverComesLateShouldHearHowItCameToThePresent() {
    keep(3);
    assertThat(clocks()).containsExactly(1L, 2L, 3L);
  }

  @Test
  void aLongPastShouldBeToldInFewNewsAtEvenDistances() {
    keep(Broadcast.PAST_MAX);
    assertThat(clocks())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 120).mapToObj(at -> 2L * at).toList());
    // Of those that follow, only every second is made.
    keep(4);
    assertThat(clocks()).hasSize(122).endsWith(240L, 241L, 242L);
    keep(10_000);
    assertThat(clocks()).hasSizeBetween(Broadcast.PAST_MAX / 2, Broadcast.PAST_MAX - 1);
  }

  @Test
  void anotherRunShouldHaveNoPast() {
    keep(3);
    broadcast.watch(() -> Views.running(List.of()));
    assertThat(broadcast.past()).isEmpty();
  }

  private void keep(int times) {
    IntStream.range(0, times).forEach(time -> broadcast.keep());
  }

  private List<Long> clocks() {
    return broadcast.past().stream()
        .map(news -> Long.parseLong(news.replaceAll(".*\"clocks\":\\[(\\d+)\\].*", "$1")))
        .toList();
  }
}

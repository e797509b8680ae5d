package lamplight.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import lamplight.model.EventView;
import lamplight.model.MutableEvent;
import org.junit.jupiter.api.Test;

/** Two processes, of which the first sends and the second receives. */
class RelayLogMergerTest {
  private final List<String> lines = new ArrayList<>();

  private RelayLogMerger telling(EventView... rows) {
    Deque<EventView> left = new ArrayDeque<>(List.of(rows));
    return new RelayLogMerger(new Calls(lines), () -> Optional.ofNullable(left.poll()), 2);
  }

  private static EventView forwarded(long number, long forwardedNs) {
    return new MutableEvent().relayed(1, number, 2, 0, 0, 0, forwardedNs, 0);
  }

  @Test
  void shouldTellOfACopyBeforeAnEventAtALaterTime() {
    RelayLogMerger telling =
        telling(
            forwarded(1, 10),
            forwarded(2, 20),
            forwarded(3, 30),
            forwarded(4, 40),
            forwarded(5, 50),
            forwarded(6, 60));
    telling.on(new MutableEvent().internal(1, 1, 10, 0, 0));
    telling.on(new MutableEvent().internal(1, 2, 11, 0, 0));
    telling.on(new MutableEvent().send(1, 0, 21, 0, 0, 11, 2));
    telling.on(new MutableEvent().send(1, 0, 31, 0, 0, 12, 2).stamped(9));
    telling.on(new MutableEvent().receive(2, 0, 41, 0, 0, 1, 13, 0, 0));
    telling.on(new MutableEvent().queued(2, 1, 14, 0, 0));

    // At 10 ns the events come first, as nothing was sent then.
    assertThat(lines)
        .containsExactly(
            "internal 1",
            "relayed 1",
            "internal 2",
            "relayed 2",
            "send 11",
            "relayed 3",
            "send 12 stamped 9",
            "relayed 4",
            "receive 13",
            "relayed 5",
            "relayed 6",
            "queued 14");
  }

  @Test
  void shouldTellOfACopyRightAfterItsSendAtTheSameTime() {
    RelayLogMerger telling = telling(forwarded(1, 20), forwarded(2, 20), forwarded(3, 30));
    telling.on(new MutableEvent().send(1, 0, 20, 0, 0, 1, 2));
    telling.on(new MutableEvent().internal(2, 1, 20, 0, 0));
    telling.on(new MutableEvent().send(1, 0, 20, 0, 0, 2, 2).stamped(9));
    telling.on(new MutableEvent().internal(2, 2, 20, 0, 0));

    assertThat(lines)
        .containsExactly(
            "send 1", "relayed 1", "internal 1", "send 2 stamped 9", "relayed 2", "internal 2");
  }

  @Test
  void shouldTellOfACopyBeforeAReceiveAtTheSameTimeIfItWasSent() {
    RelayLogMerger telling = telling(forwarded(1, 20), forwarded(2, 20));
    telling.on(new MutableEvent().send(1, 0, 10, 0, 0, 1, 2));
    telling.on(new MutableEvent().internal(1, 1, 20, 0, 0));
    telling.on(new MutableEvent().receive(2, 0, 20, 0, 0, 1, 1, 0, 0));
    telling.on(new MutableEvent().send(1, 0, 20, 0, 0, 2, 2));

    assertThat(lines)
        .containsExactly("send 1", "internal 1", "relayed 1", "receive 1", "send 2", "relayed 2");
  }

  @Test
  void shouldTellOfNoCopyBeforeItsTime() {
    RelayLogMerger telling = telling(forwarded(1, 30));
    telling.on(new MutableEvent().send(1, 0, 20, 0, 0, 1, 2));
    telling.on(new MutableEvent().receive(2, 0, 29, 0, 0, 1, 9, 0, 0));
    telling.tellRest();

    assertThat(lines).containsExactly("send 1", "receive 9", "relayed 1");
  }
}

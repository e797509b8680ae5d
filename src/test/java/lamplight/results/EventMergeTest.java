package lamplight.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import lamplight.model.Event;
import lamplight.model.EventListener;
import lamplight.model.EventView;
import org.junit.jupiter.api.Test;

class EventMergeTest {
  @Test
  void shouldGoByTimeThenByProcess() throws IOException {
    assertThat(
            merge(
                List.of(internal(1, 1, 20), internal(1, 2, 30)),
                List.of(internal(2, 1, 10), internal(2, 2, 20), internal(2, 3, 40))))
        .containsExactly("2.1", "1.1", "2.2", "1.2", "2.3");
  }

  @Test
  void shouldTellAReceiveAfterItsSendWhateverTheTimesSay() throws IOException {
    // Process 2 logs the receive at 5, before the send at 30, and its next event at 6.
    assertThat(
            merge(
                List.of(internal(1, 1, 10), send(1, 2, 30, 1), internal(1, 3, 40)),
                List.of(receive(2, 1, 5, 1, 1), internal(2, 2, 6))))
        .containsExactly("1.1", "1.2", "2.1", "2.2", "1.3");
  }

  @Test
  void shouldReleaseOnlyThoseWhoseMessageWasSent() throws IOException {
    assertThat(
            merge(
                List.of(send(1, 1, 10, 1), send(1, 2, 20, 2)),
                List.of(receive(2, 1, 1, 1, 2)),
                List.of(receive(3, 1, 2, 1, 1)),
                List.of(receive(4, 1, 3, 1, 2))))
        .containsExactly("1.1", "3.1", "1.2", "2.1", "4.1");
  }

  @Test
  void shouldTellTheEarliestWhenAllWait() throws IOException {
    // 1 and 2 receive from each other before they send: no order satisfies both. 3 waits for what
    // 2 never sends. At first all wait: 2.1 and 3.1 are the earliest, 2.1 goes. Then 2.2 is ready,
    // which frees 1.1, and with it the log of 2 ends, which frees 3.1.
    assertThat(
            merge(
                List.of(receive(1, 1, 9, 2, 1), send(1, 2, 11, 1)),
                List.of(receive(2, 1, 8, 1, 1), send(2, 2, 12, 1)),
                List.of(receive(3, 1, 8, 2, 7), internal(3, 2, 13))))
        .containsExactly("2.1", "2.2", "3.1", "1.1", "1.2", "3.2");
  }

  @Test
  void shouldNotWaitForASendOfALogThatHasEnded() throws IOException {
    // Process 1 was killed after its send of 1-2 and before it wrote the row.
    assertThat(
            merge(
                List.of(send(1, 1, 10, 1)),
                List.of(receive(2, 1, 20, 1, 2), internal(2, 2, 30)),
                List.of(internal(3, 1, 15), internal(3, 2, 25), internal(3, 3, 35))))
        .containsExactly("1.1", "3.1", "2.1", "3.2", "2.2", "3.3");
  }

  @Test
  void shouldMergeLogsWithoutEvents() throws IOException {
    assertThat(merge(List.of(), List.of(internal(2, 1, 1)))).containsExactly("2.1");
    assertThat(merge(List.of(), List.of())).isEmpty();
  }

  private static Event internal(int process, long tick, long timeNs) {
    return new Event.Internal(process, tick, timeNs, tick, 0);
  }

  private static Event send(int process, long tick, long timeNs, long number) {
    return new Event.Send(process, tick, timeNs, tick, 0, number, 0);
  }

  private static Event receive(int process, long tick, long timeNs, int sender, long number) {
    return new Event.Receive(process, tick, timeNs, tick, 0, sender, number, 1, timeNs);
  }

  @SafeVarargs
  private static List<String> merge(List<Event>... logs) throws IOException {
    List<EventSource> sources = new ArrayList<>();
    Arrays.stream(logs).map(List::iterator).forEach(log -> sources.add(() -> next(log)));
    List<String> told = new ArrayList<>();
    new EventMerge(sources).tell(new Recorder(told));
    return told;
  }

  private static Optional<EventView> next(Iterator<Event> log) {
    return log.hasNext() ? Optional.of(log.next().view()) : Optional.empty();
  }

  private record Recorder(List<String> told) implements EventListener {
    @Override
    public void on(EventView event) {
      told.add(event.process() + "." + event.tick());
    }
  }
}

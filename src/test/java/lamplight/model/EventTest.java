package lamplight.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EventTest {
  @Test
  void tellShouldPassOnEveryComponent() {
    Journal journal = new Journal();
    List<Event> events =
        List.of(
            new Event.Internal(1, 2, 3, 4, 5),
            new Event.Send(1, 2, 3, 4, 5, 6, 7),
            new Event.Send(1, 2, 3, 4, 5, 6, Message.EVERYONE),
            new Event.Send(1, 2, 3, 4, 5, 6, 7, 3),
            new Event.Receive(1, 2, 3, 4, 5, 6, 7, 8, 9));

    events.forEach(event -> event.tell(journal));

    assertThat(journal.lines())
        .containsExactly(
            "process 1 tick 2 time 3 clock 4 queue 5: internal",
            "process 1 tick 2 time 3 clock 4 queue 5: send 6 to 7",
            "process 1 tick 2 time 3 clock 4 queue 5: send 6 to all",
            "process 1 tick 2 time 3 clock 4 queue 5: send 6 to 7 stamped 3",
            "process 1 tick 2 time 3 clock 4 queue 5: receive 6-7 with 8 of time 9");
  }

  @Test
  void whoeverDoesNotCareForTheTimestampShouldBeToldOfAPlainSend() {
    EventList list = new EventList();

    new Event.Send(1, 2, 3, 4, 5, 6, 7, 3).tell(list);

    assertThat(list.events()).containsExactly(new Event.Send(1, 2, 3, 4, 5, 6, 7));
  }
}

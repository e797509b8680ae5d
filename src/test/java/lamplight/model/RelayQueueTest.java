package lamplight.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RelayQueueTest {
  private static final Message LATE = new Message(1, 4, 2, 9);
  private static final Message EARLY = new Message(2, 1, 1, 3);
  private static final Message EARLY_OF_LOWER_SENDER = new Message(1, 3, 3, 3);
  private static final Message EARLIER_NUMBER = new Message(1, 2, 3, 3);
  private static final Message OTHER_COPY = new Message(1, 2, 2, 3);

  private static List<Message> drained(RelayOrder order, Message... messages) {
    RelayQueue queue = new RelayQueue(order);
    for (Message message : messages) {
      queue.add(message, 0);
    }
    List<Message> taken = new ArrayList<>();
    while (!queue.isEmpty()) {
      assertThat(queue.size()).isEqualTo(messages.length - taken.size());
      taken.add(queue.take().message());
    }
    return taken;
  }

  @Test
  void timestampsShouldDecideThenSendersThenNumbersThenArrivals() {
    assertThat(
            drained(
                RelayOrder.TIMESTAMP,
                LATE,
                EARLY,
                EARLY_OF_LOWER_SENDER,
                EARLIER_NUMBER,
                OTHER_COPY))
        .containsExactly(EARLIER_NUMBER, OTHER_COPY, EARLY_OF_LOWER_SENDER, EARLY, LATE);
    assertThat(drained(RelayOrder.TIMESTAMP, OTHER_COPY, EARLIER_NUMBER))
        .containsExactly(OTHER_COPY, EARLIER_NUMBER);
  }

  @Test
  void arrivalsShouldDecideAlone() {
    assertThat(drained(RelayOrder.ARRIVAL, LATE, EARLY, EARLIER_NUMBER))
        .containsExactly(LATE, EARLY, EARLIER_NUMBER);
  }

  @Test
  void shouldKeepWhenACopyArrived() {
    RelayQueue queue = new RelayQueue(RelayOrder.ARRIVAL);
    queue.add(LATE, 17);
    assertThat(queue.take()).isEqualTo(new RelayQueue.Waiting(LATE, 17, 0));
    assertThatThrownBy(queue::take).isInstanceOf(NoSuchElementException.class);
  }

  @ParameterizedTest
  @EnumSource(RelayOrder.class)
  void shouldGiveBackEveryCopyOnce(RelayOrder order) {
    for (long seed = 0; seed < 100; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Message[] messages = new Message[random.nextInt(1, 50)];
      for (int index = 0; index < messages.length; index++) {
        messages[index] = new Message(random.nextInt(1, 4), index + 1, 4, random.nextInt(1, 9));
      }
      assertThat(drained(order, messages)).as("seed %d", seed).containsExactlyInAnyOrder(messages);
    }
  }

  @Test
  void aRelayShouldNotTakeLessThanNoTime() {
    assertThatThrownBy(() -> new RelaySpec(RelayOrder.ARRIVAL, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a relay's time for one copy is not negative, but this one is -1");
  }
}

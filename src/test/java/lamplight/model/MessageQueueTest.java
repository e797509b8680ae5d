package lamplight.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageQueueTest {
  private final MessageQueue inbox = new MessageQueue();

  @Test
  void shouldBeEmptyAtFirstAndFirstInFirstOut() {
    assertThat(inbox.size()).isZero();
    inbox.add(1, 2, 3, 4);
    inbox.add(5, 6, 7, 8);
    assertThat(inbox.size()).isEqualTo(2);
    assertMessage(0, List.of(1L, 2L, 3L, 4L));
    assertMessage(1, List.of(5L, 6L, 7L, 8L));

    inbox.removeHead();

    assertThat(inbox.size()).isEqualTo(1);
    assertMessage(0, List.of(5L, 6L, 7L, 8L));
  }

  @Test
  void shouldGrowInOrderWhenItsRingHasWrapped() {
    // Eight messages fill a ring that has grown twice: five leave, and the next go around its end.
    for (int number = 0; number < 8; number++) {
      inbox.add(1, number, 10 + number, 20 + number);
    }
    for (int number = 0; number < 5; number++) {
      inbox.removeHead();
    }
    for (int number = 8; number < 30; number++) {
      inbox.add(1, number, 10 + number, 20 + number);
    }
    assertThat(inbox.size()).isEqualTo(25);
    for (int position = 0; position < 25; position++) {
      long number = 5 + position;
      assertMessage(position, List.of(1L, number, 10 + number, 20 + number));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
  void shouldBehaveAsAQueueThroughAnySequence(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Deque<List<Long>> expected = new ArrayDeque<>();
    // The share of arrivals drifts, so that the queue grows over several rings and empties again.
    for (int step = 0; step < 5000; step++) {
      boolean arrival = random.nextInt(100) < (step / 500 % 2 == 0 ? 60 : 40);
      if (arrival || expected.isEmpty()) {
        List<Long> message =
            List.of(
                1 + random.nextLong(100_000),
                random.nextLong(),
                random.nextLong(),
                random.nextLong());
        inbox.add(message.get(0).intValue(), message.get(1), message.get(2), message.get(3));
        expected.add(message);
      } else {
        assertMessage(0, expected.remove());
        inbox.removeHead();
      }
      assertThat(inbox.size()).as("seed %d, step %d", seed, step).isEqualTo(expected.size());
      if (!expected.isEmpty()) {
        assertMessage(expected.size() - 1, expected.getLast());
      }
    }
    int position = 0;
    for (List<Long> message : expected) {
      assertMessage(position++, message);
    }
  }

  private void assertMessage(int position, List<Long> expected) {
    assertThat(
            List.of(
                (long) inbox.sender(position),
                inbox.number(position),
                inbox.timestamp(position),
                inbox.arrivedNs(position)))
        .as("position %d", position)
        .isEqualTo(expected);
  }
}

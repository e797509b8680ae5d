package lamplight.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lamplight.model.Message;
import org.junit.jupiter.api.Test;

class ProgramQueueTest {
  private static final long MS = 1_000_000;

  private final ProgramQueue queue = new ProgramQueue();

  @Test
  void shouldLetAMessageThatWasNotReadYetArriveBehindTheEvent() {
    queue.add(message(1), 1000 * MS);

    assertThat(queue.found(0, 1040 * MS, 0)).isZero();
    assertThat(arrivals()).containsExactly(1040 * MS + 1);
    // The next one does not arrive before it, though it was written before that instant.
    queue.add(message(2), 1040 * MS);
    assertThat(arrivals()).containsExactly(1040 * MS + 1, 1040 * MS + 1);
  }

  @Test
  void shouldCountAMessageThatIsOldOrWasCountedBefore() {
    queue.add(message(1), 1000 * MS);
    queue.add(message(2), 1010 * MS);

    assertThat(queue.found(1, 1020 * MS, 0)).as("by the program's count").isEqualTo(1);
    assertThat(queue.found(0, 1021 * MS, 0)).as("counted before").isEqualTo(1);
    assertThat(queue.found(0, 2021 * MS, 0)).as("a second old").isEqualTo(2);
    assertThat(arrivals()).containsExactly(1000 * MS, 1021 * MS + 1);
  }

  @Test
  void shouldGiveALateProgramMoreTime() {
    queue.add(message(1), 1000 * MS);

    assertThat(queue.found(0, 2099 * MS, 100 * MS)).isZero();
    assertThat(queue.found(0, 2100 * MS, 100 * MS)).isEqualTo(1);
  }

  @Test
  void shouldTellThePlaceFromWhichAMessageIsTaken() {
    queue.add(message(1), 1);
    queue.add(message(2), 2);
    Waiting second = queue.find("1-2").orElseThrow();

    assertThat(queue.take(second)).isEqualTo(1);
    assertThat(queue.take(second)).as("again").isEqualTo(-1);
    assertThat(queue.find("1-2")).contains(second);
    assertThat(queue.find("9-9")).isEmpty();
  }

  private List<Long> arrivals() {
    return queue.waiting().stream().map(Waiting::arrivedNs).toList();
  }

  private static Message message(long number) {
    return new Message(1, number, 2, number);
  }
}

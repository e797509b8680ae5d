package lamplight.results;

import static org.assertj.core.api.Assertions.assertThat;

import lamplight.run.OrderedTrials;
import org.junit.jupiter.api.Test;

class BatchesTest {
  private static final long GIGABYTE = 1L << 30;

  @Test
  void smallTrialsAreTakenInTasksOfEightAndFourTasksAThread() {
    assertThat(Batches.of(1000, 3, 2, GIGABYTE / 2)).isEqualTo(new OrderedTrials(2, 8, 8));
  }

  @Test
  void fewTrialsAreSharedOutOneByOne() {
    assertThat(Batches.of(5, 3, 2, GIGABYTE / 2)).isEqualTo(new OrderedTrials(2, 8, 1));
    // 24 trials are 3 for each of 8 tasks.
    assertThat(Batches.of(24, 3, 2, GIGABYTE / 2)).isEqualTo(new OrderedTrials(2, 8, 3));
    assertThat(Batches.of(23, 3, 2, GIGABYTE / 2)).isEqualTo(new OrderedTrials(2, 8, 2));
  }

  @Test
  void largerTrialsAreTakenInSmallerTasks() {
    // A fifth of 1 GiB holds 42 trials of 10,000 processes, 5 for each of 8 tasks.
    assertThat(Batches.of(1000, 10_000, 2, GIGABYTE)).isEqualTo(new OrderedTrials(2, 8, 5));
  }

  @Test
  void veryLargeTrialsAreFewAtOnce() {
    // Of 100,000 processes, three fifths of 2 GiB work on 2 trials, and a fifth holds 8.
    assertThat(Batches.of(1000, 100_000, 2, 2 * GIGABYTE)).isEqualTo(new OrderedTrials(2, 8, 1));
    // Three fifths of 1 GiB work on one, and a fifth holds 4.
    assertThat(Batches.of(1000, 100_000, 2, GIGABYTE)).isEqualTo(new OrderedTrials(1, 4, 1));
    // There is always one, however small the memory.
    assertThat(Batches.of(1000, 100_000, 2, GIGABYTE / 16)).isEqualTo(new OrderedTrials(1, 1, 1));
  }
}

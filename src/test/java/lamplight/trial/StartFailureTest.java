package lamplight.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartFailureTest {
  @Test
  void shouldSayWhatDidNotStart() {
    assertThat(
            StartFailure.sentence(
                37,
                36,
                400,
                "Cannot run program \"java\": error=11, Resource temporarily unavailable"))
        .isEqualTo(
            "the JVM of process 37 did not start, after 36 of 400 had: Cannot run program \"java\":"
                + " error=11, Resource temporarily unavailable");
    assertThat(StartFailure.sentence(0, 3, 4, "x"))
        .isEqualTo("the JVM of the relay did not start, after 3 of 4 had: x");
  }

  @ParameterizedTest
  @CsvSource({
    "'error=11, Resource temporarily unavailable', 'processes and threads (ulimit -u, or pids.max"
        + " of the container)'",
    "'posix_spawn failed, error: 11 (x)', 'processes and threads (ulimit -u, or pids.max of the"
        + " container)'",
    "pthread_create failed (EAGAIN) for, 'processes and threads (ulimit -u, or pids.max of the"
        + " container)'",
    "unable to create native thread: x, 'processes and threads (ulimit -u, or pids.max of the"
        + " container)'",
    "'error=12, Cannot allocate memory', 'memory or addresses (of the machine, the container, or"
        + " ulimit -v)'",
    "Could not allocate compressed class space, 'memory or addresses (of the machine, the"
        + " container, or ulimit -v)'",
    "'error=24, Too many open files', open files (ulimit -n)",
  })
  void shouldSayWhichLimitWasReachedAndWhatToDo(String words, String limit) {
    assertThat(StartFailure.advice(words))
        .isEqualTo(
            "; the limit of "
                + limit
                + " is reached: take fewer processes or trials at once (--jobs 1), or virtual"
                + " time");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "error=2, No such file or directory",
        "error=110, x",
        "java.lang.OutOfMemoryError: Java heap space"
      })
  void shouldAdviseNothingWhereNoLimitWasReached(String words) {
    assertThat(StartFailure.advice(words)).isEmpty();
  }
}

package lamplight.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartFailureTest {
  @Test
  void shouldSayWhichLimitWasReachedAndWhatToDo() {
    assertThat(
            StartFailure.sentence(
                37,
                36,
                400,
                "Cannot run program \"java\": error=11, Resource temporarily unavailable"))
        .isEqualTo(
            "the JVM of process 37 did not start, after 36 of 400 had: Cannot run program \"java\":"
                + " error=11, Resource temporarily unavailable: the limit of processes and threads"
                + " is reached (ulimit -u, or pids.max of the container); take fewer processes or"
                + " trials at once (--jobs 1), or virtual time");
  }

  @ParameterizedTest
  @CsvSource({
    "'error=12, Cannot allocate memory', the system has no memory left for it",
    "'posix_spawn failed, error: 11 (x)', the limit of processes and threads is reached",
    "unable to create native thread: possibly, the limit of processes and threads is reached",
    "'error=24, Too many open files', the limit of open files is reached (ulimit -n)",
  })
  void shouldKnowTheReasonsOfTheSystem(String reason, String words) {
    assertThat(StartFailure.sentence(0, 3, 4, reason))
        .startsWith(
            "the JVM of the relay did not start, after 3 of 4 had: " + reason + ": " + words)
        .contains("take fewer processes");
  }

  @Test
  void shouldAdviseNothingWhereItKnowsNothing() {
    assertThat(StartFailure.sentence(1, 0, 3, "error=2, No such file or directory"))
        .isEqualTo(
            "the JVM of process 1 did not start, after 0 of 3 had: error=2, No such file or"
                + " directory");
  }
}

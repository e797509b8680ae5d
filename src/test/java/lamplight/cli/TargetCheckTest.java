package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lamplight.experiment.ExperimentFile;
import lamplight.experiment.Study;
import lamplight.stats.precision.PrecisionTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Targets of {@code --until} that are refused before anything is started, and those that are not.
 */
class TargetCheckTest {
  @TempDir private Path folder;

  private Study study(String... lines) throws Exception {
    Path file = folder.resolve("some.properties");
    Files.writeString(file, String.join("\n", lines) + "\n");
    return ExperimentFile.parse(file, List.of()).study();
  }

  private static void assertRefused(String target, Study study, String why) {
    Throwable refusal =
        catchThrowable(
            () -> new TargetCheck(PrecisionTarget.parse(target).orElseThrow(), study).require());
    assertThat(refusal)
        .isInstanceOf(UserException.class)
        .hasMessage("--until '" + target + "': " + why);
  }

  private static void assertTaken(String target, Study study) {
    assertThatCode(
            () -> new TargetCheck(PrecisionTarget.parse(target).orElseThrow(), study).require())
        .doesNotThrowAnyException();
  }

  @Test
  void shouldRefuseWhatIsNotKnownOfAKilledProcess() throws Exception {
    Study study = study("rates = 1, 3, 6", "time = virtual", "fault.1 = kill 2 at 30 s");

    assertRefused(
        "queue_final 2 ±5%",
        study, "queue_final is not known of process 2, which is killed on purpose");
    assertRefused(
        "offset_max all ±5%",
        study,
        "offset_max is not known of process 2, which is killed on purpose: name a process that"
            + " lives");
    assertTaken("queue_final 1 ±5%", study);
    assertTaken("jump_mean 2 ±5%", study);
    assertTaken("queue_max all ±5%", study);
  }

  @Test
  void shouldLookAtEveryPoint() throws Exception {
    Study study =
        study(
            "rates = 1, 3",
            "time = virtual",
            "vary.fault.1 = none | pause 2 at 1 s for 1 s | kill 2 at 30 s");

    assertRefused(
        "queue_mean 2 ±5%",
        study,
        "queue_mean is not known of process 2, which is killed on purpose at"
            + " fault.1=kill_2_at_30_s");
    assertTaken("queue_mean 1 ±5%", study);
  }

  /** Which process has a rank is another matter in each trial. */
  @Test
  void shouldTakeARankThatMayLive() throws Exception {
    Study one =
        study("rates = random 1..6", "processes = 2", "time = virtual", "fault.1 = kill 2 at 30 s");
    assertTaken("queue_final 2 ±5%", one);
    assertTaken("queue_final rank-2 ±5%", one);
    assertRefused(
        "queue_final rank-3 ±5%",
        one, "no process rank-3: expected none, all, or one from rank-1 to rank-2");
    assertTaken("queue_final all ±5%", one);

    Study all =
        study(
            "rates = random 1..6",
            "processes = 2",
            "time = virtual",
            "fault.1 = kill 2 at 30 s",
            "fault.2 = kill 1 at 40 s");
    assertRefused(
        "queue_final 1 ±5%",
        all, "queue_final is not known of a process that is killed on purpose, and all are");
    assertTaken("final_clock 1 ±5%", all);
  }

  @Test
  void shouldRefuseAProcessThatThereIsNot() throws Exception {
    assertRefused(
        "queue_mean 4 ±5%",
        study("rates = 1, 3, 6"), "no process 4: expected none, all, or one from 1 to 3");
    assertRefused(
        "lateness_max_us ±5%",
        study("rates = 1, 3", "time = virtual"), "lateness_max_us is measured in real time only");
    assertTaken("lateness_max_us ±5%", study("rates = 1, 3"));
  }
}

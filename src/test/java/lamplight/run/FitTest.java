package lamplight.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import lamplight.experiment.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A JVM takes 50 MiB, an event 50 bytes; the harness holds 2 pipes a JVM and 20 files of its own.
 */
class FitTest {
  private static final long MEBIBYTE = 1 << 20;

  private static RunPlan plan(long seeds, int jobs, long... rates) {
    Experiment experiment = Experiments.of(seeds, Experiments.fixed(rates), rates.length, "1");
    return new RunPlan(experiment, RunPlan.trialsOf(experiment), jobs);
  }

  private static Room room(long memoryMebibytes, long diskBytes, long openFiles) {
    return new Room(
        OptionalLong.of(memoryMebibytes * MEBIBYTE),
        OptionalLong.of(diskBytes),
        OptionalLong.of(openFiles));
  }

  @Test
  void shouldSayNothingOfARunThatJustFits() {
    // 5 trials at once of 3 JVMs: 750 MiB. 10 ticks/s for 60 s, 5 times: 3,000 events, 150,000
    // bytes. Files: 5 * 3 * 2 + 20 = 50.
    assertThat(Fit.refusals(plan(5, 5, 1, 3, 6), room(750, 150_000, 50))).isEmpty();
    assertThat(
            Fit.refusals(
                plan(5, 5, 1, 3, 6),
                new Room(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty())))
        .isEmpty();
  }

  @Test
  void shouldReckonWhatARunTakes() {
    assertThat(Fit.memoryBytes(plan(5, 3, 1, 3, 6))).isEqualTo(3 * 3 * 50 * MEBIBYTE);
    assertThat(Fit.memoryBytes(plan(2, 3, 1, 3, 6))).isEqualTo(2 * 3 * 50 * MEBIBYTE);
    assertThat(Fit.diskBytes(plan(5, 3, 1, 3, 6))).isEqualTo(150_000);
  }

  @Test
  void shouldShowTheArithmeticOfEachThingThatIsMissing() {
    assertThat(Fit.refusals(plan(5, 5, 1, 3, 6), room(749, 149_999, 49)))
        .containsExactly(
            "not enough memory: 5 trials at once x 3 processes x 50 MiB a JVM = 750 MiB, but 749"
                + " MiB are available; --jobs 4 would fit",
            "not enough disk space: 3,000 events x at least 50 bytes of log = 0 MiB, but 0 MiB are"
                + " free where the results go; take fewer seeds or a shorter duration, another"
                + " folder with --results, or virtual time with logs = discard",
            "not enough open files: 5 trials at once x 3 processes x 2 + 20 = 50, but the system"
                + " allows a process 49 (ulimit -n); --jobs 4 would fit");
  }

  @Test
  void shouldReckonWithTheTrialsThatThereAre() {
    // With 100 jobs and 2 trials it is 2 at once: 300 MiB.
    assertThat(Fit.refusals(plan(2, 100, 1, 3, 6), room(300, 60_000, 32))).isEmpty();
    assertThat(Fit.refusals(plan(2, 100, 1, 3, 6), room(149, 60_000, 32)))
        .singleElement()
        .asString()
        .endsWith("not one trial fits: take fewer processes, or virtual time");
  }

  @Test
  void shouldReckonTheConnectionsOfAProcess() {
    // A process of 4 has 3 connections, 2 logs and 20 files of its own: 25. The harness has
    // 1 * 4 * 2 + 20 = 28.
    assertThat(Fit.refusals(plan(1, 1, 1, 1, 1, 1), room(200, 12_000, 28))).isEmpty();
    assertThat(Fit.refusals(plan(1, 1, 1, 1, 1, 1), room(200, 12_000, 24)))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("not enough open files: a process has 3 connections and 22 files = 25, but");
  }

  @Test
  void shouldReadTheLimitOfOpenFiles() {
    assertThat(
            Room.openFilesLimit(
                List.of(
                    "Limit                     Soft Limit           Hard Limit           Units     ",
                    "Max processes             31000                31000                processes ",
                    "Max open files            1024                 524288               files     ")))
        .hasValue(1024);
    assertThat(Room.openFilesLimit(List.of("Max open files   unlimited unlimited files")))
        .isEmpty();
    assertThat(Room.openFilesLimit(List.of())).isEmpty();
  }

  @Test
  void shouldKnowTheRoomOfThisMachine(@TempDir Path folder) throws Exception {
    Room room = Room.under(folder.resolve("not").resolve("yet"));
    room.diskBytes().ifPresent(bytes -> assertThat(bytes).isPositive());
    assertThat(Fit.refusals(plan(1, 1, 1, 3, 6), room)).isEmpty();
  }
}

package lamplight.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import lamplight.experiment.Experiment;
import lamplight.experiment.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A JVM takes 50 MiB and, with what the harness adds, 17 threads and one a connection; an event 50
 * bytes. The harness takes 16 MiB and 4 threads, holds 2 pipes a JVM and 20 files of its own.
 */
class CapacityCheckTest {
  private static final long MEBIBYTE = 1 << 20;

  private static RunPlan plan(long seeds, int jobs, long... rates) {
    Experiment experiment = Experiments.of(seeds, Experiments.fixed(rates), rates.length, "1");
    return new RunPlan(Study.of(experiment), RunPlan.trialsOf(Study.of(experiment)), jobs);
  }

  private static AvailableResources room(long memoryMebibytes, long diskBytes, long openFiles) {
    return new AvailableResources(
        2,
        Optional.of(new Headroom(memoryMebibytes * MEBIBYTE, "")),
        Optional.empty(),
        OptionalLong.of(diskBytes),
        OptionalLong.of(openFiles),
        OptionalLong.empty());
  }

  private static AvailableResources threads(long amount) {
    return new AvailableResources(
        2,
        Optional.empty(),
        Optional.of(new Headroom(amount, "ulimit -u is 9, of which 1 are in use")),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty());
  }

  @Test
  void shouldSayNothingOfARunThatJustFits() {
    // 5 trials at once of 3 JVMs, and the harness: 766 MiB. 10 ticks/s for 60 s, 5 times: 3,000
    // events, 150,000
    // bytes. Files: 5 * 3 * 2 + 20 = 50.
    assertThat(CapacityCheck.refusals(plan(5, 5, 1, 3, 6), room(766, 150_000, 50))).isEmpty();
    assertThat(
            CapacityCheck.refusals(
                plan(5, 5, 1, 3, 6),
                new AvailableResources(
                    2,
                    Optional.empty(),
                    Optional.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty())))
        .isEmpty();
  }

  @Test
  void shouldReckonWhatARunTakes() {
    assertThat(CapacityCheck.memoryBytes(plan(5, 3, 1, 3, 6))).isEqualTo(3 * 3 * 50 * MEBIBYTE);
    assertThat(CapacityCheck.memoryBytes(plan(2, 3, 1, 3, 6))).isEqualTo(2 * 3 * 50 * MEBIBYTE);
    assertThat(CapacityCheck.diskBytes(plan(5, 3, 1, 3, 6))).isEqualTo(150_000);
  }

  @Test
  void shouldShowTheArithmeticOfEachThingThatIsMissing() {
    assertThat(CapacityCheck.refusals(plan(5, 5, 1, 3, 6), room(765, 149_999, 49)))
        .containsExactly(
            "not enough memory: 5 trials at once x 3 processes x 50 MiB a JVM + 16 MiB = 766 MiB,"
                + " but 765 MiB are available; --jobs 4 would fit",
            "not enough disk space: 3,000 events x at least 50 bytes of log = 150,000 bytes, but"
                + " 149,999 bytes are free where the results go; take fewer seeds or a shorter"
                + " duration, another folder with --results, or virtual time with logs = discard",
            "not enough open files: 5 trials at once x 3 processes x 2 + 20 = 50, but the system"
                + " allows a process 49 (ulimit -n); --jobs 4 would fit");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
            5     |       0  | 146 KiB, but 0 bytes are free
            5     |   10_240 | 146 KiB, but 10 KiB are free
            2000  |  307_200 | 57 MiB, but 300 KiB are free
            2000  | 1_048_576 | 57 MiB, but 1 MiB are free
            2000  | 59_999_999 | 60,000,000 bytes, but 59,999,999 bytes are free
          """)
  void shouldTellSpaceInAUnitThatShowsWhatIsMissing(long seeds, String free, String told) {
    AvailableResources room = room(766, Long.parseLong(free.replace("_", "")), 50);

    assertThat(CapacityCheck.refusals(plan(seeds, 1, 1, 3, 6), room))
        .singleElement()
        .asString()
        .contains(" bytes of log = " + told + " where the results go;");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void spaceShouldNotBeWhatIsMissingWhereNothingCanBeWritten() throws IOException {
    assertThat(AvailableResources.now(Path.of("/proc/x")).diskBytes()).isEmpty();
    assertThat(AvailableResources.now(Path.of("/sys/x")).diskBytes()).isEmpty();
    assertThat(AvailableResources.now(Path.of("target")).diskBytes()).isPresent();
  }

  @Test
  void shouldReckonWithTheTrialsThatThereAre() {
    // With 100 jobs and 2 trials it is 2 at once: 316 MiB.
    assertThat(CapacityCheck.refusals(plan(2, 100, 1, 3, 6), room(316, 60_000, 32))).isEmpty();
    assertThat(CapacityCheck.refusals(plan(2, 100, 1, 3, 6), room(165, 60_000, 32)))
        .singleElement()
        .asString()
        .endsWith("not one trial fits: take fewer processes, or virtual time");
  }

  @Test
  void shouldReckonTheConnectionsOfAProcess() {
    // A process of 4 has 3 connections, 2 logs and 20 files of its own: 25. The harness has
    // 1 * 4 * 2 + 20 = 28.
    assertThat(CapacityCheck.refusals(plan(1, 1, 1, 1, 1, 1), room(216, 12_000, 28))).isEmpty();
    assertThat(CapacityCheck.refusals(plan(1, 1, 1, 1, 1, 1), room(216, 12_000, 24)))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("not enough open files: a process has 3 connections and 22 files = 25, but");
  }

  @Test
  void shouldCountTheThreadsOfAMesh() {
    // 3 JVMs of 17 threads and 3 x 2 connections: 57 a trial, 289 with 5 trials and the harness.
    assertThat(CapacityCheck.refusals(plan(5, 5, 1, 3, 6), threads(289))).isEmpty();
    assertThat(CapacityCheck.refusals(plan(5, 5, 1, 3, 6), threads(288)))
        .containsExactly(
            "not enough threads: 5 trials at once x (3 processes x 17 + 6 for their connections) +"
                + " 4 = 289, but 288 are available (ulimit -u is 9, of which 1 are in use); --jobs"
                + " 4 would fit");
    assertThat(CapacityCheck.refusals(plan(5, 1, 1, 3, 6), threads(60)))
        .singleElement()
        .asString()
        .endsWith("not one trial fits: take fewer processes, or virtual time");
  }

  @Test
  void shouldCountThatConnectionsTakeMemory() {
    // Beyond 50 connections each takes 0.1 MiB: 49 x 0.1 of 99, which makes 5 in whole MiB.
    assertThat(CapacityCheck.memoryBytes(plan(1, 1, many(100)))).isEqualTo(100 * 55 * MEBIBYTE);
    assertThat(CapacityCheck.memoryBytes(plan(1, 1, many(51)))).isEqualTo(51 * 50 * MEBIBYTE);
  }

  private static long[] many(int processes) {
    long[] rates = new long[processes];
    Arrays.fill(rates, 1);
    return rates;
  }

  @Test
  void shouldRefuseWhereAJvmCannotReserveItsAddresses() {
    AvailableResources limited =
        new AvailableResources(
            2,
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.of(1_000 * MEBIBYTE));
    assertThat(CapacityCheck.refusals(plan(1, 1, 1, 3, 6), limited))
        .containsExactly(
            "not enough addresses: a JVM reserves 1,800 MiB of them, but the system allows it 1,000"
                + " MiB (ulimit -v); raise the limit, or take virtual time");
  }

  @Test
  void shouldKnowTheRoomOfThisMachine(@TempDir Path folder) throws Exception {
    AvailableResources room = AvailableResources.now(folder.resolve("not").resolve("yet"));
    assertThat(room.cpus()).isPositive();
    room.memory().ifPresent(memory -> assertThat(memory.amount()).isGreaterThan(MEBIBYTE));
    room.threads().ifPresent(threads -> assertThat(threads.amount()).isPositive());
    room.diskBytes().ifPresent(bytes -> assertThat(bytes).isPositive());
    assertThat(CapacityCheck.refusals(plan(1, 1, 1, 3, 6), room)).isEmpty();
  }
}

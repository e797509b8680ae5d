package lamplight.results.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import lamplight.measure.Metric;
import lamplight.model.TimeMode;
import lamplight.results.overview.RunDigest.Check;
import lamplight.results.overview.RunDigest.Progress;
import lamplight.results.overview.RunDigest.Trials;
import lamplight.results.table.CheckRow;
import lamplight.run.RunFolder;
import lamplight.run.RunLock;
import lamplight.stats.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of the files of a run. */
class DigestReaderTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir private Path folder;

  private WrittenRun run() throws IOException {
    return WrittenRun.in(folder.resolve("20260101-000001"));
  }

  private static RunDigest digest(WrittenRun run) {
    OverviewRow row = DigestReader.read(run.folder());
    assertThat(row.fault()).isEmpty();
    return row.run().orElseThrow();
  }

  @Test
  void shouldSumUpTheTables() throws IOException {
    WrittenRun run =
        run()
            .checks(
                ",1,ticks,80,0,",
                ",2,ticks,80,1,\"process 2, tick 20: one, two\"",
                ",2,clock_rule,80,2,\"process 1, tick 3: three\"")
            .summary(
                ",1,ticks,2,20,20,20",
                ",1,clock_per_s,2,1.5,1,2",
                ",1,queue_growth_per_s,0,,,",
                ",1,lateness_max_us,2,20,10,30",
                ",1,twin_agreement,2,0.75,0.5,1",
                ",2,ticks,2,60,60,60",
                ",2,clock_per_s,2,3.25,3,3.5",
                ",2,final_clock,2,9,9,9",
                ",2,lateness_max_us,2,15,5,25",
                ",2,twin_agreement,2,1,1,1",
                ",p95,clock_per_s,2,99,99,99",
                ",2,some_measure_of_another_version,2,1,1,1");

    assertThat(digest(run))
        .isEqualTo(
            new RunDigest(
                "Two",
                "1..2",
                2,
                1,
                TimeMode.REAL,
                Progress.COMPLETE,
                new Trials(2, 2, OptionalLong.of(2)),
                Optional.of(
                    new Check(
                        1,
                        0,
                        0,
                        3,
                        Optional.of(
                            new CheckRow("", 2, "ticks", 80, 1, "process 2, tick 20: one, two")))),
                OptionalDouble.of(30),
                Map.of(
                    Metric.CLOCK_PER_S, new Interval(1.5, 3.25),
                    Metric.TWIN_AGREEMENT, new Interval(0.75, 1)),
                "0123456789abcdef",
                false,
                false,
                List.of()));
  }

  @Test
  void shouldCountTrialsThatFailedOrCouldNotBeRead() throws IOException {
    RunDigest digest =
        digest(
            run()
                .checks(",1,ticks,80,0,", ",2,unreadable,0,0,gone")
                .summary(",1,ticks,1,20,20,20"));

    assertThat(digest.trials()).isEqualTo(new Trials(2, 2, OptionalLong.of(1)));
    assertThat(digest.check()).contains(new Check(0, 0, 1, 0, Optional.empty()));
  }

  @Test
  void aTableWithoutTrialsShouldNotBeTakenForACheck() throws IOException {
    assertThat(digest(run().checks()).check()).isEmpty();
  }

  @Test
  void shouldReadAStudyOverItsPoints() throws IOException {
    RunDigest digest =
        digest(
            run()
                .settings(
                    "title = Study",
                    "rates = 1, 3",
                    "seeds = 1..2",
                    "duration = 20 s",
                    "time = virtual",
                    "vary.draw.sides = 4 | 8")
                .checks("draw.sides=4,1,ticks,80,0,", "draw.sides=8,1,ticks,80,0,")
                .summary(
                    "draw.sides=4,1,ticks,1,20,20,20",
                    "draw.sides=4,1,jump_max,1,7,7,7",
                    "draw.sides=8,1,ticks,1,20,20,20",
                    "draw.sides=8,1,jump_max,1,5,5,5"));

    assertThat(digest.points()).isEqualTo(2);
    assertThat(digest.time()).isEqualTo(TimeMode.VIRTUAL);
    assertThat(digest.trials()).isEqualTo(new Trials(4, 2, OptionalLong.of(2)));
    assertThat(digest.measures()).isEqualTo(Map.of(Metric.JUMP_MAX, new Interval(5, 7)));
    assertThat(digest.latestUs()).isEmpty();
  }

  @Test
  void shouldTakePercentilesWhereThereAreTooManyProcesses() throws IOException {
    RunDigest digest =
        digest(
            run().summary(",p0,ticks,2,1,1,1", ",p0,jump_max,2,1,1,1", ",p100,jump_max,2,9,8,10"));

    assertThat(digest.trials().measured()).hasValue(2);
    assertThat(digest.measures()).isEqualTo(Map.of(Metric.JUMP_MAX, new Interval(1, 9)));
  }

  @Test
  void shouldTellHowFarARunCame() throws IOException {
    WrittenRun run = run().record("state = interrupted");
    assertThat(digest(run).progress()).isEqualTo(Progress.INTERRUPTED);

    run.record("state = running");
    assertThat(digest(run).progress()).isEqualTo(Progress.KILLED);
    try (RunLock held = RunLock.take(new RunFolder(run.folder()))) {
      assertThat(held).isNotNull();
      assertThat(digest(run).progress()).isEqualTo(Progress.RUNNING);
    }
    assertThat(digest(run).check()).isEmpty();
    assertThat(digest(run).trials()).isEqualTo(new Trials(2, 0, OptionalLong.empty()));
  }

  @Test
  void shouldNameFilesThatAreNewerThanTheReport() throws IOException {
    WrittenRun run = run().report().checks().summary();
    Path log = run.folder().resolve("trials/seed-1/process-1.csv");
    Files.createDirectories(log.getParent());
    Files.writeString(log, "log");
    assertThat(digest(run).hasPage()).isTrue();
    assertThat(digest(run).edited()).isEmpty();

    touch(run, "report.md", 0);
    touch(run, "effective.properties", 60);
    touch(run, "run.properties", -1);
    touch(run, "checks.csv", 61);
    touch(run, "summary.csv", 0);
    touch(run, "trials/seed-1/process-1.csv", 3_600);
    assertThat(digest(run).edited()).containsExactly("checks.csv", "trials/seed-1/process-1.csv");

    // A run that is resumed writes its files itself.
    run.record("state = running");
    try (RunLock held = RunLock.take(new RunFolder(run.folder()))) {
      assertThat(held).isNotNull();
      assertThat(digest(run).edited()).isEmpty();
    }
    Files.delete(run.folder().resolve("report.md"));
    assertThat(digest(run).edited()).isEmpty();
  }

  private static void touch(WrittenRun run, String file, int seconds) throws IOException {
    Files.setLastModifiedTime(run.folder().resolve(file), FileTime.from(NOON.plusSeconds(seconds)));
  }

  @Test
  void shouldSayWhyARunCannotBeRead() throws IOException {
    assertThat(fault(run().record("command = x")))
        .isEqualTo(file("run.properties") + ": the key state is missing");
    assertThat(fault(run().settings("rates = fast")))
        .startsWith(file("effective.properties") + ":1: rates = fast: ");
    assertThat(fault(run().checks(",1,ticks,80,none,")))
        .startsWith(file("checks.csv") + ":2: column 5 (violations): \"none\": ");
    assertThat(fault(run().checks().summary(",1,ticks,2,many,20,20")))
        .startsWith(file("summary.csv") + ":2: column 5 (mean): \"many\": ")
        .endsWith("expected a plain decimal number or nothing");
    WrittenRun lost = run();
    Files.delete(Path.of(file("run.properties")));
    assertThat(fault(lost)).isEqualTo(file("run.properties") + " is missing");
    Files.delete(Path.of(file("effective.properties")));
    lost.record("state = complete");
    assertThat(fault(lost)).startsWith(file("effective.properties") + " is missing; ");
  }

  private String file(String name) {
    return folder.resolve("20260101-000001").resolve(name).toString();
  }

  private static String fault(WrittenRun run) {
    OverviewRow row = DigestReader.read(run.folder());
    assertThat(row.run()).isEmpty();
    assertThat(row.folder()).isEqualTo(run.folder());
    return row.fault();
  }
}

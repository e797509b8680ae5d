package lamplight.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import lamplight.check.Verdict;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.log.UnreadableException;
import lamplight.measure.Metric;
import lamplight.measure.RelayMeasures;
import lamplight.measure.RelayMetric;
import lamplight.measure.RelayTracker;
import lamplight.measure.TimeBase;
import lamplight.model.Hop;
import lamplight.model.MutableEvent;
import lamplight.model.NetworkDelay;
import lamplight.model.Rate;
import lamplight.model.RelayOrder;
import lamplight.model.RelaySpec;
import lamplight.model.TrialSpec;
import lamplight.results.table.RelayRow;
import lamplight.results.table.Table;
import lamplight.trial.TrialLogWriter;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The logs of stars, their check and the measures of their relay. */
class StarAnalysisTest {
  @TempDir private Path path;

  private static TrialSpec star(long seed) {
    RelayOrder order = seed % 2 == 0 ? RelayOrder.TIMESTAMP : RelayOrder.ARRIVAL;
    NetworkDelay delay =
        seed % 3 == 0 ? NetworkDelay.NONE : new NetworkDelay.Uniform(0, 50_000_000);
    return TrialSpec.withRandomPhases(
            seed, 4, 10_000_000_000L, Stream.of(5L, 9L, 20L).map(Rate::of).toList())
        .withDelay(delay)
        .withRelay(Optional.of(new RelaySpec(order, seed % 4 * 10_000_000)));
  }

  private TrialFolder logged(TrialSpec spec) throws IOException {
    TrialFolder folder = new TrialFolder(path.resolve("seed-" + spec.seed()));
    Files.createDirectories(folder.path());
    try (TrialLogWriter logs = new TrialLogWriter(folder, spec)) {
      VirtualTrial.record("", spec, logs).write(folder.record());
    }
    return folder;
  }

  @Test
  void shouldFindInTheLogsWhatTheRunningTrialShows() throws IOException {
    for (long seed = 0; seed < 24; seed++) {
      TrialSpec spec = star(seed);
      TrialAnalysis logged = TrialAnalyzer.analyze(logged(spec), false);
      TrialAnalyzer running = new TrialAnalyzer(spec, TimeBase.virtual(), true);
      TrialRecord record = VirtualTrial.record("", spec, running);

      TrialAnalysis told = running.analysis(record);

      assertThat(logged.record()).as("seed %d", seed).isEqualTo(record);
      assertThat(logged.check()).as("seed %d", seed).isEqualTo(told.check());
      assertThat(told.check().verdict()).as("seed %d", seed).isEqualTo(Verdict.VALID);
      assertThat(logged.relay()).as("seed %d", seed).isEqualTo(told.relay()).isPresent();
    }
  }

  /** Changes one number of one row: the check notices, or the form of the log is broken. */
  @Test
  void shouldNoticeAChangedRowOfTheRelay() throws IOException {
    for (long seed = 0; seed < 40; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      TrialFolder folder = logged(star(seed));
      List<String> lines = new ArrayList<>(Files.readAllLines(folder.relayLog()));
      int line = random.nextInt(1, lines.size());
      String[] cells = lines.get(line).split(",", -1);
      // From the message clock on; a later time by a second is beyond every tie.
      int column = random.nextInt(4, cells.length);
      long value = Long.parseLong(cells[column]);
      cells[column] = Long.toString(value + (column == 4 || column == 8 ? 1 : 1_000_000_000_000L));
      lines.set(line, String.join(",", cells));
      Files.write(folder.relayLog(), lines);

      TrialAnalysis analysis = TrialAnalyzer.analyze(folder, false);

      assertThat(analysis.check().verdict())
          .as("seed %d, line %d, column %d", seed, line + 1, column)
          .isEqualTo(Verdict.INVALID);
    }
  }

  @Test
  void shouldNoticeAMissingRowOfTheRelay() throws IOException {
    for (long seed = 0; seed < 20; seed++) {
      TrialFolder folder = logged(star(seed));
      List<String> lines = new ArrayList<>(Files.readAllLines(folder.relayLog()));
      lines.remove(new SplittableRandom(seed).nextInt(1, lines.size()));
      Files.write(folder.relayLog(), lines);

      assertThat(TrialAnalyzer.analyze(folder, false).check().verdict())
          .as("seed %d", seed)
          .isEqualTo(Verdict.INVALID);
    }
  }

  @Test
  void shouldNeedTheRelaysLogOfACompleteTrialAndNotOfAFailedOne() throws IOException {
    TrialSpec spec = star(2);
    TrialFolder folder = logged(spec);
    String log = Files.readString(folder.relayLog());
    Files.writeString(folder.relayLog(), log.substring(0, log.length() - 3));
    assertThatThrownBy(() -> TrialAnalyzer.analyze(folder, false))
        .isInstanceOf(UnreadableException.class);

    TrialRecord whole = TrialRecord.read(folder.record());
    new TrialRecord(
            whole.point(),
            spec,
            whole.time(),
            whole.timeScale(),
            TrialRecord.State.FAILED,
            "the relay ended",
            0,
            whole.processes(),
            whole.relay(),
            List.of())
        .write(folder.record());
    TrialAnalysis cutShort = TrialAnalyzer.analyze(folder, false);
    assertThat(cutShort.check().verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(cutShort.check().notes()).anyMatch(note -> note.contains("the log of the relay"));
    assertThat(cutShort.relay()).isEmpty();
    Files.delete(folder.relayLog());
    assertThat(TrialAnalyzer.analyze(folder, false).check().verdict())
        .isEqualTo(Verdict.INCOMPLETE);
  }

  /**
   * A trial of 1 us from 1000 on, twice as fast as its clock, so 500 ns of it. Three copies wait
   * from 990 to 1010, 1100 to 1200 and 1480 to 1600: 10, 100 and 20 ns of the trial, 130 in all of
   * 500, a mean of 0.26.
   */
  @Test
  void shouldMeasureTheRelay() throws IOException {
    TrialSpec spec =
        TrialSpec.withAlignedPhases(1, 4, 1_000, List.of(Rate.of(1), Rate.of(1)))
            .withRelay(Optional.of(RelaySpec.DEFAULT));
    RelayTracker tracker = new RelayTracker(spec, TimeBase.real(1_000, 2));
    tracker.on(new MutableEvent().relayed(1, 1, 2, 1, 990, 1_010, 1_015, 0));
    tracker.on(new MutableEvent().relayed(1, 1, 2, 1, 1_100, 1_200, 3_100, 4));
    tracker.on(new MutableEvent().relayed(1, 1, 2, 1, 1_480, 1_600, 1_700, 2));
    tracker.cameOver(Hop.FROM_SENDER, 5_000);
    tracker.cameOver(Hop.FROM_RELAY, 7_000);
    tracker.cameOver(Hop.FROM_RELAY, 9_000);
    RelayMeasures measures = tracker.measures();

    assertThat(measures.get(RelayMetric.COPIES)).hasValue(3);
    assertThat(measures.get(RelayMetric.COPIES_PER_S)).hasValue(3e6);
    assertThat(measures.get(RelayMetric.TO_RELAY_P50_US)).hasValue(5);
    assertThat(measures.get(RelayMetric.TO_RELAY_P99_US)).hasValue(5);
    assertThat(measures.get(RelayMetric.IN_RELAY_P50_US)).hasValue(0.22);
    assertThat(measures.get(RelayMetric.IN_RELAY_P99_US)).hasValue(2);
    assertThat(measures.get(RelayMetric.FROM_RELAY_P50_US)).hasValue(7);
    assertThat(measures.get(RelayMetric.FROM_RELAY_P99_US)).hasValue(9);
    assertThat(measures.get(RelayMetric.QUEUE_MEAN)).hasValue(0.26);
    assertThat(measures.get(RelayMetric.QUEUE_MAX)).hasValue(5);
    StringWriter table = new StringWriter();
    try (Table.Rows<RelayRow> rows = RelayRow.TABLE.to(table)) {
      rows.add(new RelayRow("point", 7, measures));
      rows.add(new RelayRow("", 8, new RelayTracker(spec, TimeBase.virtual()).measures()));
    }
    assertThat(table.toString())
        .isEqualTo(
            "point,seed,copies,copies_per_s,to_relay_p50_us,to_relay_p99_us,in_relay_p50_us,"
                + "in_relay_p99_us,from_relay_p50_us,from_relay_p99_us,queue_mean,queue_max\n"
                + "point,7,3,3000000,5,5,0.22,2,7,9,0.26,5\n"
                + ",8,0,0,,,,,,,0,0\n");
  }

  /**
   * Message 1-1 from process 1 to process 2 is sent at 1 ms, is at the relay at 1.005 ms, is taken
   * at 1.010 ms, forwarded at 1.020 ms and at its receiver at 1.027 ms, 27 us after it was sent.
   */
  @Test
  void shouldMeasureTheHopsOfACopyThatTheEventsTellOf() {
    TrialSpec spec =
        TrialSpec.withAlignedPhases(1, 4, 1_000_000_000, List.of(Rate.of(1), Rate.of(1)))
            .withRelay(Optional.of(RelaySpec.DEFAULT));
    TrialAnalyzer analyzer = new TrialAnalyzer(spec, TimeBase.virtual(), true);
    TrialRecord record =
        VirtualTrial.record("", spec, new TrialAnalyzer(spec, TimeBase.virtual(), true));
    analyzer.on(new MutableEvent().send(1, 1, 1_000_000, 1, 0, 1, 2));
    analyzer.on(new MutableEvent().relayed(1, 1, 2, 1, 1_005_000, 1_010_000, 1_020_000, 0));
    analyzer.on(new MutableEvent().receive(2, 1, 1_030_000, 2, 0, 1, 1, 1, 1_027_000));

    TrialAnalysis analysis = analyzer.analysis(record);

    RelayMeasures measures = analysis.relay().orElseThrow();
    assertThat(measures.get(RelayMetric.COPIES)).hasValue(1);
    assertThat(measures.get(RelayMetric.TO_RELAY_P50_US)).hasValue(5);
    assertThat(measures.get(RelayMetric.IN_RELAY_P50_US)).hasValue(15);
    assertThat(measures.get(RelayMetric.FROM_RELAY_P50_US)).hasValue(7);
    assertThat(analysis.measures().get(1).get(Metric.LATENCY_P50_US)).hasValue(27);
  }
}

package lamplight.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lamplight.check.CausalityCheck;
import lamplight.check.CheckResult;
import lamplight.check.CheckScope;
import lamplight.check.Kills;
import lamplight.check.MatchListener;
import lamplight.check.RecordCheck;
import lamplight.check.Timeline;
import lamplight.check.ViolationListener;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.log.UnreadableException;
import lamplight.measure.RelayTracker;
import lamplight.measure.TimeBase;
import lamplight.measure.TrialMeasures;
import lamplight.measure.TrialSeries;
import lamplight.model.EventListener;
import lamplight.model.EventView;
import lamplight.model.TrialSpec;
import lamplight.twin.TwinResult;
import org.jspecify.annotations.Nullable;

/**
 * Checks and measures one trial in a single pass over its events, whether a log or a running trial
 * tells it of them. Not thread-safe; serves one trial.
 */
public final class TrialAnalyzer implements EventListener {
  private final CausalityCheck check;
  private final TrialMeasures measures;
  private final @Nullable RelayTracker relay;

  /**
   * The analysis of a trial in virtual time of which no event was told yet.
   *
   * @param complete whether the trial ran to its end
   */
  public TrialAnalyzer(TrialSpec spec, TimeBase base, boolean complete) {
    this(spec, base, CheckScope.inVirtualTime(spec), complete);
  }

  private TrialAnalyzer(TrialSpec spec, TimeBase base, CheckScope scope, boolean complete) {
    this.measures = new TrialMeasures(spec, base);
    this.relay = spec.relay().isPresent() ? new RelayTracker(spec, base) : null;
    MatchListener latencies =
        (receiver, arrivedNs, sentNs) -> measures.latency(receiver, arrivedNs - sentNs);
    this.check =
        new CausalityCheck(
            scope, complete, relay == null ? latencies : new HopLatencies(latencies, relay));
  }

  /**
   * Analyses the trial in a folder from its record and logs, and sets it beside its twin in virtual
   * time when it is a complete one in real time.
   *
   * @param keepsEvents whether the analysis holds its events
   * @throws UnreadableException when files are missing, unreadable or malformed; it names the first
   *     fault of each
   */
  public static TrialAnalysis analyze(TrialFolder folder, boolean keepsEvents)
      throws UnreadableException {
    TrialRecord record = read(folder);
    TrialSpec spec = record.spec();
    boolean complete = isComplete(record);
    Kills kills = RecordedKills.of(record);
    CheckScope scope = inItsTime(CheckScope.of(spec, kills), record);
    TrialAnalyzer analyzer = new TrialAnalyzer(spec, timeBase(record), scope, complete);
    TrialLogs logs = TrialLogs.of(folder, spec, kills, complete);
    try {
      refuseStrays(folder, spec);
      Optional<RecordCheck> against =
          scope
              .timeline()
              .flatMap(
                  line -> RecordedFacts.check(record, line, true, true, ViolationListener.NONE));
      EventListener listener = against.map(analyzer::andThen).orElse(analyzer);
      KeptEvents kept = KeptEvents.of(spec, keepsEvents);
      TwinResult twin = TwinTrial.tell(record, logs, kept.besides(listener));
      TrialAnalysis analysis = kept.into(analyzer.analysis(record).beside(twin));
      CheckResult own = analysis.check();
      CheckResult found = against.map(other -> other.beside(own)).orElse(own);
      return analysis.withCheck(
          ProgramNotes.beside(
              record, Recomputation.compared(folder, record, found, ViolationListener.NONE)));
    } catch (IOException fault) {
      throw Faults.of(logs.faults(), fault);
    }
  }

  static TrialRecord read(TrialFolder folder) throws UnreadableException {
    try {
      return TrialRecord.read(folder.record());
    } catch (IOException fault) {
      throw Faults.of(List.of(), fault);
    }
  }

  /** A log of more than the record tells of, which then is not the record of these logs. */
  static void refuseStrays(TrialFolder folder, TrialSpec spec) throws IOException {
    int next = spec.processes() + 1;
    for (Path stray : List.of(folder.log(next), folder.queue(next))) {
      if (Files.exists(stray)) {
        throw new IOException(
            stray
                + ": a log of process "
                + next
                + ", but "
                + folder.record()
                + " tells of "
                + spec.processes()
                + " processes");
      }
    }
    if (spec.relay().isEmpty() && Files.exists(folder.relayLog())) {
      throw new IOException(
          folder.relayLog()
              + ": the log of a relay, but "
              + folder.record()
              + " has no relay.order: expected the keys of a relay there, or no such log");
    }
  }

  /** How the times in the logs of a trial relate to its model time. */
  public static TimeBase timeBase(TrialRecord record) {
    return switch (record.time()) {
      case REAL -> TimeBase.real(record.startNs(), record.timeScale().doubleValue());
      case VIRTUAL -> TimeBase.virtual();
    };
  }

  /**
   * What the events show, after the last one. There are no measures of a trial that failed: part of
   * a trial does not compare with a whole one.
   *
   * @param record the record of the trial whose events were told
   */
  public TrialAnalysis analysis(TrialRecord record) {
    return isComplete(record)
        ? new TrialAnalysis(
            record,
            check.result(),
            measures.measures(),
            measures.series(),
            relay == null ? Optional.empty() : Optional.of(relay.measures()),
            measures.faults())
        : new TrialAnalysis(
            record, check.result(), List.of(), new TrialSeries(List.of(), List.of()));
  }

  @Override
  public void on(EventView event) {
    check.on(event);
    measures.on(event);
    if (relay != null) {
      relay.on(event);
    }
  }

  /** The scope with what the record says of the times; a trial that never started has none. */
  static CheckScope inItsTime(CheckScope scope, TrialRecord record) {
    return switch (record.time()) {
      case VIRTUAL -> scope.in(Timeline.VIRTUAL);
      case REAL ->
          record.startNs() == 0
              ? scope
              : scope.in(
                  Timeline.real(
                      record.startNs(), record.timeScale().doubleValue(), record.endNs()));
    };
  }

  /** Whether a trial ran to its end. */
  static boolean isComplete(TrialRecord record) {
    return record.state() == TrialRecord.State.COMPLETE;
  }
}

package lamplight.analysis;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import lamplight.analysis.check.CausalityCheck;
import lamplight.analysis.check.CheckScope;
import lamplight.analysis.check.Kills;
import lamplight.analysis.check.MatchListener;
import lamplight.analysis.check.Timeline;
import lamplight.analysis.measure.RelayTracker;
import lamplight.analysis.measure.TimeBase;
import lamplight.analysis.measure.TrialMeasures;
import lamplight.analysis.measure.TrialSeries;
import lamplight.analysis.twin.TwinResult;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.model.EventListener;
import lamplight.model.TrialSpec;
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
    this(spec, base, CheckScope.of(spec, Kills.inVirtualTime(spec)).in(Timeline.VIRTUAL), complete);
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
   * @throws IOException when a file is missing, unreadable or malformed; the message names it
   */
  public static TrialAnalysis analyze(TrialFolder folder) throws IOException {
    try {
      TrialRecord record = TrialRecord.read(folder.record());
      TrialSpec spec = record.spec();
      boolean complete = isComplete(record);
      Kills kills = RecordedKills.of(record);
      CheckScope scope = inItsTime(CheckScope.of(spec, kills), record);
      TrialAnalyzer analyzer = new TrialAnalyzer(spec, timeBase(record), scope, complete);
      TrialLogs logs = TrialLogs.of(folder, spec, kills, complete);
      TwinResult twin = TwinTrial.tell(record, logs, analyzer);
      return analyzer.analysis(record).beside(twin);
    } catch (NoSuchFileException missing) {
      throw new IOException(
          missing.getFile() + ": there is no such file, but a trial's folder holds one", missing);
    } catch (FileSystemException failure) {
      throw new IOException(failure.getFile() + ": cannot be read: " + failure, failure);
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
            measures.pauses())
        : new TrialAnalysis(
            record, check.result(), List.of(), new TrialSeries(List.of(), List.of()));
  }

  @Override
  public void internal(int process, long tick, long timeNs, long clock, long queueLength) {
    check.internal(process, tick, timeNs, clock, queueLength);
    measures.internal(process, tick, timeNs, clock, queueLength);
  }

  @Override
  public void send(
      int process,
      long tick,
      long timeNs,
      long clock,
      long queueLength,
      long number,
      int receiver) {
    check.send(process, tick, timeNs, clock, queueLength, number, receiver);
    measures.send(process, tick, timeNs, clock, queueLength, number, receiver);
  }

  @Override
  public void sendStamped(
      int process,
      long tick,
      long timeNs,
      long clock,
      long queueLength,
      long number,
      int receiver,
      long messageClock) {
    check.sendStamped(process, tick, timeNs, clock, queueLength, number, receiver, messageClock);
    measures.send(process, tick, timeNs, clock, queueLength, number, receiver);
  }

  @Override
  public void receive(
      int process,
      long tick,
      long timeNs,
      long clock,
      long queueLength,
      int sender,
      long number,
      long messageClock,
      long arrivedNs) {
    check.receive(
        process, tick, timeNs, clock, queueLength, sender, number, messageClock, arrivedNs);
    measures.receive(
        process, tick, timeNs, clock, queueLength, sender, number, messageClock, arrivedNs);
  }

  @Override
  public void relayed(
      int sender,
      long number,
      int receiver,
      long messageClock,
      long arrivedNs,
      long takenNs,
      long forwardedNs,
      long queueLength) {
    check.relayed(
        sender, number, receiver, messageClock, arrivedNs, takenNs, forwardedNs, queueLength);
    if (relay != null) {
      relay.relayed(arrivedNs, takenNs, forwardedNs, queueLength);
    }
  }

  @Override
  public void queued(int process, int sender, long number, long messageClock, long arrivedNs) {
    check.queued(process, sender, number, messageClock, arrivedNs);
    measures.queued(process, sender, number, messageClock, arrivedNs);
  }

  @Override
  public long fetch(int process) {
    return measures.fetch(process);
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

package lamplight.export;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import lamplight.causality.CausalOrder;
import lamplight.causality.ConsistentCut;
import lamplight.causality.TrialHistory;
import lamplight.results.ReadTrial;
import lamplight.run.TrialId;

/**
 * A trial that is exported: its events without those that follow from a send that no log holds,
 * which a viewer would show as a message from nowhere. Immutable.
 */
public final class ExportedTrial {
  private final ReadTrial trial;
  private final int[] kept;

  private ExportedTrial(ReadTrial trial, int[] kept) {
    this.trial = trial;
    this.kept = kept;
  }

  /** The consistent part of a trial. */
  public static ExportedTrial of(ReadTrial trial) {
    return new ExportedTrial(trial, ConsistentCut.of(trial.history()));
  }

  /** How many events of the history are not exported. */
  public int leftOut() {
    return trial.history().size() - Arrays.stream(kept).sum();
  }

  /** For people, for example {@code seed 3}, with the point of a study before it. */
  String name() {
    return trial.id().toString();
  }

  /** The same, and where that matters, which time a format has whose times are those of logs. */
  String nameWithTime() {
    return name()
        + timeScale()
            .map(scale -> " (wall time, time.scale " + scale.toPlainString() + ")")
            .orElse("");
  }

  /** How many seconds of model time a second of the times in the logs held; empty if one. */
  Optional<BigDecimal> timeScale() {
    return trial.timeBase().isScaled() ? Optional.of(trial.record().timeScale()) : Optional.empty();
  }

  TrialId id() {
    return trial.id();
  }

  TrialHistory history() {
    return trial.history();
  }

  /** A process with its rate, for example {@code process 1 (1/s)}. */
  String label(int process) {
    return EventNames.process(trial.record().spec(), process);
  }

  /** The time of an event, or of an arrival, since the start of the trial on the logs' clock. */
  long sinceStartNs(long timeNs) {
    return timeNs - trial.timeBase().startNs();
  }

  /** How many of the first events of a process are exported. */
  int events(int process) {
    return kept[process - 1];
  }

  /** Whether an event is exported. */
  boolean has(int event) {
    return trial.history().indexOf(event) < kept[trial.history().process(event) - 1];
  }

  /** The receives of a send that are exported, in process order. */
  int[] receivesOf(int send) {
    return Arrays.stream(trial.history().receivesOf(send)).filter(this::has).toArray();
  }

  /** The events that are exported, each after those that happened before it. */
  int[] inOrder() {
    return Arrays.stream(CausalOrder.of(trial.history())).filter(this::has).toArray();
  }
}

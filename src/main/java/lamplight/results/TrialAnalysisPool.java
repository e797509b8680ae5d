package lamplight.results;

import java.io.IOException;
import java.util.Iterator;
import java.util.function.BooleanSupplier;
import lamplight.experiment.LogSetting;
import lamplight.experiment.Study;
import lamplight.log.TrialRecord;
import lamplight.log.UnreadableException;
import lamplight.measure.TimeBase;
import lamplight.model.TrialSpec;
import lamplight.run.OrderedTrials;
import lamplight.run.RunFolder;
import lamplight.run.RunListener;
import lamplight.run.RunPlan;
import lamplight.run.TrialId;
import lamplight.trial.TrialWatch;
import lamplight.trial.VirtualTrial;

/**
 * The analyses of a run's trials, one after another in the order of the experiment: of those whose
 * logs stand in the folder, or, where logs are discarded, of the trials computed anew, which a
 * trial in virtual time allows because it is a function of its seed. Several are worked on at once,
 * and only a few are held.
 */
public final class TrialAnalysisPool {
  private final RunFolder folder;
  private final Study study;
  private final OrderedTrials trials;
  private final EmbeddedTrials embedded;

  /** The trials of a run, point by point, whose events are told to nobody. */
  public TrialAnalysisPool(RunFolder folder, Study study, int threads) {
    this(folder, study, threads, EmbeddedTrials.NONE);
  }

  /**
   * The trials of a run, point by point.
   *
   * @param threads how many are worked on at once, at most: fewer when they are so large that this
   *     JVM's memory does not hold so many
   * @param embedded the trials whose analyses hold their events
   */
  TrialAnalysisPool(RunFolder folder, Study study, int threads, EmbeddedTrials embedded) {
    this.folder = folder;
    this.study = study;
    this.embedded = embedded;
    this.trials =
        Batches.of(study.trials(), study.processesMax(), threads, Runtime.getRuntime().maxMemory());
  }

  /** Takes the analyses. */
  @FunctionalInterface
  public interface Sink {
    /** Takes the next one. */
    void accept(TrialId trial, TrialAnalysis analysis) throws IOException;

    /**
     * Takes the next one in its turn, of which there is no analysis, because its files cannot be
     * read. Others do not suffer from it.
     *
     * @param fault names the first fault of each file
     */
    default void unreadable(TrialId trial, UnreadableException fault) throws IOException {
      throw fault;
    }
  }

  /** What a trial came to. */
  private interface Analysed {
    void tell(Sink sink) throws IOException;
  }

  /**
   * Hands over the analysis of each trial that has ended.
   *
   * @param stop asked again and again; once it says yes, no further trial is begun, and one that is
   *     being computed is given up
   * @param listener is told how far trials have come that take long to compute
   * @return whether every trial of the experiment was handed over or has not ended; false after a
   *     stop
   * @throws IOException when the sink does
   */
  public boolean forEach(BooleanSupplier stop, RunListener listener, Sink sink)
      throws IOException, InterruptedException {
    Iterator<TrialId> ended =
        RunPlan.trialsOf(study).stream().filter(id -> discards() || folder.hasEnded(id)).iterator();
    return trials.forEach(
        ended, this::analysed, stop, listener, (id, analysed) -> analysed.tell(sink));
  }

  private boolean discards() {
    return study.logs() == LogSetting.DISCARD;
  }

  private Analysed analysed(TrialId id, TrialWatch watch) throws IOException {
    boolean keepsEvents = embedded.contains(id.point(), id.seed());
    try {
      TrialAnalysis analysis =
          discards()
              ? compute(id, keepsEvents, watch)
              : TrialAnalyzer.analyze(folder.trial(id), keepsEvents);
      return sink -> sink.accept(id, analysis);
    } catch (UnreadableException fault) {
      return sink -> sink.unreadable(id, fault);
    }
  }

  /**
   * A check knows from the first event whether the trial comes to its end. Most do, so that is what
   * is tried first; one that failed is a function of its seed all the same, and is computed again.
   */
  private TrialAnalysis compute(TrialId id, boolean keepsEvents, TrialWatch watch) {
    TrialSpec spec = study.at(id.point()).trial(id.seed());
    TrialAnalysis whole = compute(id.point(), spec, true, keepsEvents, watch);
    return whole.record().state() == TrialRecord.State.COMPLETE
        ? whole
        : compute(id.point(), spec, false, keepsEvents, watch);
  }

  private static TrialAnalysis compute(
      String point, TrialSpec spec, boolean complete, boolean keepsEvents, TrialWatch watch) {
    TrialAnalyzer analyzer = new TrialAnalyzer(spec, TimeBase.virtual(), complete);
    KeptEvents kept = KeptEvents.of(spec, keepsEvents);
    return kept.into(
        analyzer.analysis(VirtualTrial.record(point, spec, kept.besides(analyzer), watch)));
  }
}

package lamplight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import lamplight.experiment.Experiment;
import lamplight.experiment.LogSetting;
import lamplight.experiment.Study;
import lamplight.log.TrialRecord;
import lamplight.model.TimeMode;
import lamplight.run.RunFolder;
import lamplight.run.RunListener;
import lamplight.run.TrialId;
import lamplight.run.Unwatched;
import lamplight.trial.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTrialsTest {
  @TempDir Path results;

  @Test
  void shouldHandOverComputedTrialsInOrder() throws Exception {
    List<TrialId> taken = new ArrayList<>();
    boolean all =
        trials(60, 20).forEach(() -> false, new Unwatched(), (trial, analysis) -> taken.add(trial));

    assertThat(all).isTrue();
    assertThat(taken).hasSize(20).isSortedAccordingTo((a, b) -> Long.compare(a.seed(), b.seed()));
  }

  /** A trial of three years, a billion ticks, would take minutes. */
  @Test
  void aStopShouldGiveUpTheTrialsThatAreBeingComputed() throws Exception {
    AtomicBoolean stopped = new AtomicBoolean();
    List<TrialId> taken = new ArrayList<>();
    Stopper stopper = new Stopper(stopped);

    boolean all =
        trials(100_000_000, 3)
            .forEach(stopped::get, stopper, (trial, analysis) -> taken.add(trial));

    assertThat(all).isFalse();
    assertThat(taken).isEmpty();
    assertThat(stopper.reached.keySet()).contains(new TrialId("", 1));
    assertThat(stopper.reached.values()).allMatch(reachedNs -> reachedNs > 0);
  }

  private RunTrials trials(long durationS, long seeds) throws Exception {
    Experiment kept = TestRuns.fixed(durationS, seeds, TimeMode.VIRTUAL, 1, 3, 6);
    Experiment discarded =
        new Experiment(
            kept.title(),
            kept.description(),
            kept.rates(),
            kept.processes(),
            kept.durationNs(),
            kept.seeds(),
            kept.sides(),
            kept.topology(),
            kept.phase(),
            kept.time(),
            kept.timeScale(),
            kept.delay(),
            LogSetting.DISCARD);
    return new RunTrials(RunFolder.create(results, "test", Instant.EPOCH), Study.of(discarded), 2);
  }

  /** Asks for a stop as soon as it hears how far trials have come. */
  private static final class Stopper implements RunListener {
    private final AtomicBoolean stop;
    private Map<TrialId, Long> reached = Map.of();

    Stopper(AtomicBoolean stop) {
      this.stop = stop;
    }

    @Override
    public void waveBegins(List<TrialId> trials, int wave, int waves, double secondsLeft) {}

    @Override
    public void waveStarts() {}

    @Override
    public void standing(Map<TrialId, List<Standing>> standings) {}

    @Override
    public void reached(Map<TrialId, Long> modelNs) {
      if (!modelNs.isEmpty()) {
        reached = modelNs;
        stop.set(true);
      }
    }

    @Override
    public void trialEnded(TrialId trial, TrialRecord record) {}
  }
}

package lamplight.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import lamplight.check.Verdict;
import lamplight.experiment.Experiment;
import lamplight.experiment.Keys;
import lamplight.experiment.LogSetting;
import lamplight.experiment.Made;
import lamplight.experiment.Study;
import lamplight.log.TrialFolder;
import lamplight.log.UnreadableException;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;
import lamplight.report.TestRuns;
import lamplight.run.RunFolder;
import lamplight.run.RunListener;
import lamplight.run.TrialId;
import lamplight.trial.TrialLogWriter;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialAnalysisPoolTest {
  @TempDir Path results;

  @Test
  void shouldHandOverComputedTrialsInOrder() throws Exception {
    List<TrialId> taken = new ArrayList<>();
    boolean all =
        trials(60, 20)
            .forEach(() -> false, RunListener.NONE, (trial, analysis) -> taken.add(trial));

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
        trials(3_600_000, 3).forEach(stopped::get, stopper, (trial, analysis) -> taken.add(trial));

    assertThat(all).isFalse();
    assertThat(taken).isEmpty();
    assertThat(stopper.reached.keySet()).contains(new TrialId("", 1));
    assertThat(stopper.reached.values()).allMatch(reachedNs -> reachedNs > 0);
  }

  /** Seed 2 has no record, seed 3 two files that cannot be read. */
  @Test
  void whatCannotBeReadShouldNotKeepTheOthersBack() throws Exception {
    Experiment experiment = TestRuns.fixed(10, 4, TimeMode.VIRTUAL, 1, 3);
    RunFolder folder = RunFolder.create(results, "test", Instant.EPOCH);
    for (long seed = 1; seed <= 4; seed++) {
      TrialFolder trial = folder.trial(new TrialId("", seed));
      Files.createDirectories(trial.path());
      TrialSpec spec = experiment.trial(seed);
      try (TrialLogWriter logs = new TrialLogWriter(trial, spec)) {
        VirtualTrial.record("", spec, logs).write(trial.record());
      }
    }
    Files.delete(folder.trial(new TrialId("", 2)).record());
    Path log = folder.trial(new TrialId("", 3)).log(1);
    Path queue = folder.trial(new TrialId("", 3)).queue(2);
    Files.writeString(log, "");
    Files.delete(queue);
    List<Long> read = new ArrayList<>();
    List<String> faults = new ArrayList<>();

    boolean all =
        new TrialAnalysisPool(folder, Study.of(experiment), 2)
            .forEach(
                () -> false,
                RunListener.NONE,
                new TrialAnalysisPool.Sink() {
                  @Override
                  public void accept(TrialId trial, TrialAnalysis analysis) {
                    assertThat(analysis.check().verdict()).isEqualTo(Verdict.VALID);
                    read.add(trial.seed());
                  }

                  @Override
                  public void unreadable(TrialId trial, UnreadableException fault) {
                    faults.addAll(fault.faults());
                  }
                });

    assertThat(all).isTrue();
    assertThat(read).containsExactly(1L, 4L);
    assertThat(faults).hasSize(3);
    assertThat(faults.get(0))
        .isEqualTo(folder.trial(new TrialId("", 2)).record() + ": there is no such file");
    assertThat(faults.get(1)).startsWith(log + ":1: the file is empty: expected the header ");
    assertThat(faults.get(2)).isEqualTo(queue + ": there is no such file");
  }

  private TrialAnalysisPool trials(long durationS, long seeds) throws Exception {
    Experiment kept = TestRuns.fixed(durationS, seeds, TimeMode.VIRTUAL, 1, 3, 6);
    Experiment discarded = Made.with(kept, Keys.LOGS, LogSetting.DISCARD);
    return new TrialAnalysisPool(
        RunFolder.create(results, "test", Instant.EPOCH), Study.of(discarded), 2);
  }

  /** Asks for a stop as soon as it hears how far trials have come. */
  private static final class Stopper implements RunListener {
    private final AtomicBoolean stop;
    private Map<TrialId, Long> reached = Map.of();

    Stopper(AtomicBoolean stop) {
      this.stop = stop;
    }

    @Override
    public void reached(Map<TrialId, Long> modelNs) {
      if (!modelNs.isEmpty()) {
        reached = modelNs;
        stop.set(true);
      }
    }
  }
}

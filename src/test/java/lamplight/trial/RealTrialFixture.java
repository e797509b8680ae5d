package lamplight.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import lamplight.process.ProcessStatus;
import lamplight.process.TimeSource;
import lamplight.trial.ScriptedChild.Script;
import lamplight.trial.SupervisedTrial.Stage;
import lamplight.wire.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Trials of two scripted children each, whose time limits follow a clock that the test sets. */
abstract class RealTrialFixture {
  /** A trial of one second at twice the speed. */
  static final TrialSpec SPEC =
      TrialSpec.withAlignedPhases(3, 10, 1_000_000_000L, Collections.nCopies(2, Rate.of(1)));

  /** On the system clock, which these tests read once a trial. */
  static final long END_NS = 1_700_000_009_000_000_000L;

  static final ProcessStatus FINISHED = new ProcessStatus(5, 9, 2);

  static final BigDecimal TIME_SCALE = BigDecimal.valueOf(2);
  static final long LENGTH_NS = 500_000_000L;
  static final long START_NS = 1_700_000_000_000_000_000L;
  static final long LEAD_NS = 100;
  static final long SECOND_NS = TimeUnit.SECONDS.toNanos(1);
  static final long LAUNCH_LIMIT_NS = TimeUnit.SECONDS.toNanos(20);
  static final long END_LIMIT_NS = LEAD_NS + LENGTH_NS + TimeUnit.SECONDS.toNanos(20);

  @TempDir Path folder;

  final AtomicLong now = new AtomicLong(1_000);
  final Bell bell = new Bell();

  private final TimeSource time =
      new TimeSource() {
        @Override
        public long systemNs() {
          return END_NS;
        }

        @Override
        public long monotonicNs() {
          return now.get();
        }
      };

  final List<RealTrial> launched = new ArrayList<>();

  @AfterEach
  void close() {
    launched.forEach(RealTrial::close);
  }

  RealTrial launch(Script... scripts) throws Exception {
    return launch(ScriptedChildren.command(scripts));
  }

  RealTrial launch(ChildCommand command) {
    return launch(SPEC, command);
  }

  RealTrial launch(TrialSpec spec, ChildCommand command) {
    RealTrial trial =
        RealTrial.launch(
            "point",
            spec,
            TIME_SCALE,
            new TrialFolder(folder),
            command,
            Token.parse("000102030405060708090a0b0c0d0e0f"),
            new Supervision(bell, time, HangLimit.DEFAULT));
    launched.add(trial);
    return trial;
  }

  /** Supervises as a wave does; the time limit of the test bounds it. */
  void advanceUntil(RealTrial trial, BooleanSupplier there) throws InterruptedException {
    trial.advance();
    while (!there.getAsBoolean()) {
      bell.await(TimeUnit.SECONDS.toNanos(1));
      trial.advance();
    }
  }

  void advanceTo(RealTrial trial, Stage stage) throws InterruptedException {
    advanceUntil(trial, () -> trial.stage() == stage || trial.stage() == Stage.FAILED);
    assertThat(trial.stage()).isEqualTo(stage);
  }

  /** The record of a failed trial, none of whose processes is alive any more. */
  static TrialRecord failed(RealTrial trial) throws IOException, InterruptedException {
    assertThat(trial.stage()).isEqualTo(Stage.FAILED);
    TrialRecord record = trial.release();
    assertThat(record.state()).isEqualTo(TrialRecord.State.FAILED);
    assertNoneAlive(record);
    return record;
  }

  static void assertNoneAlive(TrialRecord record) {
    for (TrialRecord.ProcessEnd end : record.processes()) {
      if (end.pid().isPresent()) {
        assertThat(ProcessHandle.of(end.pid().getAsLong()).filter(ProcessHandle::isAlive))
            .isEmpty();
      }
    }
  }

  /**
   * Lets the clock of the limits run on, a second at a time, until the trial has failed.
   *
   * @return for how long
   */
  long waitInVain(RealTrial trial) {
    long began = now.get();
    while (trial.stage() != Stage.FAILED) {
      now.addAndGet(SECOND_NS);
      trial.advance();
    }
    return now.get() - began;
  }

  /** Before that, the processor time of its start is a sign of life. */
  boolean isIdle(String err) {
    Path written = folder.resolve(err);
    return Files.exists(written) && written.toFile().length() > 0;
  }

  static long pid(TrialRecord record, int process) {
    return record.processes().get(process - 1).pid().orElseThrow();
  }

  /** Asks, and says whether the process has ever answered. */
  static boolean answered(RealTrial trial, int process) {
    trial.poll();
    return trial.standing().processes().get(process - 1).ticks() > 0;
  }
}

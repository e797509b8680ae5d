package lamplight.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Collections;
import lamplight.log.ProcessLog;
import lamplight.model.Die;
import lamplight.model.Message;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;

/**
 * Runs the code of a tick a few hundred times before the barrier, on a throw-away machine with a
 * log that goes nowhere, so that the first real ticks do not wait for class loading and
 * compilation.
 */
final class WarmUp {
  private static final int TICKS = 300;
  private static final long SEED = 1;

  private WarmUp() {}

  static void run(TimeSource time, int process, int processes, Die die)
      throws IOException, InterruptedException {
    Arrivals arrivals = new Arrivals(time, new PrintStream(OutputStream.nullOutputStream()));
    int peer = process == 1 ? 2 : 1;
    TrialSpec spec =
        TrialSpec.withAlignedPhases(
            SEED, die, TICKS * 20_000L, Collections.nCopies(processes, Rate.of(50_000)));
    try (ProcessLog log =
        new ProcessLog(
            SEED,
            process,
            processes,
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream())) {
      Ticker ticker =
          new Ticker(
              process,
              spec,
              arrivals,
              // Every copy sent comes back as an arrival, so that receives are exercised too.
              (sender, number, receiver, timestamp) ->
                  arrivals.arrived(new Message(peer, number, process, timestamp)),
              log);
      ticker.run(new Pacer(time, time.monotonicNs(), 1));
      ticker.finish();
    }
  }
}

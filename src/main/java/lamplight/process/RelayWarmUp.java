package lamplight.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import lamplight.log.RelayLog;
import lamplight.model.Message;
import lamplight.model.TrialSpec;

/**
 * Runs the code of a copy a few hundred times before the barrier, with an inbox of its own and a
 * log that goes nowhere, so that the first real copies do not wait for class loading and
 * compilation.
 */
final class RelayWarmUp {
  private static final int COPIES = 300;

  private RelayWarmUp() {}

  static void run(TimeSource time, TrialSpec spec) throws IOException, InterruptedException {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    Losses losses = new Losses(spec.faults(), time, 1, nowhere);
    RelayInbox inbox = new RelayInbox(time, losses, spec, 1);
    for (int number = 1; number <= COPIES; number++) {
      inbox.arrived(new Message(1, number, 2, number));
    }
    // Copies with a delay are not waited for.
    inbox.end();
    try (RelayLog log = new RelayLog(spec.seed(), OutputStream.nullOutputStream())) {
      RelayForwarding.run(inbox, time, 0, unused -> {}, log);
    }
  }
}

package lamplight.cli;

import java.util.function.LongSupplier;
import lamplight.run.RunListener;
import lamplight.run.RunPlan;

/** Shows a person how a run goes. */
interface Progress extends RunListener, AutoCloseable {
  @Override
  void close();

  /**
   * The progress that suits where it is shown: a live bar on a terminal, plain lines elsewhere.
   *
   * @param nowNs the monotonic clock
   */
  static Progress on(Console console, boolean quiet, RunPlan plan, LongSupplier nowNs) {
    if (quiet) {
      return new QuietProgress(console);
    }
    return console.isLive()
        ? new BarProgress(console, plan, nowNs)
        : new LineProgress(console, plan, nowNs);
  }
}

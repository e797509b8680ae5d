package lamplight.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import lamplight.run.RunListener;
import lamplight.run.RunPlan;

/** Shows a person how a run goes. */
interface Progress extends RunListener, AutoCloseable {
  @Override
  void close();

  /** The progress that suits where it is shown: a live bar on a terminal, plain lines elsewhere. */
  static Progress on(PrintStream err, boolean quiet, RunPlan plan) throws IOException {
    if (quiet) {
      return new QuietProgress(err);
    }
    return isTerminal() ? new BarProgress(err, plan) : new LineProgress(err, plan);
  }

  /** Whether standard error is a terminal. */
  private static boolean isTerminal() throws IOException {
    Path standardError = Path.of("/proc/self/fd/2");
    if (Files.isSymbolicLink(standardError)) {
      String target = Files.readSymbolicLink(standardError).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    }
    return System.console() != null;
  }
}

package lamplight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import lamplight.cli.live.LivePage;
import lamplight.cli.live.WatchedRun;
import lamplight.run.RunListener;
import lamplight.run.RunPlan;

/**
 * Who watches a run elsewhere than on the terminal.
 *
 * @param page a page; empty when nobody asked for one
 */
record Watchers(Optional<LivePage> page) implements AutoCloseable {
  static final Watchers NOBODY = new Watchers(Optional.empty());

  /**
   * Those that the options ask for; the address of a page is told.
   *
   * @throws IOException when there is no port for a page
   */
  static Watchers of(RunOptions options, Console console) throws IOException {
    if (!options.live()) {
      return NOBODY;
    }
    LivePage page = LivePage.open(new SecureRandom());
    console.println("live: " + page.address());
    return new Watchers(Optional.of(page));
  }

  @Override
  public void close() {
    page.ifPresent(LivePage::close);
  }

  /** What tells them, and somebody else, how the trials of a plan go. */
  RunListener beside(RunListener other, RunPlan plan) {
    if (page.isEmpty()) {
      return other;
    }
    WatchedRun run = new WatchedRun(plan, System::nanoTime);
    page.get().watch(run::view);
    return new BothListeners(other, run);
  }

  /** Tells them what is being done after the trials. */
  void tell(String words) {
    page.ifPresent(shown -> shown.tell(words));
  }

  /** Tells them of a report. */
  void reported(Path report) {
    page.ifPresent(shown -> shown.reported(report.resolveSibling("report.html")));
  }
}

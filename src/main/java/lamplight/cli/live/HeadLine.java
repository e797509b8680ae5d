package lamplight.cli.live;

import java.util.List;
import java.util.Locale;
import lamplight.cli.live.RunView.Counts;
import lamplight.cli.live.RunView.Phase;
import lamplight.model.Characters;
import lamplight.report.text.Numbers;

/** The first line of a table: how far the run is. */
final class HeadLine {
  private static final int TITLE_COLUMNS_MAX = 30;
  private static final String GAP = "  ";

  /** What gives way first: the bar, down to a few characters, then the title, then the bar. */
  private static final List<Integer> BAR_COLUMNS = List.of(30, 20, 12, 6);

  private HeadLine() {}

  static String text(RunView view, int width, Glyphs glyphs) {
    String title = Cells.cut(Characters.safe(view.title()), TITLE_COLUMNS_MAX, glyphs.more());
    List<String> parts = List.of(progress(view), counts(view), left(view));
    String words = String.join(GAP, parts);
    for (String front : List.of(title + GAP, "")) {
      for (int columns : BAR_COLUMNS) {
        String line = front + glyphs.bar(view.share(), columns) + GAP + words;
        if (Cells.width(line) <= width) {
          return line;
        }
      }
    }
    return words.length() <= width ? words : fitting(List.of(left(view), progress(view)), width);
  }

  private static String fitting(List<String> parts, int width) {
    String both = String.join(GAP, parts);
    return both.length() <= width ? both : parts.get(0).length() <= width ? parts.get(0) : "";
  }

  private static String progress(RunView view) {
    String wave = view.waves() == 1 ? "" : "wave " + view.wave() + " of " + view.waves() + ": ";
    if (view.phase() == Phase.COMPUTING) {
      return "computing";
    }
    if (view.phase() == Phase.LAUNCHING) {
      return wave + "launching " + Numbers.count(view.counts().underWay(), "trial");
    }
    // Of short trials whole seconds would tell nothing.
    String format = view.durationSeconds() < 10 ? "%.1f of %.1f s" : "%.0f of %.0f s";
    double model = view.modelSeconds();
    return wave + String.format(Locale.ROOT, format, model, view.durationSeconds());
  }

  private static String counts(RunView view) {
    Counts counts = view.counts();
    String underWay =
        switch (view.phase()) {
          case COMPUTING, LAUNCHING -> counts.ready() + " ready";
          case RUNNING -> counts.underWay() + " running";
          case ENDING -> counts.underWay() + " ending";
        };
    return underWay
        + ", "
        + counts.done()
        + " of "
        + counts.all()
        + " done, "
        + counts.failed()
        + " failed";
  }

  /** At the very end, what is still being done says more than the time. */
  private static String left(RunView view) {
    return view.phase() == Phase.ENDING && view.wave() == view.waves()
        ? "ending the processes"
        : view.left();
  }
}

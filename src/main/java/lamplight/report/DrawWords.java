package lamplight.report;

import java.util.List;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.document.Block.Column;
import lamplight.report.document.Block.Table;
import lamplight.report.document.Columns;
import lamplight.report.document.Text;
import lamplight.report.text.Numbers;
import lamplight.stats.findings.DrawFinding;

/** What came of the draws, in words and figures. */
final class DrawWords {
  private DrawWords() {}

  /**
   * Draws that deviate, in a sentence.
   *
   * @param where at which point of a study, after a space; empty of a run
   */
  static String sentence(RunData data, DrawFinding found, String where) {
    return "Share of idle ticks that send of "
        + who(data, found)
        + where
        + " "
        + Numbers.percent(found.share())
        + ", predicted "
        + Numbers.percent(found.predicted())
        + " ("
        + Numbers.count(found.sends())
        + " of "
        + Numbers.count(found.idle())
        + ").";
  }

  /** The draws of each process and of all. */
  static Table table(RunData data, List<DrawFinding> draws) {
    return new Columns<DrawFinding>()
        .words("process", found -> who(data, found))
        .numbers("idle ticks", found -> Numbers.count(found.idle()))
        .numbers("of which sent", found -> Numbers.count(found.sends()))
        .add(Column.numbers("share"), DrawWords::share)
        .numbers("predicted", found -> Numbers.percent(found.predicted()))
        .table(draws);
  }

  private static Text share(DrawFinding found) {
    String share = Numbers.percent(found.share());
    return found instanceof DrawFinding.Deviates
        ? Text.of("**{}, deviates**", share)
        : Text.plain(share);
  }

  private static String who(RunData data, DrawFinding found) {
    return found.role().isEmpty() ? "all processes" : Labels.overall(data, found.role().getAsInt());
  }
}

package lamplight.report.study;

import java.util.ArrayList;
import java.util.List;
import lamplight.model.TimeMode;
import lamplight.report.data.LatenessWords;
import lamplight.report.data.StudyData;
import lamplight.report.data.StudyData.PointData;
import lamplight.report.data.TickTiming;
import lamplight.report.data.TimingTotals;
import lamplight.report.part.LatestWords;
import lamplight.report.text.Markdown;
import lamplight.report.text.Markdown.Align;
import lamplight.report.text.Numbers;

/** Whether time was kept, point by point. */
final class StudyTiming {
  private static final int ROWS_MAX = 50;

  private StudyTiming() {}

  static void append(Markdown out, StudyData data) {
    out.fold(3, "Timing by point", "");
    if (data.complete() == 0) {
      out.paragraph("No trial is complete.");
      return;
    }
    out.paragraph(sentence(data));
    if (data.study().time() == TimeMode.VIRTUAL) {
      return;
    }
    out.paragraph(LatenessWords.of(data.study()).definition("the trials and processes of a point"));
    List<List<String>> rows = new ArrayList<>();
    for (PointData at : data.points()) {
      if (rows.size() < ROWS_MAX && at.trials() > 0) {
        TimingTotals totals = TimingTotals.of(at.data());
        rows.add(
            List.of(
                Markdown.escape(at.label()),
                Numbers.count(totals.ticks()) + " of " + Numbers.count(totals.due()),
                totals.inTime().map(of -> Numbers.figure(of.lateness().p99Us())).orElse("-"),
                totals.inShare().map(of -> Numbers.percent(of.lateness().share())).orElse("-"),
                Numbers.count(TickTiming.busyTrials(at.data()))
                    + " of "
                    + Numbers.count(at.trials())));
      }
    }
    out.table(
        List.of(
            "point",
            "ticks of those due",
            "99 % lateness (µs)",
            "99 % as share of a tick",
            "trials too busy"),
        List.of(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT),
        rows);
  }

  /** Whether time was kept, in a sentence. */
  static String sentence(StudyData data) {
    if (data.study().time() == TimeMode.VIRTUAL) {
      return "Time was virtual: every tick took place at its deadline.";
    }
    TimingTotals totals = data.timing();
    long busy = data.runs().stream().mapToLong(TickTiming::busyTrials).sum();
    String kept = totals.ticks() == totals.due() ? "Time was kept: " : "Ticks are missing: ";
    return (busy == 0
            ? kept
            : Numbers.count(busy)
                + " of "
                + Numbers.count(data.complete(), "trial")
                + (busy == 1 ? " was" : " were")
                + " too busy to keep time: ")
        + Numbers.count(totals.ticks())
        + " of "
        + Numbers.count(totals.due())
        + " ticks took place"
        + LatestWords.of(totals)
            .map(latest -> "; " + Markdown.escape(latest) + LatenessWords.of(data.study()).among())
            .orElse("")
        + ".";
  }
}

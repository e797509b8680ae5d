package lamplight.report.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lamplight.check.Verdict;
import lamplight.measure.Metric;
import lamplight.report.data.Labels;
import lamplight.report.data.StudyData;
import lamplight.report.data.StudyData.PointData;
import lamplight.report.data.StudyRegimes;
import lamplight.report.data.StudyRegimes.Cell;
import lamplight.report.data.TrialRow;
import lamplight.report.part.SettlingSentence;
import lamplight.report.part.Words;
import lamplight.report.text.Markdown;
import lamplight.report.text.Markdown.Align;
import lamplight.report.text.Numbers;
import lamplight.results.Unread;
import lamplight.stats.findings.PredictionCheck;

/** Point by point: a short section each, or, of many points, a row. */
final class StudyPoints {
  /** Of more points each has a row and no section. */
  private static final int SECTIONS_MAX = 12;

  private static final int ROWS_MAX = 300;
  private static final int TROUBLED_MAX = 100;
  private static final List<Metric> ROW =
      List.of(Metric.QUEUE_GROWTH_PER_S, Metric.CLOCK_PER_S, Metric.JUMP_RECEIVE_MEAN);

  private StudyPoints() {}

  static void append(Markdown out, StudyData data, StudyTheory theory) {
    out.fold(3, "Point by point", "every measure");
    if (data.complete() == 0) {
      out.paragraph("No trial is complete.");
    } else if (data.points().size() <= SECTIONS_MAX) {
      out.paragraph(
          "Every measure of every point: mean over the seeds ± half the width of its 95 % interval,"
              + " and in brackets what theory predicts, in bold where it deviates.");
      data.points().forEach(at -> section(out, data, theory, at));
    } else {
      rows(out, data, theory);
    }
  }

  private static void section(Markdown out, StudyData data, StudyTheory theory, PointData at) {
    out.heading(4, Markdown.escape(at.label()));
    out.paragraph(
        Numbers.count(at.trials(), "complete trial")
            + " of "
            + Numbers.count(data.study().seeds().count())
            + ", in `trials/"
            + at.point().name()
            + "`."
            + StudyFaults.at(at)
            + regimes(data, at));
    if (at.trials() == 0) {
      return;
    }
    List<String> header = new ArrayList<>(List.of("measure"));
    data.roles().forEach(role -> header.add(Labels.brief(data.first(), role)));
    Optional<PredictionCheck> judgement = theory.of(at);
    List<List<String>> rows = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      if (at.data().samples().isDefined(metric)) {
        List<String> row = new ArrayList<>();
        row.add(metric.titleWithUnit());
        data.roles().forEach(role -> row.add(StudyTables.cell(at, judgement, role, metric)));
        rows.add(row);
      }
    }
    out.table(header, aligns(header.size()), rows);
  }

  /** What theory says of the queues of a point, after a space; empty where it says nothing. */
  private static String regimes(StudyData data, PointData at) {
    List<String> words = new ArrayList<>();
    for (int role : data.roles()) {
      StudyRegimes.predicted(at.data(), role)
          .ifPresent(
              stability ->
                  words.add(Labels.inSentence(data.first(), role) + " " + stability.word()));
    }
    if (words.isEmpty()) {
      return "";
    }
    List<Integer> unsettled = SettlingSentence.roles(at.data());
    String named =
        Words.list(unsettled.stream().map(role -> Labels.inSentence(data.first(), role)).toList());
    return " By theory "
        + Words.list(words)
        + "."
        + (unsettled.isEmpty() ? "" : " " + SettlingSentence.of(at.data(), unsettled, named));
  }

  private static void rows(Markdown out, StudyData data, StudyTheory theory) {
    Map<String, List<Cell>> cells =
        theory.regimes().map(RegimeTable::points).orElse(Collections.emptyMap());
    List<String> header = new ArrayList<>(List.of("point", "trials"));
    if (!cells.isEmpty()) {
      header.addAll(List.of("predicted", "queues"));
    }
    ROW.forEach(metric -> header.add(metric.titleWithUnit()));
    int shown = Math.min(ROWS_MAX, data.points().size());
    out.paragraph(
        "Means over the seeds, "
            + roles(data)
            + (data.points().size() > shown
                ? "; the first " + shown + " points, `summary.csv` has all."
                : "."));
    List<List<String>> rows = new ArrayList<>();
    for (PointData at : data.points().subList(0, shown)) {
      List<String> row = new ArrayList<>();
      row.add(Markdown.escape(at.label()));
      row.add(Numbers.count(at.trials()));
      if (!cells.isEmpty()) {
        List<Cell> point = cells.getOrDefault(at.point().name(), List.of());
        row.add(point.isEmpty() ? "-" : RegimeTable.worst(point).name().toLowerCase(Locale.ROOT));
        row.add(point.isEmpty() ? "-" : RegimeTable.words(RegimeTable.shown(point)));
      }
      ROW.forEach(metric -> row.add(means(data, at, metric)));
      rows.add(row);
    }
    List<Align> aligns = aligns(header.size());
    if (!cells.isEmpty()) {
      aligns.set(2, Align.LEFT);
      aligns.set(3, Align.LEFT);
    }
    out.table(header, aligns, rows);
  }

  /** What the figures of a cell are, in order. */
  private static String roles(StudyData data) {
    return "the figures of a cell those of "
        + Words.list(
            shownRoles(data).stream().map(role -> Labels.inSentence(data.first(), role)).toList());
  }

  static List<Integer> shownRoles(StudyData data) {
    int count = data.roles().size();
    return count <= 3 ? data.roles() : List.of(1, (count + 1) / 2, count);
  }

  private static String means(StudyData data, PointData at, Metric metric) {
    return shownRoles(data).stream()
        .map(
            role ->
                at.data()
                    .samples()
                    .summary(role, metric)
                    .map(summary -> StudyTables.figure(summary.mean()))
                    .orElse("-"))
        .collect(Collectors.joining(" / "));
  }

  static void troubled(Markdown out, StudyData data) {
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<String, TrialRow> entry : data.trials()) {
      TrialRow trial = entry.getValue();
      // What is incomplete in a complete trial is so by plan.
      boolean trouble = !trial.complete() || trial.verdict() == Verdict.INVALID;
      if (trouble && rows.size() < TROUBLED_MAX) {
        rows.add(
            List.of(
                Markdown.escape(entry.getKey()),
                Long.toString(trial.seed()),
                trial.complete() ? "complete" : "failed",
                trial.verdict().name().toLowerCase(Locale.ROOT),
                Markdown.escape(reason(trial))));
      }
    }
    for (Map.Entry<String, Unread> trial : data.unread()) {
      if (rows.size() < TROUBLED_MAX) {
        rows.add(
            List.of(
                Markdown.escape(trial.getKey()),
                Long.toString(trial.getValue().seed()),
                "unreadable",
                "-",
                Markdown.escape(trial.getValue().cause())));
      }
    }
    if (!rows.isEmpty()) {
      out.heading(3, "Trials with trouble");
      out.table(
          List.of("point", "seed", "state", "verdict", "why"),
          Collections.nCopies(5, Align.LEFT),
          rows);
    }
  }

  private static String reason(TrialRow trial) {
    List<String> reasons = new ArrayList<>(Arrays.asList(trial.cause(), trial.firstViolation()));
    reasons.removeIf(String::isEmpty);
    return reasons.isEmpty() ? String.join("; ", trial.notes()) : String.join("; ", reasons);
  }

  private static List<Align> aligns(int columns) {
    List<Align> aligns = new ArrayList<>(Collections.nCopies(columns, Align.RIGHT));
    aligns.set(0, Align.LEFT);
    return aligns;
  }
}

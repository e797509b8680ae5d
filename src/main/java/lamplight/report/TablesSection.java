package lamplight.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lamplight.analysis.measure.Metric;
import lamplight.analysis.statistics.Summary;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.text.Markdown;
import lamplight.report.text.Markdown.Align;
import lamplight.report.text.Numbers;

/**
 * The measures over the seeds: a table a main measure, with its definition beside it, and all
 * others in one table.
 */
final class TablesSection {
  private static final List<Metric> MAIN =
      List.of(
          Metric.OFFSET_FINAL,
          Metric.DRIFT_PER_S,
          Metric.CLOCK_PER_S,
          Metric.JUMP_RECEIVE_MEAN,
          Metric.JUMP_MAX,
          Metric.QUEUE_GROWTH_PER_S,
          Metric.QUEUE_MAX);

  /** More rows are left to the tables on disk. */
  private static final int ROLES_MAX = 50;

  /** How many processes stand side by side in the table of the other measures. */
  private static final int COLUMNS_MAX = 4;

  private TablesSection() {}

  static void append(Markdown out, RunData data) {
    if (data.measured().isEmpty()) {
      return;
    }
    out.heading(2, "Measures over the seeds");
    out.paragraph(
        (data.samples().size() == 1
                ? "There is one complete trial, so a measure has one value and no interval."
                : "The seed is the unit: each trial gives one value. The interval is Student's 95 %"
                    + " t interval of the mean, ± half its width.")
            + " Rates per second and waits are in model time, latency and lateness in wall time."
            + " A dash stands where a measure is undefined, such as a mean over no receives.");
    if (data.processes() > ROLES_MAX) {
      out.paragraph(
          "The first "
              + ROLES_MAX
              + " of "
              + Numbers.count(data.processes())
              + " processes; `summary.csv` holds all.");
    }
    for (Metric metric : MAIN) {
      main(out, data, metric);
    }
    others(out, data);
  }

  private static void main(Markdown out, RunData data, Metric metric) {
    String unit = Words.unit(metric);
    out.heading(3, Words.capital(Words.title(metric)) + (unit.isEmpty() ? "" : " (" + unit + ")"));
    out.paragraph(Words.capital(metric.definition()) + ".");
    boolean single = data.samples().size() == 1;
    List<List<String>> rows = new ArrayList<>();
    for (int role : shown(data)) {
      Optional<Summary> summary = data.samples().summary(role, metric);
      rows.add(row(Labels.overall(data, role), summary, single));
    }
    if (single) {
      out.table(List.of("process", "value"), List.of(Align.LEFT, Align.RIGHT), rows);
      return;
    }
    List<Align> aligns = new ArrayList<>(Collections.nCopies(8, Align.RIGHT));
    aligns.set(0, Align.LEFT);
    out.table(
        List.of("process", "trials", "mean", "95 % interval", "sd", "median", "min", "max"),
        aligns,
        rows);
  }

  private static List<String> row(String label, Optional<Summary> summary, boolean single) {
    if (summary.isEmpty()) {
      List<String> row = new ArrayList<>(Collections.nCopies(single ? 2 : 8, "-"));
      row.set(0, label);
      return row;
    }
    Summary s = summary.get();
    if (single) {
      return List.of(label, Numbers.figure(s.mean()));
    }
    return List.of(
        label,
        Numbers.count(s.n()),
        Words.mean(s),
        Words.interval(s),
        s.sd().isPresent() ? Numbers.figure(s.sd().getAsDouble()) : "-",
        Numbers.figure(s.median()),
        Numbers.figure(s.min()),
        Numbers.figure(s.max()));
  }

  private static void others(Markdown out, RunData data) {
    out.heading(3, "All other measures");
    out.paragraph(
        data.samples().size() == 1
            ? "The value of the one trial."
            : "Mean over the trials ± half the width of its 95 % interval; `summary.csv` holds the"
                + " medians and ranges.");
    Set<Metric> others = EnumSet.allOf(Metric.class);
    others.removeAll(MAIN);
    others.removeIf(metric -> !data.samples().isDefined(metric));
    List<Integer> roles = shown(data);
    for (int from = 0; from < roles.size(); from += COLUMNS_MAX) {
      block(out, data, others, roles.subList(from, Math.min(roles.size(), from + COLUMNS_MAX)));
    }
  }

  private static void block(Markdown out, RunData data, Set<Metric> metrics, List<Integer> roles) {
    List<String> header = new ArrayList<>(List.of("measure"));
    List<Align> aligns = new ArrayList<>(List.of(Align.LEFT));
    for (int role : roles) {
      header.add(Labels.brief(data, role));
      aligns.add(Align.RIGHT);
    }
    header.add("what it is");
    aligns.add(Align.LEFT);
    List<List<String>> rows = new ArrayList<>();
    for (Metric metric : metrics) {
      String unit = Words.unit(metric);
      List<String> row = new ArrayList<>();
      row.add(Words.title(metric) + (unit.isEmpty() ? "" : " (" + unit + ")"));
      for (int role : roles) {
        row.add(data.samples().summary(role, metric).map(Words::mean).orElse("-"));
      }
      row.add(metric.definition());
      rows.add(row);
    }
    out.table(header, aligns, rows);
  }

  private static List<Integer> shown(RunData data) {
    return data.roles().subList(0, Math.min(ROLES_MAX, data.processes()));
  }
}

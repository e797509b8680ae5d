package lamplight.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lamplight.measure.Metric;
import lamplight.measure.Tier;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.part.PredictionCheck;
import lamplight.report.part.Words;
import lamplight.report.text.Markdown;
import lamplight.report.text.Markdown.Align;
import lamplight.stats.frame.Measurements;

/** The table of the measures that have none of their own: a row a measure, a column a process. */
final class OtherMeasures {
  /** How many processes stand side by side; percentiles need less room and stand together. */
  private static final int COLUMNS_MAX = 4;

  private OtherMeasures() {}

  static void append(
      Markdown out, RunData data, Optional<PredictionCheck> judgement, List<Integer> roles) {
    out.heading(3, "All other measures");
    out.paragraph(introduction(data, judgement.isPresent()));
    Set<Metric> others = EnumSet.allOf(Metric.class);
    others.removeAll(Metric.ofTier(Tier.MAIN));
    others.removeIf(metric -> !data.samples().isDefined(metric));
    int columns = data.hasManyProcesses() ? roles.size() : COLUMNS_MAX;
    for (int from = 0; from < roles.size(); from += columns) {
      List<Integer> block = roles.subList(from, Math.min(roles.size(), from + columns));
      block(out, data, judgement, others, block);
    }
  }

  private static String introduction(RunData data, boolean predicted) {
    if (data.samples().size() == 1) {
      return "The value of the one trial" + (predicted ? ", and in brackets the prediction." : ".");
    }
    return "Mean over the trials ± half the width of its 95 % interval"
        + (predicted ? ", and in brackets the prediction and the deviation from it" : "")
        + "; `summary.csv` holds the medians and ranges"
        + (data.hasManyProcesses() && data.processes() <= Measurements.PROCESSES_MAX
            ? " of every process."
            : ".");
  }

  private static void block(
      Markdown out,
      RunData data,
      Optional<PredictionCheck> judgement,
      Set<Metric> metrics,
      List<Integer> roles) {
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
      List<String> row = new ArrayList<>();
      row.add(metric.titleWithUnit());
      for (int role : roles) {
        row.add(cell(data, judgement, role, metric));
      }
      row.add(metric.definition());
      rows.add(row);
    }
    out.table(header, aligns, rows);
  }

  private static String cell(
      RunData data, Optional<PredictionCheck> judgement, int role, Metric metric) {
    String mean = data.samples().summary(role, metric).map(Words::mean).orElse("-");
    if (judgement.isEmpty() || judgement.get().of(role, metric).isEmpty()) {
      return mean;
    }
    String predicted = judgement.get().predicted(role, metric);
    boolean single = data.samples().size() == 1;
    String deviation = single ? "" : ", " + judgement.get().deviation(role, metric);
    return mean + " (" + predicted + deviation + ")";
  }
}

package lamplight.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.measure.Tier;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.part.PredictionCheck;
import lamplight.report.part.Words;
import lamplight.report.text.Markdown;
import lamplight.report.text.Markdown.Align;
import lamplight.report.text.Numbers;
import lamplight.stats.Summary;

/**
 * The measures over the seeds: a table a main measure, with its definition beside it, and all
 * others in one table.
 */
final class TablesSection {
  private static final String KILLED =
      " Measures of a process killed on purpose are up to its death.";

  private TablesSection() {}

  static void append(Markdown out, RunData data) {
    if (data.measured().isEmpty()) {
      return;
    }
    Optional<PredictionCheck> judgement = PredictionCheck.of(data, data.roles());
    out.heading(2, "Measures over the seeds");
    out.paragraph(
        (data.samples().size() == 1
                ? "There is one complete trial, so a measure has one value and no interval."
                : "The seed is the unit: each trial gives one value. The interval is Student's 95 %"
                    + " t interval of the mean, ± half its width."
                    + Medians.definition(data.samples().size()))
            + " Rates per second and waits are in model time, latency and lateness in wall time."
            + " A dash stands where a measure is undefined, such as a mean over no receives."
            + (data.experiment().faults().planned().killsAny() ? KILLED : ""));
    judgement.ifPresent(known -> out.paragraph(PredictionNotes.definition(data, known)));
    Medians medians = new Medians();
    for (Metric metric : Metric.ofTier(Tier.MAIN)) {
      main(out, data, judgement, medians, metric);
    }
    Outliers.append(out, data, Metric.ofTier(Tier.MAIN));
    OtherMeasures.append(out, data, judgement, data.roles());
    judgement.ifPresent(known -> out.paragraph(PredictionNotes.source(known)));
  }

  private static void main(
      Markdown out,
      RunData data,
      Optional<PredictionCheck> judgement,
      Medians medians,
      Metric metric) {
    out.heading(3, Words.capital(metric.titleWithUnit()));
    out.paragraph(Words.capital(metric.definition()) + ".");
    boolean single = data.samples().size() == 1;
    Optional<PredictionCheck> beside = judgement.filter(known -> known.isPredicted(metric));
    List<List<String>> rows = new ArrayList<>();
    for (int role : data.roles()) {
      rows.add(row(data, beside, medians, role, metric));
    }
    List<String> header = new ArrayList<>(List.of(Labels.heading(data)));
    header.addAll(single ? List.of("value") : List.of("trials", "mean"));
    if (beside.isPresent()) {
      header.add("predicted");
    }
    if (!single) {
      header.addAll(beside.isPresent() ? List.of("deviation (standard errors)") : List.of());
      header.addAll(List.of("95 % interval", "sd", "median", "min", "max"));
    }
    List<Align> aligns = new ArrayList<>(Collections.nCopies(header.size(), Align.RIGHT));
    aligns.set(0, Align.LEFT);
    out.table(header, aligns, rows);
  }

  private static List<String> row(
      RunData data, Optional<PredictionCheck> beside, Medians medians, int role, Metric metric) {
    boolean single = data.samples().size() == 1;
    Optional<Summary> summary = data.samples().summary(role, metric);
    List<String> row = new ArrayList<>(List.of(Labels.overall(data, role)));
    if (single) {
      row.add(summary.map(s -> Numbers.figure(s.mean())).orElse("-"));
    } else {
      row.add(summary.map(s -> Numbers.count(s.n())).orElse("-"));
      row.add(summary.map(Words::mean).orElse("-"));
    }
    if (beside.isPresent()) {
      row.add(beside.get().predicted(role, metric));
    }
    if (!single) {
      beside.ifPresent(known -> row.add(known.deviation(role, metric)));
      row.addAll(
          summary
              .map(known -> spread(known, medians.text(data.samples().defined(role, metric))))
              .orElse(Collections.nCopies(5, "-")));
    }
    return row;
  }

  private static List<String> spread(Summary s, String median) {
    return List.of(
        Words.interval(s),
        s.sd().isPresent() ? Numbers.figure(s.sd().getAsDouble()) : "-",
        median,
        Numbers.figure(s.min()),
        Numbers.figure(s.max()));
  }
}

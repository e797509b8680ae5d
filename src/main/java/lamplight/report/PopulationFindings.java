package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lamplight.measure.Metric;
import lamplight.measure.ProcessPercentile;
import lamplight.report.data.Population;
import lamplight.report.data.RunData;
import lamplight.report.document.Text;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.stats.Summary;
import lamplight.stats.findings.Growth;

/** Queues, clocks and jumps where a trial has many processes: counts, medians and extremes. */
final class PopulationFindings {
  private PopulationFindings() {}

  /** What the percentiles are, said once for all figures and tables. */
  static Text basis(RunData data) {
    return Text.of(
        "With {} processes a trial is described by percentiles over its processes (nearest rank),"
            + " for each measure by itself: the *95 %* of a measure is the value that 95 of 100"
            + " processes do not exceed, *smallest* and *largest* are those of single processes,"
            + " and none is the same process from measure to measure or from trial to trial.{}",
        Numbers.count(data.processes()),
        killsAny(data)
            ? " What the queue of a killed process held when it died and how far behind it ended"
                + " are unknown: figures of offsets, and of mean, final and growing queues, are"
                + " over the others."
            : "");
  }

  static List<Text> of(RunData data) {
    List<Text> texts = new ArrayList<>(List.of(clocks(data), queues(data), jumps(data)));
    texts.add(spread(data));
    theory(data).ifPresent(texts::add);
    return texts;
  }

  /** How many queues grow, and how fast. */
  private static Text queues(RunData data) {
    Summary grown = PopulationFigures.over(data, Population::grown);
    return Text.of(
        "**Queues:** in a trial {} grew steadily, by {} messages or more{}. The fastest growth is"
            + " {} messages/s.",
        PopulationFigures.counted(data, grown),
        Numbers.figure(Growth.ONE_TRIAL_MIN),
        PopulationFigures.range(grown),
        PopulationFigures.mean(data, ProcessPercentile.LARGEST, Metric.QUEUE_GROWTH_PER_S));
  }

  /** How fast the clocks run, and how many keep pace. */
  private static Text clocks(RunData data) {
    Summary behind = PopulationFigures.over(data, Population::behind);
    return Text.of(
        "**Clocks:** in a trial {} fell behind the fastest one steadily, by {} values or more and"
            + " by {} of it or more{}; the other {} % kept pace{}.",
        PopulationFigures.counted(data, behind),
        Numbers.figure(Growth.ONE_TRIAL_MIN),
        Numbers.percent(Growth.PACE_SHARE_MAX),
        PopulationFigures.range(behind),
        Words.mean(
            PopulationFigures.over(
                data, crowd -> 100 - 100.0 * crowd.behind() / crowd.processes())),
        killsAny(data) ? ", or were killed" : "");
  }

  /** How far the clocks jump at a receive. */
  private static Text jumps(RunData data) {
    Summary silent = PopulationFigures.over(data, Population::silent);
    Optional<Summary> median =
        PopulationFigures.summary(data, ProcessPercentile.MEDIAN, Metric.JUMP_RECEIVE_MEAN);
    if (median.isEmpty()) {
      return Text.of("**Jumps:** no process received anything in any trial.");
    }
    return Text.of(
        "**Jumps:** 5 % of the processes jump by {} or less on average at a receive, and at most"
            + " 5 % by more than {}.{}",
        PopulationFigures.mean(data, ProcessPercentile.P5, Metric.JUMP_RECEIVE_MEAN),
        PopulationFigures.mean(data, ProcessPercentile.P95, Metric.JUMP_RECEIVE_MEAN),
        silent.max() == 0
            ? ""
            : " In a trial "
                + PopulationFigures.counted(data, silent)
                + " processes received nothing"
                + PopulationFigures.range(silent)
                + ".");
  }

  /** How much the trials differ in the main measures. */
  private static Text spread(RunData data) {
    List<String> spreads = new ArrayList<>();
    for (Metric metric : ResultSentences.SPREADS) {
      OptionalDouble median = PopulationFigures.sd(data, ProcessPercentile.MEDIAN, metric);
      OptionalDouble largest = PopulationFigures.sd(data, ProcessPercentile.LARGEST, metric);
      if (median.isPresent() && largest.isPresent()) {
        spreads.add(
            Numbers.figure(median.getAsDouble())
                + " and "
                + Numbers.figure(largest.getAsDouble())
                + " for the "
                + metric.title());
      }
    }
    return spreads.isEmpty()
        ? ResultSentences.ONE_SEED
        : Text.of(
            "**Seeds:** the median and the largest over the processes have standard deviations"
                + " over the seeds of {}.",
            String.join("; ", spreads));
  }

  /**
   * How many processes theory expects to be saturated, beside what a trial can show; empty where
   * something goes wrong on purpose, of which theory knows nothing.
   */
  private static Optional<Text> theory(RunData data) {
    if (!data.experiment().faults().planned().isNone()) {
      return Optional.empty();
    }
    Summary saturated = PopulationFigures.over(data, crowd -> crowd.theory().saturated());
    Summary critical = PopulationFigures.over(data, crowd -> crowd.theory().critical());
    double growth =
        data.crowds().stream().mapToDouble(crowd -> crowd.theory().growthMaxPerS()).max().orElse(0);
    double rise = growth * data.durationSeconds();
    return Optional.of(
        Text.of(
            "**Theory** expects {} processes to be saturated{}{}{}. Its other predictions are of"
                + " single processes, and are left out here.",
            PopulationFigures.counted(data, saturated),
            PopulationFigures.range(saturated),
            critical.max() > 0
                ? ", and "
                    + Words.mean(critical)
                    + " to be critical"
                    + PopulationFigures.range(critical)
                : "",
            saturated.max() > 0
                ? ": their queues grow for ever, in a trial of "
                    + Words.seconds(data.durationSeconds())
                    + " by up to "
                    + Numbers.figure(rise)
                    + " messages on average"
                    + (rise < Growth.ONE_TRIAL_MIN
                        ? ", too few to tell from chance queue by queue"
                        : "")
                : ""));
  }

  private static boolean killsAny(RunData data) {
    return data.experiment().faults().planned().killsAny();
  }
}

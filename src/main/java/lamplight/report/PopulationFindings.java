package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lamplight.measure.Metric;
import lamplight.measure.ProcessPercentile;
import lamplight.report.data.Growth;
import lamplight.report.data.Population;
import lamplight.report.data.RunData;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.stats.Summary;

/** Queues, clocks and jumps where a trial has many processes: counts, medians and extremes. */
final class PopulationFindings {
  private PopulationFindings() {}

  /** What the percentiles are, said once for all figures and tables. */
  static String basis(RunData data) {
    return "With "
        + Numbers.count(data.processes())
        + " processes a trial is described by percentiles over its processes (nearest rank), for"
        + " each measure by itself: the *95 %* of a measure is the value that 95 of 100 processes"
        + " do not exceed, *smallest* and *largest* are those of single processes, and none is the"
        + " same process from measure to measure or from trial to trial. The seed remains the unit."
        + (killsAny(data)
            ? " What the queue of a killed process held when it died and how far behind it ended"
                + " are unknown: figures of offsets, and of mean, final and growing queues, are"
                + " over the others."
            : "");
  }

  /** How many queues grow, and how long they get. */
  static String queues(RunData data) {
    Summary grown = PopulationFigures.over(data, Population::grown);
    return "In a trial "
        + PopulationFigures.counted(data, grown)
        + " queues grew steadily, by "
        + Numbers.figure(Growth.ONE_TRIAL_MIN)
        + " messages or more"
        + PopulationFigures.range(grown)
        + ". The median queue ends at "
        + PopulationFigures.mean(data, ProcessPercentile.MEDIAN, Metric.QUEUE_FINAL)
        + ", the longest at "
        + PopulationFigures.mean(data, ProcessPercentile.LARGEST, Metric.QUEUE_FINAL)
        + " messages; the fastest growth is "
        + PopulationFigures.mean(data, ProcessPercentile.LARGEST, Metric.QUEUE_GROWTH_PER_S)
        + " messages/s.";
  }

  /** How much the trials differ in the main measures. */
  static String spread(RunData data) {
    List<String> spreads = new ArrayList<>();
    for (Metric metric : SpreadFindings.MEASURES) {
      OptionalDouble median = PopulationFigures.sd(data, ProcessPercentile.MEDIAN, metric);
      OptionalDouble largest = PopulationFigures.sd(data, ProcessPercentile.LARGEST, metric);
      if (median.isPresent() && largest.isPresent()) {
        spreads.add(
            Numbers.figure(median.getAsDouble())
                + " and "
                + Numbers.figure(largest.getAsDouble())
                + " of the "
                + metric.title());
      }
    }
    return spreads.isEmpty()
        ? "One trial says nothing of how much trials differ; more seeds would."
        : "From trial to trial, the median and the largest over the processes have standard"
            + " deviations of "
            + String.join("; ", spreads)
            + ".";
  }

  /**
   * How many processes theory expects to be saturated, beside what a trial can show; empty where
   * something goes wrong on purpose, of which theory knows nothing.
   */
  static String theory(RunData data) {
    if (!data.experiment().faults().planned().isNone()) {
      return "";
    }
    Summary saturated = PopulationFigures.over(data, crowd -> crowd.theory().saturated());
    Summary critical = PopulationFigures.over(data, crowd -> crowd.theory().critical());
    double growth =
        data.crowds().stream().mapToDouble(crowd -> crowd.theory().growthMaxPerS()).max().orElse(0);
    StringBuilder text = new StringBuilder("Theory expects ");
    text.append(PopulationFigures.counted(data, saturated));
    text.append(" processes to be saturated").append(PopulationFigures.range(saturated));
    if (critical.max() > 0) {
      text.append(", and ").append(Words.mean(critical)).append(" to be critical");
      text.append(PopulationFigures.range(critical));
    }
    if (saturated.max() > 0) {
      double rise = growth * data.durationSeconds();
      text.append(": their queues grow for ever, in a trial of ");
      text.append(Words.seconds(data.durationSeconds())).append(" by up to ");
      text.append(Numbers.figure(rise)).append(" messages on average");
      if (rise < Growth.ONE_TRIAL_MIN) {
        text.append(", too few to tell from chance queue by queue");
      }
    }
    return text.append(". Its other predictions are of single processes, and are left out here.")
        .toString();
  }

  /** How fast the clocks run, and how many keep pace. */
  static String clocks(RunData data) {
    Summary behind = PopulationFigures.over(data, Population::behind);
    return "The fastest clock runs at "
        + PopulationFigures.mean(data, ProcessPercentile.LARGEST, Metric.CLOCK_PER_S)
        + " a second and ends at "
        + PopulationFigures.mean(data, ProcessPercentile.LARGEST, Metric.FINAL_CLOCK)
        + ". In a trial "
        + PopulationFigures.counted(data, behind)
        + " clocks fell behind it steadily, by "
        + Numbers.figure(Growth.ONE_TRIAL_MIN)
        + " values or more and by "
        + Numbers.percent(Growth.PACE_SHARE_MAX)
        + " of it or more"
        + PopulationFigures.range(behind)
        + "; the other "
        + Words.mean(
            PopulationFigures.over(data, crowd -> 100 - 100.0 * crowd.behind() / crowd.processes()))
        + " % kept pace"
        + (killsAny(data) ? ", or were killed" : "")
        + ". At the end the median clock is "
        + PopulationFigures.mean(data, ProcessPercentile.MEDIAN, Metric.OFFSET_FINAL)
        + " behind, and the last one "
        + PopulationFigures.mean(data, ProcessPercentile.LARGEST, Metric.OFFSET_FINAL)
        + ".";
  }

  /** How far the clocks jump at a receive. */
  static String jumps(RunData data) {
    Summary silent = PopulationFigures.over(data, Population::silent);
    String reached =
        silent.max() == 0
            ? ""
            : " In a trial "
                + PopulationFigures.counted(data, silent)
                + " processes received nothing"
                + PopulationFigures.range(silent)
                + ".";
    Optional<Summary> median =
        PopulationFigures.summary(data, ProcessPercentile.MEDIAN, Metric.JUMP_RECEIVE_MEAN);
    if (median.isEmpty()) {
      return "No process received anything in any trial.";
    }
    return "At a receive the clock of the median process jumps on average by "
        + Words.mean(median.get())
        + "; 5 % of the processes have a mean jump of "
        + PopulationFigures.mean(data, ProcessPercentile.P5, Metric.JUMP_RECEIVE_MEAN)
        + " or less, and at most 5 % one above "
        + PopulationFigures.mean(data, ProcessPercentile.P95, Metric.JUMP_RECEIVE_MEAN)
        + ". The largest jump of any process and trial is "
        + PopulationFigures.summary(data, ProcessPercentile.LARGEST, Metric.JUMP_MAX)
            .map(largest -> Numbers.figure(largest.max()))
            .orElse("-")
        + "."
        + reached;
  }

  private static boolean killsAny(RunData data) {
    return data.experiment().faults().planned().killsAny();
  }
}

package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.report.data.RunData;
import lamplight.report.data.TrialRow;
import lamplight.report.document.Text;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.stats.findings.Growth;

/** With random rates: in how many trials a queue grew, and who ended farthest behind. */
final class RandomFindings {
  private static final int NAMED_MAX = 8;

  private RandomFindings() {}

  /** Empty when no process lives to the end of any trial. */
  static Optional<Text> of(RunData data) {
    if (LeaderWords.nobodyLives(data)) {
      return Optional.empty();
    }
    List<String> grown = new ArrayList<>();
    long slowestLast = 0;
    for (TrialRow trial : data.measured()) {
      int role = fullest(data, trial);
      double slope = data.samples().get(role, Metric.QUEUE_GROWTH_PER_S, trial.sample());
      double end = data.samples().get(role, Metric.QUEUE_FINAL, trial.sample());
      if (Growth.matters(slope, end, data.durationSeconds(), Growth.ONE_TRIAL_MIN)) {
        grown.add("seed " + trial.seed());
      }
      slowestLast += isSlowestLast(data, trial) ? 1 : 0;
    }
    String all = Numbers.count(data.measured().size());
    return Optional.of(
        Text.of(
            "**Trial by trial**, a queue grew by {} messages or more in {} of {}{}{}. In {} of {}"
                + " trials a slowest process ended farthest behind{}.",
            Numbers.figure(Growth.ONE_TRIAL_MIN),
            Numbers.count(grown.size()),
            all,
            named(grown),
            RegimeFindings.random(data),
            Numbers.count(slowestLast),
            all,
            data.experiment().faults().planned().killsAny()
                ? ", not counting those that were killed"
                : ""));
  }

  private static String named(List<String> grown) {
    if (grown.isEmpty()) {
      return "";
    }
    List<String> first = grown.subList(0, Math.min(NAMED_MAX, grown.size()));
    return " (" + Words.list(first) + (grown.size() > first.size() ? ", among others" : "") + ")";
  }

  /** Of a killed process no growth is known. */
  private static int fullest(RunData data, TrialRow trial) {
    int fullest = 1;
    double most = Double.NEGATIVE_INFINITY;
    for (int role : data.roles()) {
      double growth = data.samples().get(role, Metric.QUEUE_GROWTH_PER_S, trial.sample());
      if (growth > most) {
        fullest = role;
        most = growth;
      }
    }
    return fullest;
  }

  /** Whether none that lived to the end is farther behind than one of the slowest of these. */
  private static boolean isSlowestLast(RunData data, TrialRow trial) {
    List<Integer> living =
        data.roles().stream()
            .filter(
                role ->
                    !Double.isNaN(data.samples().get(role, Metric.OFFSET_FINAL, trial.sample())))
            .toList();
    double farthest = 0;
    double slowest = 0;
    for (int role : living) {
      double behind = data.samples().get(role, Metric.OFFSET_FINAL, trial.sample());
      farthest = Math.max(farthest, behind);
      if (trial.rate(trial.process(role)).equals(trial.rate(trial.process(living.get(0))))) {
        slowest = Math.max(slowest, behind);
      }
    }
    return !living.isEmpty() && slowest == farthest;
  }
}

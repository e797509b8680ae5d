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
    for (TrialRow trial : data.measured()) {
      int role = fullest(data, trial);
      double slope = data.samples().get(role, Metric.QUEUE_GROWTH_PER_S, trial.sample());
      double end = data.samples().get(role, Metric.QUEUE_FINAL, trial.sample());
      if (Growth.ofQueue(slope, end, data.durationSeconds())) {
        grown.add(Long.toString(trial.seed()));
      }
    }
    return Optional.of(
        Text.of(
            "**Trial by trial**, a queue grew by {} messages or more in {} of {}{}{}.{}",
            Numbers.figure(Growth.ONE_TRIAL_MIN),
            Numbers.count(grown.size()),
            Numbers.count(data.measured().size()),
            named(grown),
            RegimeFindings.random(data),
            slowestLast(data)));
  }

  /** In how many trials the slowest ended last; nothing where they are as fast as the others. */
  private static String slowestLast(RunData data) {
    List<TrialRow> unequal =
        data.measured().stream()
            .filter(trial -> !slowest(data, trial).equals(living(data, trial)))
            .toList();
    return unequal.isEmpty()
        ? ""
        : " In %s of %s a slowest process ended farthest behind%s."
            .formatted(
                Numbers.count(unequal.stream().filter(trial -> isSlowestLast(data, trial)).count()),
                unequal.size() < data.measured().size()
                    ? Numbers.count(unequal.size(), "trial") + " with different rates"
                    : Numbers.count(unequal.size(), "trial"),
                data.experiment().faults().planned().killsAny()
                    ? ", not counting those that were killed"
                    : "");
  }

  private static String named(List<String> grown) {
    if (grown.isEmpty()) {
      return "";
    }
    List<String> first = grown.subList(0, Math.min(NAMED_MAX, grown.size()));
    return (first.size() == 1 ? " (seed " : " (seeds ")
        + Words.list(first)
        + (grown.size() > first.size() ? ", among others" : "")
        + ")";
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

  /** Those that lived to the end, the slowest first. */
  private static List<Integer> living(RunData data, TrialRow trial) {
    return data.roles().stream().filter(role -> !Double.isNaN(behind(data, trial, role))).toList();
  }

  /** Those of them that are as slow as the first. */
  private static List<Integer> slowest(RunData data, TrialRow trial) {
    List<Integer> living = living(data, trial);
    return living.stream()
        .filter(
            role ->
                trial.rate(trial.process(role)).equals(trial.rate(trial.process(living.get(0)))))
        .toList();
  }

  /** Whether all that are faster ended less far behind than one of the slowest. */
  private static boolean isSlowestLast(RunData data, TrialRow trial) {
    List<Integer> slowest = slowest(data, trial);
    double farthest =
        slowest.stream().mapToDouble(role -> behind(data, trial, role)).max().orElse(0);
    return living(data, trial).stream()
        .filter(role -> !slowest.contains(role))
        .allMatch(role -> behind(data, trial, role) < farthest);
  }

  private static double behind(RunData data, TrialRow trial, int role) {
    return data.samples().get(role, Metric.OFFSET_FINAL, trial.sample());
  }
}

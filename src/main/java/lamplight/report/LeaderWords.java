package lamplight.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import lamplight.experiment.RateSetting;
import lamplight.measure.Metric;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.document.Text;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.stats.findings.ClockFinding;
import lamplight.stats.findings.Leader;
import lamplight.stats.findings.Pace;
import lamplight.stats.frame.Roles;

/** Who leads, in a sentence. */
final class LeaderWords {
  private LeaderWords() {}

  /** Whether every process is killed in every trial. */
  static boolean nobodyLives(RunData data) {
    return IntStream.rangeClosed(1, data.processes())
        .allMatch(data.experiment().faults().planned()::kills);
  }

  /** Who leads. */
  static Text sentence(RunData data, Pace pace) {
    Leader leader = pace.leader();
    if (leader.role().isEmpty()) {
      return nobodyLives(data)
          ? Text.of("**No process** lives to the end, so none leads there.")
          : Text.of(
              "**No rank** is that of a process that lives to the end in every trial, so none is"
                  + " said to lead.");
    }
    int role = leader.role().get();
    String who = Words.capital(Labels.inSentence(data, role));
    if (leader.leads()) {
      if (areEqual(data) && pace.all(ClockFinding.FallsBehind.class).isEmpty()) {
        return Text.of(
            "**No process leads** for good: all have the same rate. {} is ahead at the end{}.",
            who,
            rate(data, role));
      }
      // Its rate is not the same before and after a kill.
      return data.experiment().faults().planned().killsAny()
          ? Text.of("**{} leads** at the end.", who)
          : Text.of("**{} leads**{}.", who, rate(data, role));
    }
    if (data.kind() != Roles.NUMBERS) {
      return Text.of(
          "**No rank** is close to the highest clock at the end of every trial, so none is said to"
              + " lead.");
    }
    int trials = data.samples().size();
    return Text.of(
        "**{} {}**, {} behind the highest clock, {}that of a process that was killed.",
        who,
        leader.living().size() == 1
            ? "alone lives to the end"
            : "is ahead of the others that live to the end",
        Words.mean(data.samples().summary(role, Metric.OFFSET_FINAL).orElseThrow()),
        leader.beaten() < trials
            ? "in " + Numbers.count(leader.beaten()) + " of " + Numbers.count(trials, "trial") + " "
            : "");
  }

  /** The ranks of which nothing is said, because they are a killed process's in some trials. */
  static Optional<Text> leftOut(RunData data, Leader leader) {
    List<Integer> others =
        data.roles().stream().filter(each -> !leader.living().contains(each)).toList();
    return data.kind() != Roles.RANKS || leader.living().isEmpty() || others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Text.of(
                "**Left out:** {} killed in some trials.",
                Words.list(others.stream().map(each -> Labels.inSentence(data, each)).toList())
                    + (others.size() == 1 ? " is" : " are")));
  }

  /** Whether all are to tick as fast: then it is chance who is ahead. */
  private static boolean areEqual(RunData data) {
    return data.experiment().rates() instanceof RateSetting.Fixed fixed
        && Set.copyOf(fixed.rates()).size() == 1
        && !data.experiment().faults().planned().killsAny();
  }

  private static String rate(RunData data, int who) {
    return data.samples()
        .summary(who, Metric.CLOCK_PER_S)
        .map(rate -> ": its clock runs at " + Words.mean(rate) + " a second")
        .orElse("");
  }
}

package lamplight.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lamplight.measure.Metric;
import lamplight.report.data.Growth;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.document.Text;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.stats.Summary;
import lamplight.stats.frame.Roles;

/**
 * Who leads. The offset of a process is behind the highest clock, and that may be the clock of a
 * process that was killed on purpose and has no offset itself: then a survivor may be ahead of the
 * others, but leads nobody.
 *
 * @param living the roles that are those of a process that lives to the end, in every trial
 * @param role the one of them that is least far behind at the end; empty when there is none
 * @param beaten in how many trials no process that lives to the end has the highest clock
 */
record Leader(List<Integer> living, Optional<Integer> role, long beaten) {

  static Leader of(RunData data) {
    int trials = data.samples().size();
    boolean kills = data.experiment().faults().planned().killsAny();
    List<Integer> living =
        data.roles().stream()
            .filter(
                each ->
                    !kills || data.samples().defined(each, Metric.OFFSET_FINAL).length == trials)
            .toList();
    long beaten = 0;
    for (int trial = 0; trial < trials && kills; trial++) {
      beaten += isBeaten(data, trial) ? 1 : 0;
    }
    return new Leader(
        living,
        living.stream().min(Comparator.comparingDouble(each -> behind(data, each))),
        beaten);
  }

  /** Whether it is so far ahead, on the whole, that it leads. */
  boolean leads(RunData data) {
    if (role.isEmpty()) {
      return false;
    }
    // The processes that live to the end are the same in every trial unless roles are ranks: then
    // the highest clock may be that of another rank, now killed and now not.
    return living.size() == data.roles().size() || data.kind() == Roles.NUMBERS
        ? beaten == 0
        : data.samples().summary(role.get(), Metric.OFFSET_FINAL).map(Summary::max).orElse(0.0)
            < riseMin(data, highestRate(data));
  }

  /** The rate that the others are measured by: that of the leader, or else of the highest clock. */
  double rate(RunData data) {
    return leads(data) ? mean(data, role.orElseThrow(), Metric.CLOCK_PER_S) : highestRate(data);
  }

  /** By how much a clock must fall behind one of this rate over a trial before it matters. */
  static double riseMin(RunData data, double rate) {
    return Math.max(1, Growth.PACE_SHARE_MAX * rate * data.durationSeconds());
  }

  /** Whether every process is killed in every trial. */
  static boolean nobodyLives(RunData data) {
    return IntStream.rangeClosed(1, data.processes())
        .allMatch(data.experiment().faults().planned()::kills);
  }

  /** Who leads, in a sentence. */
  Text sentence(RunData data) {
    if (role.isEmpty()) {
      return nobodyLives(data)
          ? Text.of("**No process** lives to the end, so none leads there.")
          : Text.of(
              "**No rank** is that of a process that lives to the end in every trial, so none is"
                  + " said to lead.");
    }
    String who = Words.capital(Labels.inSentence(data, role.get()));
    if (leads(data)) {
      // Its rate is not the same before and after a kill.
      return data.experiment().faults().planned().killsAny()
          ? Text.of("**{} leads** at the end.", who)
          : Text.of("**{} leads**{}.", who, rate(data, role.get()));
    }
    if (data.kind() != Roles.NUMBERS) {
      return Text.of(
          "**No rank** is close to the highest clock at the end of every trial, so none is said to"
              + " lead.");
    }
    return Text.of(
        "**{} {}**, {} behind the highest clock, {}that of a process that was killed.",
        who,
        living.size() == 1
            ? "alone lives to the end"
            : "is ahead of the others that live to the end",
        Words.mean(data.samples().summary(role.get(), Metric.OFFSET_FINAL).orElseThrow()),
        beaten < data.samples().size()
            ? "in "
                + Numbers.count(beaten)
                + " of "
                + Numbers.count(data.samples().size(), "trial")
                + " "
            : "");
  }

  /** The ranks of which nothing is said, because they are a killed process's in some trials. */
  Optional<Text> leftOut(RunData data) {
    List<Integer> others = data.roles().stream().filter(each -> !living.contains(each)).toList();
    return data.kind() != Roles.RANKS || living.isEmpty() || others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Text.of(
                "**Left out:** {} killed in some trials.",
                Words.list(others.stream().map(each -> Labels.inSentence(data, each)).toList())
                    + (others.size() == 1 ? " is" : " are")));
  }

  private static String rate(RunData data, int who) {
    return data.samples()
        .summary(who, Metric.CLOCK_PER_S)
        .map(rate -> ": its clock runs at " + Words.mean(rate) + " a second")
        .orElse("");
  }

  private static boolean isBeaten(RunData data, int trial) {
    return data.roles().stream()
        .noneMatch(each -> data.samples().get(each, Metric.OFFSET_FINAL, trial) == 0);
  }

  private static double highestRate(RunData data) {
    return data.roles().stream()
            .mapToDouble(each -> mean(data, each, Metric.FINAL_CLOCK))
            .max()
            .orElse(0)
        / data.durationSeconds();
  }

  private static double behind(RunData data, int role) {
    return data.samples()
        .summary(role, Metric.OFFSET_FINAL)
        .map(Summary::mean)
        .orElse(Double.MAX_VALUE);
  }

  private static double mean(RunData data, int role, Metric metric) {
    return data.samples().summary(role, metric).map(Summary::mean).orElse(0.0);
  }
}

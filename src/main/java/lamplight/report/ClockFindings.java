package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.document.Text;
import lamplight.report.part.Figures;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.stats.Summary;
import lamplight.stats.findings.ClockFinding;
import lamplight.stats.findings.ClockFinding.FallsBehind;
import lamplight.stats.findings.ClockFinding.KeepsPace;
import lamplight.stats.findings.ClockFinding.MayFallBehind;
import lamplight.stats.findings.ClockFinding.NotShown;
import lamplight.stats.findings.ClockFinding.Why;
import lamplight.stats.findings.Pace;
import lamplight.stats.findings.QueueCause;

/** Who falls behind, by how much a second and why; who leads; and who keeps pace. */
final class ClockFindings {
  /** With more processes than these, they are told of together, and their figures in the table. */
  private static final int FIGURES_MAX = 2;

  private ClockFindings() {}

  /** Who falls behind or may, and why; or else who keeps pace. */
  static List<Text> first(RunData data, Pace pace) {
    if (data.experiment().faults().planned().killsAny()) {
      return List.of();
    }
    List<Text> texts = new ArrayList<>(fall(data, pace.all(FallsBehind.class)));
    pace.all(MayFallBehind.class).forEach(clock -> texts.add(seems(data, clock)));
    return texts.isEmpty()
        ? keep(data, pace.all(KeepsPace.class), pace.all(NotShown.class))
        : texts;
  }

  /**
   * Where a process is killed on purpose only the leader: a slope over both regimes tells of none.
   */
  static List<Text> of(RunData data, Pace pace) {
    boolean kills = data.experiment().faults().planned().killsAny();
    List<Text> texts = new ArrayList<>();
    if (!kills) {
      texts.addAll(fall(data, pace.all(FallsBehind.class)));
      pace.all(MayFallBehind.class).forEach(clock -> texts.add(seems(data, clock)));
    }
    texts.add(LeaderWords.sentence(data, pace));
    if (!kills) {
      texts.addAll(keep(data, pace.all(KeepsPace.class), pace.all(NotShown.class)));
    }
    LeaderWords.leftOut(data, pace.leader()).ifPresent(texts::add);
    return texts;
  }

  /** Whether the sentences on who falls behind tell of their queues too. */
  static boolean tellsQueues(List<FallsBehind> falling) {
    return falling.size() <= FIGURES_MAX
        || falling.stream().allMatch(ClockFindings::hasTooManyMessages);
  }

  private static List<Text> fall(RunData data, List<FallsBehind> falling) {
    if (falling.size() <= FIGURES_MAX) {
      return falling.stream().map(clock -> falls(data, clock)).toList();
    }
    double least = falling.stream().mapToDouble(clock -> clock.drift().mean()).min().orElse(0);
    double most = falling.stream().mapToDouble(clock -> clock.drift().mean()).max().orElse(0);
    return List.of(
        Text.of(
            "**{} behind**, by {} clock values a second{}.",
            ResultSentences.subject(data, roles(falling), " falls", " fall"),
            Numbers.range(least, most),
            tellsQueues(falling)
                ? ": each gets more messages than it has ticks to take them, so its queue grows"
                    + " and its clock follows old timestamps"
                : ""));
  }

  private static boolean hasTooManyMessages(FallsBehind clock) {
    return clock.why() instanceof Why.QueueGrows grows
        && grows.cause() instanceof QueueCause.TooManyMessages;
  }

  private static Text falls(RunData data, FallsBehind clock) {
    return Text.of(
        "**{} {} behind**, by {} clock values a second{}",
        Words.capital(Labels.inSentence(data, clock.role())),
        clock.drift().n() == 1 ? "fell" : "falls",
        Words.mean(clock.drift()),
        why(data, clock.why()));
  }

  /** Why, from the full stop, comma or semicolon on. */
  private static String why(RunData data, Why why) {
    if (why instanceof Why.QueueGrows grows) {
      return grows.cause() instanceof QueueCause.TooManyMessages many
              && many.arrivalsPerS().isPresent()
              && many.ticksPerS().isPresent()
          ? tooMany(many.arrivalsPerS().get().mean(), many.ticksPerS().get().mean())
          : QueueWords.reason(data, List.of(grows.cause())) + ".";
    }
    return inTheLongRun(why).orElse(".");
  }

  private static String tooMany(double arrivalsPerS, double ticksPerS) {
    return ". It gets "
        + Figures.value(arrivalsPerS, 2)
        + " messages a second and has "
        + Figures.value(ticksPerS, 2)
        + (ticksPerS == 1 ? " tick" : " ticks")
        + " a second to take them, so its queue grows and its clock follows old timestamps.";
  }

  /** What a shown or seeming drift means where theory holds the queue for stable. */
  private static Optional<String> inTheLongRun(Why why) {
    if (why instanceof Why.QueueSettles) {
      return Optional.of("; by theory it keeps pace once its queue has settled.");
    }
    return why instanceof Why.WaitsForMessages
        ? Optional.of(
            "; by theory it keeps pace in the long run: its queue is all but empty, and it only"
                + " waits for messages, which reach it rarely.")
        : Optional.empty();
  }

  private static Text seems(RunData data, MayFallBehind clock) {
    return Text.of(
        "**{} may fall behind**, by {} clock values a second{}{}",
        Words.capital(Labels.inSentence(data, clock.role())),
        Words.mean(clock.drift()),
        queueBeside(data, clock),
        inTheLongRun(clock.why())
            .orElseGet(
                () ->
                    ": "
                        + Numbers.count(clock.drift().n(), "trial")
                        + " of "
                        + Words.seconds(data.durationSeconds())
                        + " cannot show it."));
  }

  /** What the queue does, so that one sentence tells of both. */
  private static String queueBeside(RunData data, MayFallBehind clock) {
    if (clock.queueMayGrow()) {
      return ", and its queue may grow";
    }
    return data.judge()
        .queue(clock.role())
        .filter(queue -> queue.grows() && queue.cause() instanceof QueueCause.TooManyMessages)
        .map(queue -> ", and its queue grows by " + Words.mean(queue.growth()) + " messages/s")
        .orElse("");
  }

  private static List<Text> keep(RunData data, List<KeepsPace> keeping, List<NotShown> notShown) {
    List<Text> texts = new ArrayList<>();
    if (!keeping.isEmpty()) {
      texts.add(
          Text.of(
              "**{} pace** with the leader, to within 1 % of its rate{}.",
              ResultSentences.subject(data, roles(keeping), " keeps", " keep"),
              jumps(data, keeping)));
    }
    if (!notShown.isEmpty()) {
      texts.add(
          Text.of(
              "**Not shown:** that {} behind for good.",
              Words.list(notShown.stream().map(it -> Labels.inSentence(data, it.role())).toList())
                  + (notShown.size() == 1 ? " falls" : " fall")));
    }
    return texts;
  }

  private static String jumps(RunData data, List<KeepsPace> keeping) {
    Optional<Summary> jump =
        keeping.size() > 1
            ? Optional.empty()
            : data.samples().summary(keeping.get(0).role(), Metric.JUMP_RECEIVE_MEAN);
    return jump.filter(known -> known.mean() > 1)
        .map(known -> ": it catches up by jumping, by " + Words.mean(known) + " at a receive")
        .orElse("");
  }

  private static List<Integer> roles(List<? extends ClockFinding> clocks) {
    return clocks.stream().map(ClockFinding::role).toList();
  }
}

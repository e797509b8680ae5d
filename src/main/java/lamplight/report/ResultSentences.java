package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.check.Verdict;
import lamplight.measure.Metric;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.data.StudyData;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Bullets;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Text;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.stats.Summary;
import lamplight.stats.findings.Pace;

/** What was found, in a few sentences: who falls behind, who keeps pace, and why. */
final class ResultSentences {
  /** The measures of which it is told how much seeds differ in them. */
  static final List<Metric> SPREADS =
      List.of(Metric.OFFSET_FINAL, Metric.JUMP_RECEIVE_MEAN, Metric.QUEUE_MAX);

  static final Text ONE_SEED =
      Text.of("**One seed** has no interval: nothing here can be told from chance.");

  private ResultSentences() {}

  /**
   * What is asked first and belongs to the verdict: who falls behind, and why. Nothing of many
   * processes, of a study, and where the figures must not be trusted.
   */
  static List<Text> first(StudyData data) {
    RunData run = data.first();
    return data.complete() == 0
            || data.isStudy()
            || data.checked().verdict() == Verdict.INVALID
            || run.hasManyProcesses()
        ? List.of()
        : ClockFindings.first(run, run.judge().pace());
  }

  /**
   * The sentences on a run with at least one complete trial.
   *
   * @param told those that the verdict has told already
   */
  static Block of(RunData data, List<Text> told) {
    List<Text> items = new ArrayList<>();
    // Behind a kill all else is over two regimes, so what came before and after it comes first.
    boolean kills = data.experiment().faults().planned().killsAny();
    if (kills) {
      FaultFindings.of(data).ifPresent(items::add);
    }
    if (data.hasManyProcesses()) {
      items.addAll(PopulationFindings.of(data));
    } else {
      Pace pace = data.judge().pace();
      items.addAll(ClockFindings.of(data, pace));
      items.addAll(QueueFindings.of(data, pace));
      if (!data.hasFixedRates()) {
        RandomFindings.of(data).ifPresent(items::add);
      }
      items.add(spread(data));
      items.addAll(RegimeFindings.of(data));
    }
    if (!kills) {
      FaultFindings.of(data).ifPresent(items::add);
    }
    RelaySection.sentence(data).ifPresent(items::add);
    items.removeAll(told);
    return items.isEmpty() ? new Paragraph(Text.NONE) : Bullets.of(items);
  }

  /** Between what values the first main measure lies in which seeds differ. */
  private static Text spread(RunData data) {
    if (data.samples().size() == 1) {
      return ONE_SEED;
    }
    for (Metric metric : SPREADS) {
      Optional<Integer> widest =
          data.roles().stream()
              .max((one, other) -> Double.compare(sd(data, one, metric), sd(data, other, metric)));
      if (widest.isPresent() && sd(data, widest.get(), metric) > 0) {
        Summary summary = data.samples().summary(widest.get(), metric).orElseThrow();
        return Text.of(
            "**Seeds differ**: the {} of {} is {}.",
            metric.title(),
            Labels.inSentence(data, widest.get()),
            Numbers.range(summary.min(), summary.max()));
      }
    }
    return Text.of("**Seeds** do not differ in any main measure.");
  }

  private static double sd(RunData data, int role, Metric metric) {
    return data.samples().summary(role, metric).map(summary -> summary.sd().orElse(0)).orElse(0.0);
  }

  /** {@code Process 1 (1/s) falls} or {@code Processes ... fall}, to begin a sentence. */
  static String subject(RunData data, List<Integer> roles, String one, String many) {
    return Words.capital(
            Words.list(roles.stream().map(role -> Labels.inSentence(data, role)).toList()))
        + (roles.size() == 1 ? one : many);
  }
}

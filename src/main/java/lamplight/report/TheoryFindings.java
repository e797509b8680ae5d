package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.report.VerdictQuote.Clause;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Bullets;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Text;
import lamplight.report.part.Figures;
import lamplight.report.part.PredictionCheck;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.stats.Deviation;

/** Which measures deviate from what theory predicts, in sentences. */
final class TheoryFindings {
  private static final int NAMED_MAX = 20;

  private TheoryFindings() {}

  /** What the verdict says of theory; empty of many processes, of which it says nothing. */
  static Optional<Clause> clause(RunData data, Optional<PredictionCheck> judgement) {
    if (data.hasManyProcesses()) {
      return Optional.empty();
    }
    boolean deviates = judgement.map(known -> !deviating(data, known).isEmpty()).orElse(false);
    String answer = answer(data, judgement);
    return Optional.of(
        deviates
            ? Clause.bad(Text.of("**✗ Theory: {}**; see [Is it right?](#is-it-right).", answer))
            : Clause.good(Text.of("Theory: {}.", answer)));
  }

  /** How many measures deviate, in a few words. */
  static String answer(RunData data, Optional<PredictionCheck> judgement) {
    if (judgement.isEmpty()) {
      return data.experiment().faults().planned().isNone()
          ? "nothing is predicted"
          : "it knows no faults, so nothing is predicted";
    }
    if (data.samples().size() == 1) {
      long deviating = deviating(data, judgement.get()).size();
      return deviating == 0
          ? "whether one trial deviates cannot be told from chance"
          : Numbers.count(deviating, "exactly predicted measure")
              + (deviating == 1 ? " deviates" : " deviate");
    }
    long deviating = deviating(data, judgement.get()).size();
    return Numbers.count(deviating)
        + " of "
        + Numbers.count(judgement.get().count())
        + " predicted measures "
        + (deviating == 1 ? "deviates" : "deviate");
  }

  /** Which measures deviate, and where the predictions come from. */
  static List<Block> blocks(RunData data, PredictionCheck judgement) {
    List<Block> blocks = new ArrayList<>();
    List<String> deviating = deviating(data, judgement);
    if (!deviating.isEmpty()) {
      int shown = Math.min(NAMED_MAX, deviating.size());
      blocks.add(Bullets.of(Text.plain(deviating.subList(0, shown))));
      if (deviating.size() > shown) {
        blocks.add(
            new Paragraph(
                Text.of(
                    "{} more are marked in the tables of all measures.",
                    Numbers.count(deviating.size() - shown))));
      }
    }
    blocks.add(new Paragraph(Text.of(PredictionNotes.definition(data, judgement))));
    blocks.add(new Paragraph(Text.plain(PredictionNotes.source(judgement))));
    return blocks;
  }

  private static List<String> deviating(RunData data, PredictionCheck judgement) {
    List<String> deviating = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      for (int role : data.roles()) {
        judgement
            .of(role, metric)
            .filter(deviation -> judgement.deviates(role, metric))
            .ifPresent(
                deviation -> {
                  boolean isExact = judgement.isExact(role, metric);
                  deviating.add(
                      Words.capital(sentencePart(data, role, metric, deviation, isExact)) + ".");
                });
      }
    }
    return deviating;
  }

  private static String sentencePart(
      RunData data, int role, Metric metric, Deviation deviation, boolean isExact) {
    double measured = deviation.predicted() + deviation.difference();
    return metric.title()
        + " of "
        + Labels.inSentence(data, role)
        + " "
        + Numbers.figure(measured)
        + ", predicted "
        + Numbers.figure(deviation.predicted())
        + " ("
        + (isExact ? exactly(deviation) : spread(deviation))
        + ")";
  }

  private static String spread(Deviation deviation) {
    return deviation.inStandardErrors().isPresent()
        ? Figures.signed(PredictionCheck.text(deviation)) + " standard errors"
        : "the same in every trial";
  }

  /** Of what is known exactly the farthest trial counts, because differences may cancel out. */
  private static String exactly(Deviation deviation) {
    double farthest =
        -deviation.least() > deviation.greatest() ? deviation.least() : deviation.greatest();
    return "exact in theory, off by " + Numbers.figure(farthest) + " in a trial";
  }
}

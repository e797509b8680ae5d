package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.report.VerdictQuote.Clause;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Bullets;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Text;
import lamplight.report.part.Figures;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.stats.Deviation;
import lamplight.stats.findings.PredictionCheck;
import lamplight.stats.findings.PredictionFinding.Deviates;

/** Which measures deviate from what theory predicts, in sentences. */
final class TheoryFindings {
  private static final int NAMED_MAX = 20;

  private TheoryFindings() {}

  /** What the verdict says of theory; empty of many processes, of which it says nothing. */
  static Optional<Clause> clause(RunData data, Optional<PredictionCheck> judgement) {
    if (data.hasManyProcesses()) {
      return Optional.empty();
    }
    boolean deviates = judgement.map(known -> known.deviations() > 0).orElse(false);
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
    int deviating = judgement.get().deviations();
    if (data.samples().size() == 1) {
      return deviating == 0
          ? (judgement.get().draws().isEmpty() ? "" : "its draws are as predicted; else ")
              + "whether one trial deviates cannot be told from chance"
          : Numbers.count(deviating, "exactly predicted measure")
              + (deviating == 1 ? " deviates" : " deviate");
    }
    return Numbers.count(deviating)
        + " of "
        + Numbers.count(judgement.get().count())
        + " predicted measures "
        + (deviating == 1 ? "deviates" : "deviate");
  }

  /** Which measures deviate, and where the predictions come from. */
  static List<Block> blocks(RunData data, PredictionCheck judgement) {
    List<Block> blocks = new ArrayList<>();
    List<String> deviating = new ArrayList<>();
    judgement.deviatingDraws().forEach(found -> deviating.add(DrawWords.sentence(data, found)));
    judgement.deviating().forEach(found -> deviating.add(sentence(data, found)));
    if (!deviating.isEmpty()) {
      blocks.add(Bullets.of(deviating.stream().limit(NAMED_MAX).map(Text::plain).toList()));
    }
    if (deviating.size() > NAMED_MAX) {
      blocks.add(
          new Paragraph(
              Text.of(
                  "{} more are marked in the tables of all measures.",
                  Numbers.count(deviating.size() - NAMED_MAX))));
    }
    blocks.add(new Paragraph(Text.of(PredictionNotes.definition(data, judgement))));
    blocks.add(new Paragraph(Text.plain(PredictionNotes.source(judgement))));
    if (!judgement.draws().isEmpty()) {
      blocks.add(DrawWords.table(data, judgement.draws()));
    }
    return blocks;
  }

  private static String sentence(RunData data, Deviates found) {
    Deviation deviation = found.deviation();
    double measured = deviation.predicted() + deviation.difference();
    return Words.capital(found.metric().title())
        + " of "
        + Labels.inSentence(data, found.role())
        + " "
        + Numbers.figure(measured)
        + ", predicted "
        + Numbers.figure(deviation.predicted())
        + " ("
        + (found.isExact() ? exactly(deviation) : spread(deviation))
        + ").";
  }

  private static String spread(Deviation deviation) {
    return deviation.inStandardErrors().isPresent()
        ? Figures.deviation(deviation) + " standard errors"
        : "the same in every trial";
  }

  /** Of what is known exactly the farthest trial counts, because differences may cancel out. */
  private static String exactly(Deviation deviation) {
    double farthest =
        -deviation.least() > deviation.greatest() ? deviation.least() : deviation.greatest();
    return "exact in theory, off by " + Numbers.figure(farthest) + " in a trial";
  }
}

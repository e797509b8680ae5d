package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.part.PredictionCheck;
import lamplight.report.text.Numbers;
import lamplight.stats.Deviation;

/** Which measures deviate from what theory predicts, in sentences. */
final class TheoryFindings {
  private static final int NAMED_MAX = 5;

  private TheoryFindings() {}

  /** Empty when nothing is predicted. */
  static String text(RunData data) {
    Optional<PredictionCheck> judgement = PredictionCheck.of(data, data.roles());
    return judgement.map(known -> RegimeFindings.text(data) + " " + text(data, known)).orElse("");
  }

  private static String text(RunData data, PredictionCheck judgement) {
    List<String> deviating = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      for (int role : judgement.roles(metric)) {
        if (judgement.deviates(role, metric)) {
          Deviation deviation = judgement.of(role, metric).orElseThrow();
          boolean isExact = judgement.isExact(role, metric);
          deviating.add(sentencePart(data, role, metric, deviation, isExact));
        }
      }
    }
    int size = deviating.size();
    if (size == 0 && data.samples().size() == 1) {
      return "Whether a measure of one trial deviates from its prediction cannot be told from"
          + " chance.";
    }
    if (size == 0) {
      return "No measure deviates from its prediction by more than chance and the approximations"
          + " of the theory allow.";
    }
    return "**"
        + Numbers.count(size, "measure")
        + (size == 1 ? " deviates from its prediction:** " : " deviate from their predictions:** ")
        + String.join("; ", deviating.subList(0, Math.min(NAMED_MAX, size)))
        + (size > NAMED_MAX ? "; " + Numbers.count(size - NAMED_MAX) + " more" : "")
        + ". The tables mark "
        + (size == 1 ? "it." : "them.");
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
        ? PredictionCheck.text(deviation) + " standard errors"
        : "the same in every trial";
  }

  /** Of what is known exactly the farthest trial counts, because differences may cancel out. */
  private static String exactly(Deviation deviation) {
    double farthest =
        -deviation.least() > deviation.greatest() ? deviation.least() : deviation.greatest();
    return "exact in theory, off by " + Numbers.figure(farthest) + " in a trial";
  }
}

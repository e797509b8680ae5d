package lamplight.stats.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lamplight.measure.Metric;
import lamplight.stats.Deviation;
import lamplight.stats.frame.Samples;
import lamplight.theory.Allowance;

/**
 * The measures and draws of a run beside their predictions, not judged yet: how strictly depends on
 * how many there are with those of other runs. Immutable.
 */
public final class PredictedMeasures {
  private final String source;
  private final List<Measure> measures;
  private final List<Draws> draws;

  /** A measure of a role, how far it is from its prediction, and how far it may be. */
  record Measure(int role, Metric metric, Deviation deviation, Allowance allowance) {}

  /**
   * Those of a run.
   *
   * @param seconds the length of a trial in model time
   */
  PredictedMeasures(Predicted predicted, Samples samples, double seconds) {
    List<Measure> all = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      for (int role : IntStream.rangeClosed(1, samples.roleCount()).toArray()) {
        predicted
            .deviation(role, metric)
            .map(
                deviation ->
                    new Measure(
                        role, metric, deviation, predicted.allowance(role, metric, seconds)))
            .ifPresent(all::add);
      }
    }
    this.source = predicted.source();
    this.measures = List.copyOf(all);
    this.draws = Draws.of(samples, predicted.sendShare());
  }

  /** How many are predicted, the draws among them. */
  public int count() {
    return measures.size() + draws.size();
  }

  /**
   * Judges them among others, so that chance marks any of them all as seldom as it would mark any
   * of these alone.
   *
   * @param all how many are judged together, at least as many as these
   */
  public PredictionCheck judged(int all) {
    return new PredictionCheck(source, measures, draws, new PredictionJudge(all));
  }
}

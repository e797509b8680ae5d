package lamplight.stats.findings;

import lamplight.measure.Metric;
import lamplight.stats.Deviation;

/** What is found of a measure of a role beside its prediction. */
public sealed interface PredictionFinding {
  /** From 1. */
  int role();

  /** The measure. */
  Metric metric();

  /** How far it is from its prediction. */
  Deviation deviation();

  /**
   * It deviates by more than chance and the approximations of the theory allow.
   *
   * @param isExact whether theory allows it not even the least deviation in one direction
   */
  record Deviates(int role, Metric metric, Deviation deviation, boolean isExact)
      implements PredictionFinding {}

  /** It is not shown to deviate. */
  record Agrees(int role, Metric metric, Deviation deviation) implements PredictionFinding {}

  /** There is one trial, which cannot be told from chance. */
  record TooFew(int role, Metric metric, Deviation deviation) implements PredictionFinding {}
}

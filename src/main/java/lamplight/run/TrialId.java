package lamplight.run;

/**
 * Which trial of a run.
 *
 * @param point the experiment point within a study, or empty
 * @param seed the trial's seed
 */
public record TrialId(String point, long seed) {
  /** For people, for example {@code seed 3}. */
  @Override
  public String toString() {
    return point.isEmpty() ? "seed " + seed : point + " seed " + seed;
  }
}

package lamplight.theory;

import java.util.List;

/**
 * How far the mean of a measure may lie from its prediction in a right run, chance aside: what
 * theory leaves out or approximates. Immutable.
 *
 * @param below in the unit of the measure, not negative
 * @param above in the unit of the measure, not negative
 * @param unit what one count comes to, in the unit of the measure: 1 for a count
 * @param chance how its values vary between seeds
 */
public record Allowance(double below, double above, double unit, Chance chance) {
  /** How a measure varies between seeds. */
  public enum Chance {
    /** Not at all: the schedule of the trial decides it. */
    NONE,
    /** It may exceed its prediction by chance, but is never below it. */
    NEVER_BELOW,
    /** Like a count of rare events, whose variance is at most its mean (Poisson). */
    COUNT,
    /** Like a waiting line, empty most often and long now and then: a geometric distribution. */
    QUEUE,
    /** As the sample shows, and nothing is known besides. */
    SAMPLE
  }

  public Allowance {
    if (!(below >= 0 && above >= 0 && unit > 0)) {
      throw new IllegalArgumentException(
          "allowances are not negative, but are " + below + " and " + above + " by " + unit);
    }
  }

  /** As much in either direction. */
  static Allowance of(double either, double unit, Chance chance) {
    return new Allowance(either, either, unit, chance);
  }

  /** Whether not even the least deviation in one direction is allowed for. */
  public boolean isExact() {
    return chance.compareTo(Chance.NEVER_BELOW) <= 0;
  }

  /**
   * The allowance for a mean over trials.
   *
   * @param trials those of the trials, at least one
   */
  public static Allowance mean(List<Allowance> trials) {
    // Where one trial is known less exactly than the others, so is the mean over all of them.
    Chance least = Chance.NONE;
    double below = 0;
    double above = 0;
    double unit = 0;
    for (Allowance trial : trials) {
      least = trial.chance().compareTo(least) > 0 ? trial.chance() : least;
      below += trial.below() / trials.size();
      above += trial.above() / trials.size();
      unit += trial.unit() / trials.size();
    }
    return new Allowance(below, above, unit, least);
  }
}

package lamplight.stats.judge;

import java.util.ArrayList;
import java.util.List;
import lamplight.stats.Contrast;
import lamplight.stats.Holm;

/**
 * Decides together which measures differ between two sides, or between the points of a study: by t
 * tests under Holm's correction, so that where nothing differs chance shows any difference at all
 * with a probability of at most 5 %. Equal seeds stand in pairs, because what they have in common
 * makes their differences more certain. A rank test asks for no distribution, but of five pairs can
 * show nothing at any difference; differences of two sides that are equal in law are symmetric, for
 * which t keeps its level (the simulation of error rates holds it). Thread-safe.
 */
public final class DifferenceJudge {
  /** The probability that chance shows any difference. */
  public static final double LEVEL = 0.05;

  /** With fewer trials than these on a side nothing is tested. */
  public static final int TRIALS_MIN = 5;

  private DifferenceJudge() {}

  /** What is said of each, in the same order. */
  public static List<Difference> judge(List<Contrast> contrasts) {
    double[] p =
        contrasts.stream().filter(DifferenceJudge::isTested).mapToDouble(Contrast::p).toArray();
    double[] adjusted = Holm.adjust(p);
    List<Difference> judged = new ArrayList<>();
    int place = 0;
    for (Contrast contrast : contrasts) {
      if (isTested(contrast)) {
        judged.add(tested(contrast, p[place], adjusted[place]));
        place++;
      } else if (contrast.fewest() == 0) {
        judged.add(new Difference.NotComparable());
      } else if (contrast.differs()) {
        judged.add(new Difference.TooFew(contrast.fewest()));
      } else {
        judged.add(new Difference.AllEqual());
      }
    }
    return judged;
  }

  /** Whether there is something to test, and enough to test it with. */
  static boolean isTested(Contrast contrast) {
    return contrast.fewest() >= TRIALS_MIN && contrast.differs();
  }

  private static Difference tested(Contrast contrast, double p, double adjusted) {
    return adjusted <= LEVEL
        ? new Difference.Differs(contrast.means().difference() > 0, p, adjusted)
        : new Difference.NotShown(contrast.isConstant(), p, adjusted);
  }
}

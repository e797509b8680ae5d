package lamplight.stats.judge;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lamplight.stats.judge.Comparer.Case;

/**
 * Judges the cases of one comparison together. One that is another case in another unit ({@link
 * Proportional}) has the test of that one, which counts once.
 */
final class Verdicts {
  private Verdicts() {}

  /** What is found of each case, in the same order. */
  static List<Finding> of(List<Case> cases) {
    Map<Case, Case> same =
        Proportional.of(cases.stream().filter(each -> each.contrast().differs()).toList());
    List<Case> own = cases.stream().filter(each -> !same.containsKey(each)).toList();
    List<Difference> judged = DifferenceJudge.judge(own.stream().map(Case::contrast).toList());
    Map<Case, Difference> found = new IdentityHashMap<>();
    for (int index = 0; index < own.size(); index++) {
      found.put(own.get(index), judged.get(index));
    }
    List<Finding> findings = new ArrayList<>();
    for (Case each : cases) {
      Case tested = same.getOrDefault(each, each);
      Difference difference = Objects.requireNonNull(found.get(tested));
      findings.add(each.finding(difference, !same.containsKey(each), reason(each, tested)));
    }
    return findings;
  }

  /** What a verdict needs said beside it; empty for most. */
  private static String reason(Case each, Case tested) {
    if (each.base().size() == 0 && each.other().size() == 0) {
      return "no seed has it on both sides";
    }
    if (each.isOneSided()) {
      return "it is defined in no trial of the "
          + (each.base().size() == 0 ? "base" : "other side");
    }
    int fewest = each.contrast().fewest();
    if (fewest < DifferenceJudge.TRIALS_MIN && each.contrast().differs()) {
      return fewest
          + (fewest == 1 ? " trial" : " trials")
          + ", and fewer than "
          + DifferenceJudge.TRIALS_MIN
          + " are not tested";
    }
    return each.metric() == tested.metric()
        ? ""
        : "tested once, with " + tested.metric().column() + ", to which it is proportional";
  }
}

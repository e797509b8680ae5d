package lamplight.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lamplight.diagnosis.MergeFinding.Basis;

/**
 * Which merge rule each receiver follows: by the scores of its channels together, or else, where
 * the senders differ, by each channel alone; where neither decides, by its jumps.
 */
final class MergeSearch {
  /** Every rule but the right one. */
  static final List<MergeRule> WRONG =
      Arrays.stream(MergeRule.values()).filter(rule -> rule != MergeRule.RIGHT).toList();

  private final Basis basis;

  /** The scores by receiver and sender; sender 0 where it is not told apart. */
  private final Map<Integer, Map<Integer, RuleScore>> scores = new TreeMap<>();

  MergeSearch(Basis basis) {
    this.basis = basis;
  }

  /** The score of the receives of a process that took messages of another one, to add to. */
  RuleScore score(int from, int to) {
    return scores
        .computeIfAbsent(to, key -> new TreeMap<>())
        .computeIfAbsent(from, key -> new RuleScore());
  }

  /** What the receivers follow, in their order. One that is not decided is left out. */
  List<MergeFinding> findings(Traffic traffic, List<Integer> jumping) {
    List<MergeFinding> found = new ArrayList<>();
    List<MergeRule> preferred = preferred();
    JumpScore all = new JumpScore();
    for (int to : jumping) {
      all.add(traffic, to);
      if (!byScores(to, preferred, found)) {
        JumpScore jumps = new JumpScore();
        jumps.add(traffic, to);
        jumps.decided().ifPresent(rule -> found.add(of(to, rule, jumps)));
      }
    }
    if (found.isEmpty()) {
      all.decided().ifPresent(rule -> found.add(of(0, rule, all)));
    }
    return found;
  }

  /** Whether what a process took from another one follows this rule, and not this other one. */
  boolean isBetter(int from, int to, MergeRule rule, MergeRule other) {
    RuleScore score = scores.getOrDefault(to, Map.of()).get(from);
    return score != null && score.isBetter(rule, other);
  }

  private static MergeFinding of(int to, MergeRule rule, JumpScore jumps) {
    return new MergeFinding(0, to, rule, jumps.explained(rule), jumps.jumps(), Basis.JUMPS);
  }

  private boolean byScores(int to, List<MergeRule> preferred, List<MergeFinding> found) {
    Map<Integer, RuleScore> channels = scores.getOrDefault(to, Map.of());
    RuleScore sum = sum(channels);
    Optional<MergeRule> rule = sum.decided(preferred);
    if (rule.isPresent()) {
      found.add(of(0, to, rule.get(), sum));
      return true;
    }
    int before = found.size();
    channels.forEach(
        (from, score) ->
            score.decided(preferred).ifPresent(each -> found.add(of(from, to, each, score))));
    return found.size() > before;
  }

  private MergeFinding of(int from, int to, MergeRule rule, RuleScore score) {
    return new MergeFinding(from, to, rule, score.explained(rule), score.matched(rule), basis);
  }

  /**
   * The wrong rules, those that explain most receivers first: a receiver whose clock is always
   * behind cannot tell some of them apart, but others can.
   */
  private List<MergeRule> preferred() {
    Map<MergeRule, Integer> votes = new EnumMap<>(MergeRule.class);
    scores
        .values()
        .forEach(
            channels -> {
              RuleScore sum = sum(channels);
              WRONG.stream()
                  .filter(sum::isBest)
                  .forEach(rule -> votes.merge(rule, 1, Integer::sum));
            });
    return WRONG.stream()
        .sorted(Comparator.comparing((MergeRule rule) -> -votes.getOrDefault(rule, 0)))
        .toList();
  }

  private static RuleScore sum(Map<Integer, RuleScore> channels) {
    RuleScore sum = new RuleScore();
    channels.values().forEach(sum::add);
    return sum;
  }
}

package lamplight.diagnosis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Matches receives first in, first out, for each ordered pair of processes, where every send names
 * its receivers and every receive its sender; and scores the merge rules on the way.
 */
final class PairMatcher {
  private static final int LONG = 1000;
  private static final int SKIPPED_AT_MOST = 4;

  private final Traffic traffic;
  private final LogGaps gaps;
  private final MergeSearch search;

  PairMatcher(Traffic traffic, LogGaps gaps, MergeSearch search) {
    this.traffic = traffic;
    this.gaps = gaps;
    this.search = search;
  }

  /** The alignment of every channel, where a rule explains it. */
  Matching match() {
    Matching matching = new Matching(Matching.Way.PAIRS, traffic);
    for (int to = 1; to <= traffic.processes(); to++) {
      List<Aligned> channels = new ArrayList<>();
      for (int from = 1; from <= traffic.processes(); from++) {
        if (traffic.channel(from, to).receives().length > 0) {
          channels.add(aligned(traffic.channel(from, to)));
        }
      }
      take(channels, matching);
    }
    return matching;
  }

  /** A channel with its paths, and how well each rule explains it. */
  private record Aligned(
      Channel channel, Map<MergeRule, ChannelAlignment.Path> paths, RuleScore score) {
    ChannelAlignment.Path right() {
      return paths.getOrDefault(MergeRule.RIGHT, ChannelAlignment.Path.NONE);
    }
  }

  /** The right rule first: where it explains everything, the others need no look. */
  private Aligned aligned(Channel channel) {
    boolean loose = gaps.isIncomplete(channel.to());
    Map<MergeRule, ChannelAlignment.Path> paths = new EnumMap<>(MergeRule.class);
    RuleScore score = new RuleScore();
    ChannelAlignment.Path right = path(channel, MergeRule.RIGHT, loose);
    paths.put(MergeRule.RIGHT, right);
    score.add(MergeRule.RIGHT, right);
    for (MergeRule rule : MergeRule.values()) {
      if (rule == MergeRule.RIGHT) {
        continue;
      }
      // Whether the right rule can be told from the equal one matters for who is to blame.
      if (loose || (isRight(channel, right) && rule != MergeRule.EQUAL)) {
        score.addUnexplained(rule, channel.receives().length);
      } else {
        ChannelAlignment.Path path = path(channel, rule, false);
        paths.put(rule, path);
        score.add(rule, path);
      }
    }
    return new Aligned(channel, paths, score);
  }

  /**
   * Whether no other rule needs a look: the right one explains everything, or in a long log all
   * receives, with few sends skipped; or a long log has more receives than sends, which says
   * enough.
   */
  private static boolean isRight(Channel channel, ChannelAlignment.Path right) {
    long receives = channel.receives().length;
    boolean lossy =
        right.inconsistent() == 0
            && right.matched() == receives
            && receives >= LONG
            && SKIPPED_AT_MOST * right.skipped() <= receives;
    boolean surplus = receives >= LONG && receives > channel.sends().length;
    return right.cost() == 0 || lossy || surplus;
  }

  private ChannelAlignment.Path path(Channel channel, MergeRule rule, boolean loose) {
    return new ChannelAlignment(traffic, channel, rule, loose).path();
  }

  /** The rule that explains all channels of a receiver, or else each channel by its own. */
  private void take(List<Aligned> channels, Matching matching) {
    RuleScore sum = new RuleScore();
    for (Aligned each : channels) {
      sum.add(each.score());
      search.score(each.channel().from(), each.channel().to()).add(each.score());
    }
    boolean rightAll = channels.stream().allMatch(each -> each.right().inconsistent() == 0);
    Optional<MergeRule> ofAll =
        rightAll ? Optional.of(MergeRule.RIGHT) : sum.decided(MergeSearch.WRONG);
    for (Aligned each : channels) {
      Optional<MergeRule> rule =
          ofAll.isPresent() ? ofAll : each.score().decided(MergeSearch.WRONG);
      rule.map(found -> each.paths().getOrDefault(found, ChannelAlignment.Path.NONE))
          .ifPresent(path -> take(each.channel(), path, matching));
    }
  }

  private static void take(Channel channel, ChannelAlignment.Path path, Matching matching) {
    int[] sendOf = path.sendOf();
    for (int receive = 0; receive < sendOf.length; receive++) {
      int event = channel.receives()[receive];
      if (sendOf[receive] >= 0) {
        matching.match(channel.to(), event, channel.from(), channel.sends()[sendOf[receive]]);
      } else {
        matching.withoutSend().add(new Occurrence(channel.to(), event));
      }
    }
    // A copy is certainly lost only where no receive is left over that may have taken it.
    if (path.skipped() > 0 && path.matched() == sendOf.length && path.inconsistent() == 0) {
      matching.order(channel);
    }
  }
}

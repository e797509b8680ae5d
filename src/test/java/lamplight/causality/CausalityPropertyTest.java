package lamplight.causality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories beside the transitive closure of their steps, worked out by brute force. */
class CausalityPropertyTest {
  private static final int HISTORIES = 150;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void shouldBeTheTransitiveClosureOfTheSteps(boolean isLost) {
    for (long seed = 1; seed <= HISTORIES; seed++) {
      Histories.Drawn drawn = Histories.random(seed, isLost);
      TrialHistory history = drawn.history();
      BitSet[] before = closure(drawn);
      for (int e = 0; e < history.size(); e++) {
        String what = "seed " + seed + ", event " + e;
        int event = e;
        assertThat(HappenedBefore.past(history, e))
            .as(what)
            .containsExactly(perProcess(history, a -> before[event].get(a)));
        int[] future = perProcess(history, b -> before[b].get(event));
        int[] firsts =
            IntStream.rangeClosed(1, history.processes())
                .map(p -> history.events(p) - future[p - 1])
                .toArray();
        assertThat(HappenedBefore.future(history, e)).as(what).containsExactly(firsts);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void orderAndVectorClocksShouldAgreeWithThePast(boolean isLost) {
    for (long seed = 1; seed <= HISTORIES; seed++) {
      Histories.Drawn drawn = Histories.random(seed, isLost);
      TrialHistory history = drawn.history();
      BitSet[] before = closure(drawn);
      String what = "seed " + seed;
      BitSet seen = new BitSet();
      VectorClocks.forEach(
          history,
          (e, vector) -> {
            BitSet missing = (BitSet) before[e].clone();
            missing.andNot(seen);
            assertThat(missing.isEmpty()).as("%s: all before %s came before it", what, e).isTrue();
            int[] past = HappenedBefore.past(history, e);
            past[history.process(e) - 1]++;
            assertThat(vector).as(what).containsExactly(past);
            seen.set(e);
          });
      assertThat(seen.cardinality()).as(what).isEqualTo(history.size());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void longestChainShouldHaveAsManyEventsAsTheClockSays(long seed) {
    Histories.Drawn drawn = Histories.random(seed, false);
    TrialHistory history = drawn.history();
    BitSet[] before = closure(drawn);
    for (int e = 0; e < history.size(); e++) {
      int[] chain = LongestChain.of(history, e);
      assertThat(chain).hasSize((int) history.clock(e)).endsWith(e);
      for (int place = 1; place < chain.length; place++) {
        assertThat(before[chain[place]].get(chain[place - 1])).as("seed %s", seed).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void cutShouldHoldTheEventsWithoutALostSendInTheirPast(long seed) {
    Histories.Drawn drawn = Histories.random(seed, true);
    TrialHistory history = drawn.history();
    BitSet[] before = closure(drawn);
    BitSet orphans = new BitSet();
    IntStream.range(0, history.size())
        .filter(e -> history.isReceive(e) && history.sendOf(e) < 0)
        .forEach(orphans::set);

    int[] kept = perProcess(history, e -> !orphans.get(e) && !before[e].intersects(orphans));

    assertThat(ConsistentCut.of(history)).as("seed %s", seed).containsExactly(kept);
  }

  private static int[] perProcess(TrialHistory history, IntPredicate chosen) {
    int[] counts = new int[history.processes()];
    IntStream.range(0, history.size())
        .filter(chosen)
        .forEach(e -> counts[history.process(e) - 1]++);
    return counts;
  }

  /** For each event those that happened before it: Warshall's algorithm over the single steps. */
  private static BitSet[] closure(Histories.Drawn drawn) {
    TrialHistory history = drawn.history();
    BitSet[] before = new BitSet[history.size()];
    for (int e = 0; e < before.length; e++) {
      before[e] = new BitSet();
      List<Integer> sends = drawn.sends().get(history.process(e) - 1);
      int send = sends.get(history.indexOf(e));
      if (history.indexOf(e) > 0) {
        before[e].set(e - 1);
      }
      if (send >= 0 && send < history.events(history.peer(e))) {
        before[e].set(history.event(history.peer(e), send));
      }
    }
    for (int via = 0; via < before.length; via++) {
      for (BitSet of : before) {
        if (of.get(via)) {
          of.or(before[via]);
        }
      }
    }
    return before;
  }
}

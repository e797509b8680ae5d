package lamplight.causality;

import static org.assertj.core.api.Assertions.assertThat;

import lamplight.model.MutableEvent;
import org.junit.jupiter.api.Test;

/** What {@link Histories#byHand} means, event by event. */
class HappenedBeforeTest {
  private final TrialHistory history = Histories.byHand();

  @Test
  void pastOfAReceiveShouldGoBackThroughTheSendersItself() {
    assertThat(HappenedBefore.past(history, history.find(3, 3))).containsExactly(2, 3, 2);
    assertThat(HappenedBefore.past(history, history.find(2, 2))).containsExactly(2, 1, 0);
    assertThat(HappenedBefore.past(history, history.find(1, 1))).containsExactly(0, 0, 0);
  }

  @Test
  void futureOfASendShouldGoOnThroughItsReceives() {
    assertThat(HappenedBefore.future(history, history.find(1, 1))).containsExactly(1, 1, 2);
    assertThat(HappenedBefore.future(history, history.find(3, 2)))
        .as("its message is still queued")
        .containsExactly(3, 3, 2);
  }

  @Test
  void concurrentEventsShouldHaveNoOrder() {
    int last = history.find(1, 3);
    int send = history.find(2, 3);

    assertThat(isBefore(history, last, send)).isFalse();
    assertThat(isBefore(history, send, last)).isFalse();
    assertThat(isBefore(history, send, send)).isFalse();
    assertThat(isBefore(history, history.find(1, 2), send)).isTrue();
  }

  @Test
  void longestChainShouldExplainTheClock() {
    assertThat(LongestChain.of(history, history.find(3, 3)))
        .as("clock 5: 1:1, 1:2, 2:2, 2:3, 3:3")
        .containsExactly(0, 1, 4, 5, 8);
    assertThat(LongestChain.of(history, history.find(2, 1))).containsExactly(3);
  }

  @Test
  void longestChainShouldComeWithTheMessageWhereBothWaysAreEqual() {
    TrialHistory.Builder told = new TrialHistory.Builder(2);
    MutableEvent event = new MutableEvent();
    told.on(event.send(1, 1, 10, 1, 0, 1, 2));
    told.on(event.internal(2, 1, 20, 1, 0));
    told.on(event.receive(2, 2, 30, 2, 0, 1, 1, 1, 15));

    assertThat(LongestChain.of(told.build(), 2)).containsExactly(0, 2);
  }

  @Test
  void vectorClockShouldCountThePastAndTheEvent() {
    assertThat(vector(history, history.find(3, 3))).containsExactly(2, 3, 3);
    assertThat(vector(history, history.find(1, 1))).containsExactly(1, 0, 0);
  }

  @Test
  void causalOrderShouldGoByTimeButLetReceivesWait() {
    TrialHistory.Builder told = new TrialHistory.Builder(2);
    MutableEvent event = new MutableEvent();
    told.on(event.send(1, 1, 50, 1, 0, 1, 2));
    told.on(event.receive(2, 1, 40, 2, 0, 1, 1, 1, 39));
    told.on(event.internal(2, 2, 45, 3, 0));
    told.on(event.internal(1, 2, 60, 2, 0));

    assertThat(CausalOrder.of(told.build())).containsExactly(0, 2, 3, 1);
  }

  @Test
  void cutShouldEndBeforeAReceiveWithoutASendAndAllThatCameOfIt() {
    TrialHistory.Builder told = new TrialHistory.Builder(3);
    MutableEvent event = new MutableEvent();
    told.on(event.internal(1, 1, 10, 1, 0));
    told.on(event.receive(2, 1, 20, 6, 0, 1, 1, 5, 19));
    told.on(event.send(2, 2, 30, 7, 0, 1, 3));
    told.on(event.internal(3, 1, 35, 1, 0));
    told.on(event.receive(3, 2, 40, 8, 0, 2, 1, 7, 39));
    told.on(event.internal(3, 3, 50, 9, 0));

    assertThat(ConsistentCut.of(told.build())).containsExactly(1, 0, 1);
    assertThat(ConsistentCut.of(history)).containsExactly(3, 3, 3);
  }

  private static boolean isBefore(TrialHistory history, int first, int second) {
    int[] past = HappenedBefore.past(history, second);
    return history.indexOf(first) < past[history.process(first) - 1];
  }

  private static int[] vector(TrialHistory history, int event) {
    int[] vector = HappenedBefore.past(history, event);
    vector[history.process(event) - 1]++;
    return vector;
  }
}

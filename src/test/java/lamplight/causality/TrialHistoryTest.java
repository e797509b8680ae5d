package lamplight.causality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import lamplight.model.EventKind;
import lamplight.model.Message;
import lamplight.model.MutableEvent;
import org.junit.jupiter.api.Test;

class TrialHistoryTest {
  private final TrialHistory history = Histories.byHand();

  @Test
  void shouldNumberTheEventsOfOneProcessBehindThoseOfTheLast() {
    assertThat(history.processes()).isEqualTo(3);
    assertThat(history.size()).isEqualTo(9);
    assertThat(IntStream.range(0, 9).map(history::process))
        .containsExactly(1, 1, 1, 2, 2, 2, 3, 3, 3);
    assertThat(IntStream.range(0, 9).map(history::indexOf))
        .containsExactly(0, 1, 2, 0, 1, 2, 0, 1, 2);
    assertThat(history.event(3, 1)).isEqualTo(7);
    assertThat(history.events(2)).isEqualTo(3);
  }

  @Test
  void shouldHoldWhatWasTold() {
    int receive = history.find(2, 2);

    assertThat(receive).isEqualTo(4);
    assertThat(history.kind(receive)).isEqualTo(EventKind.RECEIVE);
    assertThat(history.tick(receive)).isEqualTo(2);
    assertThat(history.timeNs(receive)).isEqualTo(250);
    assertThat(history.clock(receive)).isEqualTo(3);
    assertThat(history.clockBefore(receive)).isEqualTo(1);
    assertThat(history.jump(receive)).isEqualTo(2);
    assertThat(history.clockBefore(history.find(2, 1))).isZero();
    assertThat(history.jump(history.find(2, 1))).isEqualTo(1);
    assertThat(history.peer(receive)).isEqualTo(1);
    assertThat(history.number(receive)).isEqualTo(1);
    assertThat(history.messageClock(receive)).isEqualTo(2);
    assertThat(history.arrivedNs(receive)).isEqualTo(205);
    assertThat(history.queueLength(history.find(1, 3))).isEqualTo(1);
    assertThat(history.peer(history.find(2, 3))).isEqualTo(Message.EVERYONE);
  }

  @Test
  void shouldKnowWhatIsStillQueued() {
    assertThat(history.waiting(1))
        .containsExactly(
            new TrialHistory.Waiting(3, 1, 2, 215), new TrialHistory.Waiting(2, 1, 4, 355));
    assertThat(history.waiting(2)).isEmpty();
  }

  @Test
  void shouldLinkEachReceiveWithItsSend() {
    assertThat(history.sendOf(4)).isEqualTo(1);
    assertThat(history.sendOf(8)).isEqualTo(5);
    assertThat(history.receivesOf(1)).containsExactly(4);
    assertThat(history.receivesOf(5)).containsExactly(8);
    assertThat(history.receivesOf(7)).isEmpty();
  }

  @Test
  void shouldFindNoTickThatIsNotLogged() {
    assertThat(history.find(1, 0)).isEqualTo(-1);
    assertThat(history.find(1, 4)).isEqualTo(-1);
    assertThat(history.find(2, Long.MAX_VALUE)).isEqualTo(-1);
  }

  @Test
  void shouldFindTicksBehindAGap() {
    TrialHistory.Builder told = new TrialHistory.Builder(2);
    told.on(new MutableEvent().internal(1, 1, 10, 1, 0));
    told.on(new MutableEvent().internal(1, 3, 30, 2, 0));
    TrialHistory gap = told.build();

    assertThat(gap.find(1, 3)).isEqualTo(1);
    assertThat(gap.find(1, 2)).isEqualTo(-1);
    assertThat(gap.events(2)).isZero();
  }

  @Test
  void shouldHoldNumbersOfAnySize() {
    TrialHistory.Builder told = new TrialHistory.Builder(1);
    for (long tick = 1; tick <= 200; tick++) {
      long large = tick < 100 ? tick : Long.MAX_VALUE - tick;
      told.on(new MutableEvent().internal(1, tick, -large, large, tick));
    }
    TrialHistory large = told.build();

    assertThat(large.clock(0)).isEqualTo(1);
    assertThat(large.clock(98)).isEqualTo(99);
    assertThat(large.clock(99)).isEqualTo(Long.MAX_VALUE - 100);
    assertThat(large.timeNs(199)).isEqualTo(200 - Long.MAX_VALUE);
    assertThat(large.queueLength(199)).isEqualTo(200);
  }

  @Test
  void shouldFindTheSendOfAMessageWhoseNumberIsTakenTwice() {
    TrialHistory.Builder told = new TrialHistory.Builder(3);
    MutableEvent event = new MutableEvent();
    told.on(event.send(1, 1, 10, 1, 0, 7, 3));
    told.on(event.send(1, 2, 20, 2, 0, 5, 2));
    told.on(event.send(1, 3, 30, 3, 0, 7, 2));
    told.on(event.receive(2, 1, 40, 4, 0, 1, 7, 3, 35));
    told.on(event.receive(3, 1, 50, 2, 0, 1, 7, 1, 15));
    told.on(event.receive(3, 2, 60, 3, 0, 1, 5, 2, 25));
    TrialHistory broken = told.build();

    assertThat(broken.sendOf(3)).isEqualTo(2);
    assertThat(broken.sendOf(4)).isEqualTo(0);
    assertThat(broken.sendOf(5)).as("5 went to process 2 alone").isEqualTo(-1);
  }

  @Test
  void shouldLetNoEventHappenBeforeItself() {
    TrialHistory.Builder told = new TrialHistory.Builder(2);
    MutableEvent event = new MutableEvent();
    told.on(event.receive(1, 1, 10, 5, 0, 2, 1, 4, 9));
    told.on(event.send(1, 2, 20, 6, 0, 1, 2));
    told.on(event.receive(2, 1, 15, 3, 0, 1, 1, 2, 14));
    told.on(event.send(2, 2, 25, 4, 0, 1, 1));
    TrialHistory circle = told.build();

    assertThat(circle.sendOf(0)).as("the earlier receive goes without its send").isEqualTo(-1);
    assertThat(circle.sendOf(2)).isEqualTo(1);
    assertThat(circle.receivesOf(3)).isEmpty();
    assertThat(CausalOrder.of(circle)).containsExactly(0, 1, 2, 3);
  }
}

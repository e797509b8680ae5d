package lamplight.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lamplight.causality.TrialHistory;
import lamplight.model.ClockSkew;
import lamplight.model.MutableEvent;
import org.junit.jupiter.api.Test;

/** Figures that are worked out by hand. */
class OtherClocksTest {
  private static final ClockSkew SKEW = new ClockSkew(List.of(0L, -20L));

  /**
   * Process 2 is 20 ns behind:
   *
   * <pre>
   * time       10                 15               30
   * 1:         send               .                internal
   * 2:         internal (at 12)   receive          .
   *
   * physical   1: 10, 30          2: -8, -5
   * Lamport    1: 1, 2            2: 1, 2
   * hybrid     1: (10,0) (30,0)   2: (-8,0) (10,1)
   * naive      1: 11, 31          2: -7, 12
   * </pre>
   *
   * Of the four pairs one is causal: the send and the receive.
   */
  private static TrialHistory byHand() {
    TrialHistory.Builder told = new TrialHistory.Builder(2);
    MutableEvent event = new MutableEvent();
    told.on(event.send(1, 1, 10, 1, 0, 1, 2));
    told.on(event.internal(2, 1, 12, 1, 0));
    told.on(event.receive(2, 2, 15, 2, 0, 1, 1, 1, 11));
    told.on(event.internal(1, 2, 30, 2, 0));
    return told.build();
  }

  @Test
  void shouldCountPairsOfTwoProcesses() {
    assertThat(OtherClocks.of(byHand(), SKEW))
        .containsExactly(
            // Ordered but for two ties; the internal event of 2 and that of 1 at 30 rightly.
            new ClockFigures("Lamport", 8, 4, 1, 2, 1, 2, 0, Optional.empty()),
            new ClockFigures("vector", 16, 4, 1, 1, 1, 0, 0, Optional.empty()),
            // The internal event of 2 before the send: against true time.
            new ClockFigures(
                "hybrid logical",
                12,
                4,
                1,
                4,
                1,
                0,
                1,
                Optional.of(new ClockFigures.Distance(15 / 4.0, 15, 1))),
            new ClockFigures(
                "naive hybrid",
                8,
                4,
                1,
                4,
                1,
                0,
                1,
                Optional.of(new ClockFigures.Distance((1 + 1 + 1 + 17) / 4.0, 17, 0))),
            // The receive before its send too.
            new ClockFigures(
                "physical", 8, 4, 1, 4, 0, 0, 2, Optional.of(new ClockFigures.Distance(0, 0, 0))));
  }

  @Test
  void sharesShouldBeOfPairsOrOfWhatIsOrderedOrOfWhatIsCausal() {
    ClockFigures lamport = OtherClocks.of(byHand(), SKEW).get(0);
    assertThat(lamport.orderedShare()).hasValue(0.5);
    assertThat(lamport.precision()).hasValue(0.5);
    assertThat(lamport.recall()).hasValue(1);
    assertThat(lamport.tiedShare()).hasValue(0.5);
    assertThat(lamport.againstTimeShare()).hasValue(0);
    ClockFigures physical = OtherClocks.of(byHand(), SKEW).get(4);
    assertThat(physical.recall()).hasValue(0);
    assertThat(physical.againstTimeShare()).hasValue(0.5);
  }

  @Test
  void withoutSkewPhysicalTimeShouldBeTheTrueOrder() {
    List<ClockFigures> figures = OtherClocks.of(byHand(), ClockSkew.NONE);
    assertThat(figures.get(2).distance()).contains(new ClockFigures.Distance(0, 0, 0));
    assertThat(figures.get(3).distance()).contains(new ClockFigures.Distance(1, 1, 0));
    assertThat(figures).allSatisfy(each -> assertThat(each.againstTime()).isZero());
    assertThat(figures).allSatisfy(each -> assertThat(each.recall()).hasValue(1));
  }

  @Test
  void eventsBehindAReceiveWhoseSendWasLostShouldBeLeftOut() {
    TrialHistory.Builder told = new TrialHistory.Builder(2);
    MutableEvent event = new MutableEvent();
    told.on(event.internal(1, 1, 10, 1, 0));
    told.on(event.internal(2, 1, 12, 1, 0));
    told.on(event.receive(2, 2, 15, 3, 0, 1, 1, 2, 14));
    told.on(event.internal(2, 3, 17, 4, 0));

    assertThat(OtherClocks.of(told.build(), ClockSkew.NONE))
        .allSatisfy(each -> assertThat(each.pairs()).isEqualTo(1));
  }

  @Test
  void aShareOfNothingShouldBeEmpty() {
    TrialHistory.Builder told = new TrialHistory.Builder(2);
    told.on(new MutableEvent().internal(1, 1, 10, 1, 0));

    ClockFigures figures = OtherClocks.of(told.build(), ClockSkew.NONE).get(0);

    assertThat(figures.orderedShare()).isEqualTo(OptionalDouble.empty());
    assertThat(figures.precision()).isEqualTo(OptionalDouble.empty());
    assertThat(figures.recall()).isEqualTo(OptionalDouble.empty());
  }

  /** More pairs than an int counts, in a time that does not grow with their number. */
  @Test
  void manyEventsShouldBeCounted() {
    int each = 60_000;
    TrialHistory.Builder told = new TrialHistory.Builder(2);
    MutableEvent event = new MutableEvent();
    for (int tick = 1; tick <= each; tick++) {
      told.on(event.internal(1, tick, 2 * tick, tick, 0));
      told.on(event.internal(2, tick, 2 * tick + 1, tick, 0));
    }
    long pairs = (long) each * each;

    List<ClockFigures> figures = OtherClocks.of(told.build(), ClockSkew.NONE);

    assertThat(figures.get(0))
        .isEqualTo(
            new ClockFigures("Lamport", 8, pairs, 0, pairs - each, 0, each, 0, Optional.empty()));
    assertThat(figures.get(1).ordered()).isZero();
    assertThat(figures.get(4).ordered()).isEqualTo(pairs);
  }

  @Test
  void aTrialThatIsTooLargeShouldHaveNoFigures() {
    assertThat(OtherClocks.of(internal(400, 5000), ClockSkew.NONE)).isNotEmpty();
    assertThat(OtherClocks.of(internal(400, 5001), ClockSkew.NONE)).isEmpty();
    assertThat(OtherClocks.of(internal(401, 1), ClockSkew.NONE)).isEmpty();
  }

  private static TrialHistory internal(int processes, int events) {
    TrialHistory.Builder told = new TrialHistory.Builder(processes);
    MutableEvent event = new MutableEvent();
    for (int tick = 1; tick <= events; tick++) {
      told.on(event.internal(1, tick, tick, tick, 0));
    }
    return told.build();
  }
}

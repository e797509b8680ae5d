package lamplight.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import lamplight.model.LoggedKind;
import lamplight.model.LoggedTrial;
import org.junit.jupiter.api.Test;

class ChannelAlignmentTest {
  /** A channel from a to b: the clocks of the sends, and the clocks after the receives. */
  private static ChannelAlignment.Path path(MergeRule rule, long[] sends, long... receives) {
    LoggedTrial.Builder builder = new LoggedTrial.Builder("", List.of("a", "b"));
    int file = builder.file("log");
    for (int index = 0; index < sends.length; index++) {
      builder.events(1).add(LoggedKind.SEND, file, index + 1).clock(sends[index]).receivers(2);
    }
    builder.events(2).add(LoggedKind.INTERNAL, file, 1).clock(1);
    for (int index = 0; index < receives.length; index++) {
      builder.events(2).add(LoggedKind.RECEIVE, file, index + 2).clock(receives[index]).sender(1);
    }
    LoggedTrial trial = builder.build();
    ClockSides sides = ClockSides.of(trial);
    Traffic traffic =
        new Traffic(
            List.of(
                new ProcessEvents(trial, 1, sides, QueueSide.of(trial)),
                new ProcessEvents(trial, 2, sides, QueueSide.of(trial))));
    return new ChannelAlignment(traffic, traffic.channel(1, 2), rule, false).path();
  }

  @Test
  void aRightChannelShouldCostNothing() {
    ChannelAlignment.Path path = path(MergeRule.RIGHT, new long[] {5, 9, 14, 20}, 6, 10, 15);

    assertThat(path.cost()).isZero();
    assertThat(path.sendOf()).containsExactly(0, 1, 2);
  }

  @Test
  void aLostCopyShouldBeSkipped() {
    ChannelAlignment.Path path = path(MergeRule.RIGHT, new long[] {5, 9, 14, 20}, 6, 15, 21);

    assertThat(path.cost()).isEqualTo(60);
    assertThat(path.skipped()).isEqualTo(1);
    assertThat(path.sendOf()).containsExactly(0, 2, 3);
  }

  @Test
  void aReceiveWithoutASendShouldBeLeftOver() {
    ChannelAlignment.Path path = path(MergeRule.RIGHT, new long[] {5, 9}, 6, 8, 10);

    assertThat(path.cost()).isEqualTo(101);
    assertThat(path.sendOf()).containsExactly(0, -1, 1);
  }

  @Test
  void aRuleThatDoesNotHoldShouldCostOneAReceive() {
    ChannelAlignment.Path path = path(MergeRule.RIGHT, new long[] {5, 9, 14}, 5, 9, 14);

    assertThat(path.inconsistent()).isEqualTo(3);
    assertThat(path(MergeRule.EQUAL, new long[] {5, 9, 14}, 5, 9, 14).cost()).isZero();
  }

  /** Every third of 900 copies is lost, so that the path ends 300 sends off the diagonal. */
  @Test
  void pathShouldBeFoundFarOffTheDiagonal() {
    long[] sends = new long[900];
    long[] receives = new long[600];
    for (int index = 0; index < sends.length; index++) {
      sends[index] = 10 * (index + 1);
    }
    for (int index = 0; index < receives.length; index++) {
      receives[index] = sends[index / 2 * 3 + index % 2] + 1;
    }
    ChannelAlignment.Path path = path(MergeRule.RIGHT, sends, receives);

    assertThat(path.inconsistent()).isZero();
    assertThat(path.skipped()).isEqualTo(299);
    assertThat(path.sendOf()[599]).isEqualTo(898);
  }

  /** Six greetings that no send tells of, then one message; 553 more were sent later. */
  @Test
  void fewReceivesOfManySendsShouldBeAligned() {
    long[] sends = LongStream.rangeClosed(1, 560).map(number -> 11 * number).toArray();

    ChannelAlignment.Path path = path(MergeRule.RIGHT, sends, 3, 4, 5, 6, 7, 8, 12);

    assertThat(path.cost()).isEqualTo(606);
  }

  @Test
  void manyMoreReceivesThanSendsShouldBeLeftOver() {
    ChannelAlignment.Path path = path(MergeRule.RIGHT, new long[0], 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

    assertThat(path.matched()).isZero();
    assertThat(path.cost()).isEqualTo(1010);
  }
}

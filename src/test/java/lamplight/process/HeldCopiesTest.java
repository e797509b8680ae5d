package lamplight.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lamplight.model.Hop;
import lamplight.model.KeyedRandom;
import lamplight.model.Message;
import lamplight.model.NetworkDelay;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeldCopiesTest {
  private static final KeyedRandom DRAWS = KeyedRandom.of(0);

  private final List<String> released = new ArrayList<>();

  private void release(Message message, long dueNs) {
    released.add(message.sender() + "-" + message.number() + " at " + dueNs);
  }

  private static Message copy(int sender, long number) {
    return new Message(sender, number, 1, number);
  }

  @Test
  void shouldReleaseACopyAtTheInstantAtWhichItIsDue() {
    // A delay of 100 ns of model time is 50 ns at twice the speed.
    HeldCopies held = new HeldCopies(new NetworkDelay.Fixed(100), DRAWS, 2, Hop.FROM_SENDER);
    held.hold(copy(2, 1), 10);
    held.releaseUntil(59, this::release);
    assertThat(released).isEmpty();
    held.releaseUntil(60, this::release);
    assertThat(released).containsExactly("2-1 at 60");
    held.releaseUntil(1_000, this::release);
    assertThat(released).hasSize(1);
  }

  @Test
  void shouldReleaseInTheOrderOfDueAndThenOfArrival() {
    HeldCopies held = new HeldCopies(new NetworkDelay.Fixed(100), DRAWS, 1, Hop.FROM_SENDER);
    held.hold(copy(3, 1), 10);
    held.hold(copy(2, 1), 10);
    held.hold(copy(3, 2), 5);
    held.hold(copy(2, 2), 30);
    held.releaseUntil(110, this::release);
    // 3-2 does not overtake 3-1.
    assertThat(released).containsExactly("3-1 at 110", "2-1 at 110", "3-2 at 110");
    held.releaseAll(this::release);
    assertThat(released).last().isEqualTo("2-2 at 130");
  }

  @Test
  void shouldCrossTheOverflowOfTheMonotonicClockWhenItReleases() {
    HeldCopies held = new HeldCopies(new NetworkDelay.Fixed(10), DRAWS, 1, Hop.FROM_SENDER);
    held.hold(copy(2, 1), Long.MAX_VALUE - 5);
    held.releaseUntil(Long.MAX_VALUE, this::release);
    assertThat(released).isEmpty();
    held.releaseUntil(Long.MIN_VALUE + 4, this::release);
    assertThat(released).hasSize(1);
  }

  /**
   * At twice the speed a cut from 100 to 200 ns of model time is from 50 to 100 after the start.
   */
  @Test
  void shouldHoldWhatComesOverACutLinkUntilItHeals() {
    PlannedFaults cut = new PlannedFaults(List.of(new PlannedFault.Cut(1, 2, 100, 100)));
    HeldCopies held = new HeldCopies(NetworkDelay.NONE, DRAWS, 2, Hop.FROM_SENDER, cut);
    assertThat(held.mayHold()).isTrue();
    held.started(1_000);
    held.hold(copy(2, 1), 1_049);
    held.hold(copy(2, 2), 1_050);
    held.hold(copy(3, 1), 1_060);
    held.hold(copy(2, 3), 1_099);
    held.hold(copy(2, 4), 1_100);
    held.releaseUntil(1_099, this::release);
    assertThat(released).containsExactly("2-1 at 1049", "3-1 at 1060");
    held.releaseUntil(1_100, this::release);
    assertThat(released.subList(2, 5)).containsExactly("2-2 at 1100", "2-3 at 1100", "2-4 at 1100");
  }

  /** A copy delayed by 30 ns that comes before the cut is due in it, and waits too. */
  @Test
  void shouldHoldWhatIsDueInACut() {
    PlannedFaults cut = new PlannedFaults(List.of(new PlannedFault.Cut(1, 2, 100, 100)));
    HeldCopies held = new HeldCopies(new NetworkDelay.Fixed(30), DRAWS, 1, Hop.FROM_SENDER, cut);
    held.started(0);
    held.hold(copy(2, 1), 69);
    held.hold(copy(2, 2), 70);
    held.hold(copy(2, 3), 190);
    held.releaseUntil(1_000, this::release);
    assertThat(released).containsExactly("2-1 at 99", "2-2 at 200", "2-3 at 220");
  }

  /** A process may hear of a message before it hears when the trial started. */
  @Test
  void shouldKeepWhatComesBeforeItKnowsTheStart() {
    PlannedFaults cut = new PlannedFaults(List.of(new PlannedFault.Cut(1, 2, 0, 100)));
    HeldCopies held = new HeldCopies(NetworkDelay.NONE, DRAWS, 1, Hop.FROM_SENDER, cut);
    held.hold(copy(2, 1), 10);
    assertThat(held.size()).isOne();
    held.releaseUntil(1_000, this::release);
    assertThat(released).isEmpty();
    held.started(5);
    held.releaseUntil(1_000, this::release);
    assertThat(released).containsExactly("2-1 at 105");
    assertThat(held.size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3})
  void shouldKeepEachChannelFirstInFirstOutUnderRandomDelays(long seed) {
    KeyedRandom draws = KeyedRandom.of(seed);
    NetworkDelay delay = new NetworkDelay.Exponential(1_000);
    HeldCopies held = new HeldCopies(delay, draws, 1, Hop.FROM_SENDER);
    List<Message> order = new ArrayList<>();
    List<Long> dues = new ArrayList<>();
    long[] latestDueNs = new long[4];
    List<String> expected = new ArrayList<>();
    for (long number = 1; number <= 500; number++) {
      for (int sender = 2; sender <= 3; sender++) {
        long nowNs = 100 * number;
        held.hold(copy(sender, number), nowNs);
        long ownDueNs = nowNs + delay.of(draws, Hop.FROM_SENDER, sender, 1, number);
        latestDueNs[sender] = Math.max(latestDueNs[sender], ownDueNs);
        expected.add(sender + "-" + number + " at " + latestDueNs[sender]);
      }
    }
    held.releaseAll(
        (message, dueNs) -> {
          order.add(message);
          dues.add(dueNs);
          release(message, dueNs);
        });
    assertThat(dues).as("seed %d", seed).isSorted();
    assertThat(released).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(expected);
    for (int sender = 2; sender <= 3; sender++) {
      int channel = sender;
      assertThat(order.stream().filter(message -> message.sender() == channel))
          .as("seed %d, sender %d", seed, sender)
          .extracting(Message::number)
          .isSorted();
    }
  }
}

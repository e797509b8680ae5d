package lamplight.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lamplight.model.Hop;
import lamplight.model.KeyedRandom;
import lamplight.model.NetworkDelay;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InFlightTest {
  private record Copy(long arrivalNs, int receiver, int sender, long number, long timestamp) {}

  static IntStream seeds() {
    return IntStream.rangeClosed(1, 50);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void copiesShouldArriveByTimeAndThenInTheOrderOfSending(int seed) {
    Random random = new Random(seed);
    InFlight inFlight = new InFlight(copies -> {});
    List<Copy> expected = new ArrayList<>();
    List<Copy> arrived = new ArrayList<>();
    for (int step = 0; step < 500; step++) {
      if (random.nextInt(3) > 0) {
        // Few instants, so that many copies share one.
        Copy copy = new Copy(random.nextInt(50), random.nextInt(9), step, step * 2L, step * 3L);
        expected.add(copy);
        inFlight.add(
            copy.arrivalNs(), copy.receiver(), copy.sender(), copy.number(), copy.timestamp());
      } else if (inFlight.nextNs() != Long.MAX_VALUE) {
        arrived.add(take(inFlight));
        Copy first = expected.stream().min(Comparator.comparingLong(Copy::arrivalNs)).orElseThrow();
        assertThat(arrived.get(arrived.size() - 1)).as("seed %d", seed).isEqualTo(first);
        expected.remove(first);
      }
    }
    expected.sort(Comparator.comparingLong(Copy::arrivalNs));
    List<Copy> rest = new ArrayList<>();
    while (inFlight.nextNs() != Long.MAX_VALUE) {
      rest.add(take(inFlight));
    }
    assertThat(rest).as("seed %d", seed).isEqualTo(expected);
  }

  private static Copy take(InFlight inFlight) {
    Copy copy =
        new Copy(
            inFlight.nextNs(),
            inFlight.receiver(),
            inFlight.sender(),
            inFlight.number(),
            inFlight.timestamp());
    inFlight.removeNext();
    return copy;
  }

  @Test
  void delayedChannelsShouldStayFirstInFirstOut() {
    TrialSpec spec =
        TrialSpec.withAlignedPhases(5, 10, 1_000_000_000L, List.of(Rate.of(1), Rate.of(1)))
            .withDelay(new NetworkDelay.Uniform(0, 1_000_000));
    DelayedChannels channels = new DelayedChannels(spec, Hop.FROM_SENDER);
    long latest = 0;
    boolean waited = false;
    for (int number = 1; number <= 200; number++) {
      long sentNs = number * 1_000L;
      long own = sentNs + spec.delay().of(KeyedRandom.of(5), Hop.FROM_SENDER, 1, 2, number);
      long arrival = channels.arrivalNs(sentNs, 1, 2, number);
      assertThat(arrival).isEqualTo(Math.max(latest, own));
      waited |= arrival > own;
      latest = arrival;
    }
    assertThat(waited).as("some copy waited for an earlier one").isTrue();
  }
}

package lamplight.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkDelayTest {
  private static final KeyedRandom DRAWS = KeyedRandom.of(7);

  @Test
  void fixedDelayShouldBeTheSameForEveryCopy() {
    NetworkDelay delay = new NetworkDelay.Fixed(5);
    assertThat(delay.of(DRAWS, Hop.FROM_SENDER, 1, 2, 1)).isEqualTo(5);
    assertThat(delay.of(DRAWS, Hop.FROM_SENDER, 2, 1, 99)).isEqualTo(5);
    assertThat(delay.isNone()).isFalse();
    assertThat(NetworkDelay.NONE.isNone()).isTrue();
    assertThat(new NetworkDelay.Fixed(0).isNone()).isTrue();
  }

  @Test
  void uniformDelayShouldReachBothEndsAndNothingElse() {
    NetworkDelay delay = new NetworkDelay.Uniform(3, 5);
    // The top bits decide: floor((bits >>> 1) * 3 / 2^63) is 0, 1 or 2.
    assertThat(delay.fromBits(0L)).isEqualTo(3);
    assertThat(delay.fromBits(Long.MIN_VALUE)).isEqualTo(4);
    assertThat(delay.fromBits(-1L)).isEqualTo(5);
  }

  @Test
  void exponentialDelayShouldInvertTheDistribution() {
    NetworkDelay delay = new NetworkDelay.Exponential(1_000_000);
    // The top 53 bits plus one, over 2^53: all ones give 1, whose logarithm is 0.
    assertThat(delay.fromBits(-1L)).isZero();
    // 2^52 of 2^53 and a little: the median, ln 2 times the mean.
    assertThat(delay.fromBits(Long.MIN_VALUE - (1L << 11))).isEqualTo(693_147);
    // The smallest number is 2^-53: 53 ln 2 times the mean is the longest delay.
    assertThat(delay.fromBits(0L)).isEqualTo(36_736_801);
  }

  @Test
  void exponentialDelaysShouldHaveTheStatedMean() {
    NetworkDelay delay = new NetworkDelay.Exponential(1_000_000);
    int copies = 100_000;
    double sum = 0;
    for (int number = 1; number <= copies; number++) {
      sum += delay.of(DRAWS, Hop.FROM_SENDER, 1, 2, number);
    }
    // The standard error of the mean is mean / sqrt(n), about 0.32 %; four of them.
    assertThat(sum / copies).isCloseTo(1e6, within(4e6 / Math.sqrt(copies)));
  }

  @Test
  void shouldKnowItsMean() {
    assertThat(new NetworkDelay.Fixed(5).averageNs()).isEqualTo(5);
    assertThat(new NetworkDelay.Uniform(3, 6).averageNs()).isEqualTo(4.5);
    assertThat(new NetworkDelay.Exponential(7).averageNs()).isEqualTo(7);
  }

  @Test
  void eachChannelAndCopyShouldHaveADelayOfItsOwn() {
    NetworkDelay delay = new NetworkDelay.Uniform(0, 1L << 40);
    List<Long> delays =
        List.of(
            delay.of(DRAWS, Hop.FROM_SENDER, 1, 2, 1),
            delay.of(DRAWS, Hop.FROM_SENDER, 1, 2, 2),
            delay.of(DRAWS, Hop.FROM_SENDER, 1, 3, 1),
            delay.of(DRAWS, Hop.FROM_SENDER, 2, 1, 1),
            delay.of(KeyedRandom.of(8), Hop.FROM_SENDER, 1, 2, 1));
    assertThat(delays).doesNotHaveDuplicates();
    assertThat(delay.of(KeyedRandom.of(7), Hop.FROM_SENDER, 1, 2, 1)).isEqualTo(delays.get(0));
  }

  @Test
  void theSecondHopShouldHaveDelaysOfItsOwnAndTheFirstThoseOfAMesh() {
    NetworkDelay delay = new NetworkDelay.Uniform(0, 1L << 40);
    for (int number = 1; number <= 100; number++) {
      long mesh = delay.of(DRAWS, Hop.FROM_SENDER, 1, 2, number);
      assertThat(delay.of(DRAWS, Hop.FROM_SENDER, 1, 2, number)).isEqualTo(mesh);
      assertThat(delay.of(DRAWS, Hop.FROM_RELAY, 1, 2, number)).isNotEqualTo(mesh);
    }
    // mix(mix(mix(mix(mix(seed + G) + 1 G) + 6 G) + 2 G) + 1 G), as the manual says.
    long bits = KeyedRandom.bits(KeyedRandom.bits(DRAWS.key(1, Purpose.RELAY_DELAY), 2), 1);
    assertThat(delay.of(DRAWS, Hop.FROM_RELAY, 1, 2, 1)).isEqualTo(delay.fromBits(bits));
  }

  @Test
  void delayShouldBeReadFromItsWords() {
    for (NetworkDelay delay :
        List.of(
            NetworkDelay.NONE,
            new NetworkDelay.Fixed(17),
            new NetworkDelay.Uniform(1, 2),
            new NetworkDelay.Exponential(3))) {
      assertThat(NetworkDelay.parse(delay.words())).isEqualTo(delay);
    }
    for (String words : List.of("", "fixed", "uniform 1", "exponential 1 2", "odd 1", "fixed x")) {
      assertThatThrownBy(() -> NetworkDelay.parse(words))
          .as(words)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}

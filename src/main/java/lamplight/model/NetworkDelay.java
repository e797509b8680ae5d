package lamplight.model;

/**
 * The one-way delay added to each copy of a message on each hop, in nanoseconds of model time. The
 * delay of a copy is keyed by its sender, receiver and number, and the hop, so it is the same in
 * real and in virtual time. Channels stay first in, first out: a copy never overtakes an earlier
 * one of its channel, but waits for it.
 */
public sealed interface NetworkDelay {
  /** No added delay. */
  NetworkDelay NONE = new Fixed(0);

  /**
   * The delay that these random bits mean.
   *
   * @param bits 64 random bits
   */
  long fromBits(long bits);

  /** Whether copies are never delayed. */
  default boolean isNone() {
    // Not by equals: that of a record costs a starting child JVM a tenth of its processor time.
    return this instanceof Fixed fixed && fixed.delayNs() == 0;
  }

  /** The mean delay of a hop, in nanoseconds; copies that wait for an earlier one take longer. */
  double averageNs();

  /** Whether it is one that can be, and no longer than this; exponential delays on average. */
  boolean isWithin(long longestNs);

  /** The delay as words for files and pipes, for example {@code uniform 1000000 5000000}. */
  String words();

  /** The delay of one copy on one hop of its way. */
  default long of(KeyedRandom draws, Hop hop, int sender, int receiver, long number) {
    long channelKey = KeyedRandom.bits(draws.key(sender, hop.purpose()), receiver);
    return fromBits(KeyedRandom.bits(channelKey, number));
  }

  /**
   * The delay of {@link #words}.
   *
   * @throws IllegalArgumentException when the words are not those of a delay
   */
  static NetworkDelay parse(String words) {
    String[] parts = words.split(" ", -1);
    if (parts.length == 2 && parts[0].equals("fixed")) {
      return new Fixed(Long.parseLong(parts[1]));
    }
    if (parts.length == 3 && parts[0].equals("uniform")) {
      return new Uniform(Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }
    if (parts.length == 2 && parts[0].equals("exponential")) {
      return new Exponential(Long.parseLong(parts[1]));
    }
    throw new IllegalArgumentException("not a network delay: " + words);
  }

  /** The same delay for every copy. */
  record Fixed(long delayNs) implements NetworkDelay {
    @Override
    public long fromBits(long bits) {
      return delayNs;
    }

    @Override
    public double averageNs() {
      return delayNs;
    }

    @Override
    public boolean isWithin(long longestNs) {
      return delayNs >= 0 && delayNs <= longestNs;
    }

    @Override
    public String words() {
      return "fixed " + delayNs;
    }
  }

  /** A delay uniform in {@code lowNs..highNs}, both included. */
  record Uniform(long lowNs, long highNs) implements NetworkDelay {
    @Override
    public long fromBits(long bits) {
      return lowNs + KeyedRandom.below(bits, highNs - lowNs + 1);
    }

    @Override
    public double averageNs() {
      return lowNs / 2.0 + highNs / 2.0;
    }

    @Override
    public boolean isWithin(long longestNs) {
      return lowNs >= 0 && lowNs <= highNs && highNs <= longestNs;
    }

    @Override
    public String words() {
      return "uniform " + lowNs + " " + highNs;
    }
  }

  /** An exponentially distributed delay, by inversion of its distribution function. */
  record Exponential(long meanNs) implements NetworkDelay {
    /** 2^-53: the spacing of doubles in [0.5, 1). */
    private static final double ULP = 0x1p-53;

    @Override
    public long fromBits(long bits) {
      double aboveZero = ((bits >>> 11) + 1) * ULP;
      // StrictMath, because a seed must mean the same delay on every machine.
      return Math.round(-meanNs * StrictMath.log(aboveZero));
    }

    @Override
    public double averageNs() {
      return meanNs;
    }

    @Override
    public boolean isWithin(long longestNs) {
      return meanNs >= 0 && meanNs <= longestNs;
    }

    @Override
    public String words() {
      return "exponential " + meanNs;
    }
  }
}

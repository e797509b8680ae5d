package lamplight.model;

import java.math.BigDecimal;

/**
 * The die that a tick with an empty queue throws: with N processes a number of {@code 1..N-1} sends
 * to that one peer, N sends to all, and a larger one is an internal event. The number of a tick is
 * {@code 1 + floor(number below faces / facesPerSend)}, where the number below the faces is the
 * keyed one of {@link KeyedRandom}. Whole numbers alone are compared, so a seed means the same
 * events on every machine. Immutable.
 *
 * @param faces how many there are, all equally likely
 * @param facesPerSend how many of them mean a send to a given peer, and how many a send to all; 1
 *     for a die that is given by its sides
 */
public record Die(long faces, long facesPerSend) {
  /** How many decimals the probability of an internal event may have. */
  public static final int DECIMALS = 9;

  /** The highest probability of an internal event: a tick in a million still sends. */
  public static final BigDecimal INTERNAL_MAX = new BigDecimal("0.999999");

  private static final long PER_PROCESS = 1_000_000_000;

  public Die {
    if (facesPerSend < 1 || faces < 2 * facesPerSend) {
      throw new IllegalArgumentException(
          "a die has a face to each of two sends at least, but not "
              + facesPerSend
              + " of "
              + faces);
    }
  }

  /** The die whose numbers {@code 1..sides} are equally likely. */
  public static Die ofSides(int sides) {
    return new Die(sides, 1);
  }

  /**
   * The die that leaves this probability to internal events and splits the rest equally between the
   * sends to each of the peers and the send to all.
   *
   * @param probability from 0 to {@link #INTERNAL_MAX}, with at most {@link #DECIMALS} decimals
   * @throws ArithmeticException when it has more
   */
  public static Die ofInternal(BigDecimal probability, int processes) {
    if (probability.signum() < 0 || probability.compareTo(INTERNAL_MAX) > 0) {
      throw new IllegalArgumentException(
          "an internal event has a probability from 0 to "
              + INTERNAL_MAX
              + ", but not "
              + probability);
    }
    long internal = probability.scaleByPowerOfTen(DECIMALS).longValueExact();
    return new Die(processes * PER_PROCESS, PER_PROCESS - internal);
  }

  /** Whether it is given by its sides, and not by the probability of an internal event. */
  public boolean hasSides() {
    return facesPerSend == 1;
  }

  /** The probability of an internal event of a die that is given by it. */
  public BigDecimal internal() {
    BigDecimal exact =
        BigDecimal.valueOf(PER_PROCESS - facesPerSend, DECIMALS).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  /** The key of an experiment that sets it. */
  public String key() {
    return hasSides() ? "draw.sides" : "internal.probability";
  }

  /** The value of the {@link #key}. */
  public String value() {
    return hasSides() ? Long.toString(faces) : internal().toPlainString();
  }

  /** What is thrown at a tick of a process, whether the tick uses it or not; from 1. */
  public int thrown(KeyedRandom random, int process, long tick) {
    return thrown(KeyedRandom.bits(random.key(process, Purpose.DRAW), tick));
  }

  /** What these random bits throw, from 1; what is above any number of processes is cut. */
  int thrown(long bits) {
    long face = KeyedRandom.below(bits, faces);
    return facesPerSend == 1
        ? 1 + (int) face
        : 1 + (int) Math.min(face / facesPerSend, Integer.MAX_VALUE - 1);
  }

  /** How probable it is that an idle tick sends to one given peer: to it alone, or to all. */
  public double sendProbability() {
    return 2.0 * facesPerSend / faces;
  }

  /** How probable it is that an idle tick sends to all. */
  public double broadcastProbability() {
    return (double) facesPerSend / faces;
  }

  /** How probable it is that an idle tick of one of so many processes sends at all. */
  public double sendShare(int processes) {
    return (double) (processes * facesPerSend) / faces;
  }

  /**
   * Makes sure that it has a number for each send of so many processes.
   *
   * @throws IllegalArgumentException when it has too few
   */
  public Die forProcesses(int processes) {
    if (faces < processes * facesPerSend) {
      throw new IllegalArgumentException(
          "a draw has at least as many sides as there are processes, "
              + processes
              + ", but has "
              + faces / facesPerSend);
    }
    return this;
  }
}

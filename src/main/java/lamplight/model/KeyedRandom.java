package lamplight.model;

/**
 * Keyed random numbers: the number for (seed, process, purpose, index) is a hash of the four, so it
 * does not depend on which numbers were asked for before. Immutable and thread-safe.
 *
 * <p>The hash is the finalizer of SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom
 * number generators", OOPSLA 2014; constants of Stafford's variant 13), applied once for each part
 * of the key:
 *
 * <pre>
 *   k0  = mix(seed + G)                  G = 0x9E3779B97F4A7C15
 *   k1  = mix(k0 + process * G)          process from 1
 *   key = mix(k1 + purpose * G)          rate 1, phase 2, draw 3, delay 4, fault 5, relay
 *                                           delay 6, clock skew 7
 *   bits(index) = mix(key + index * G)
 * </pre>
 *
 * A number below {@code n} is {@code floor((bits >>> 1) * n / 2^63)}.
 */
public final class KeyedRandom {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private final long seedKey;

  private KeyedRandom(long seed) {
    this.seedKey = mix(seed + GAMMA);
  }

  /** The draws of the trial with this seed; any {@code long} is a good seed. */
  public static KeyedRandom of(long seed) {
    return new KeyedRandom(seed);
  }

  /**
   * The key of one process and purpose, for use with {@link #bits}.
   *
   * @param process the process number, from 1
   */
  public long key(int process, Purpose purpose) {
    long processKey = mix(seedKey + process * GAMMA);
    return mix(processKey + purpose.number() * GAMMA);
  }

  /** The 64 random bits with this index under a key. */
  public static long bits(long key, long index) {
    return mix(key + index * GAMMA);
  }

  /**
   * Maps random bits to a whole number uniform in {@code 0..bound-1}.
   *
   * @param bound from 1 to 2^62 - 1
   */
  public static long below(long bits, long bound) {
    return Math.multiplyHigh(bits >>> 1, bound << 1);
  }

  /** The whole number uniform in {@code 0..bound-1} for this process, purpose and index. */
  public long below(int process, Purpose purpose, long index, long bound) {
    return below(bits(key(process, purpose), index), bound);
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}

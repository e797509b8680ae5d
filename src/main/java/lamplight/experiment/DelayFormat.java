package lamplight.experiment;

import java.util.List;
import lamplight.model.NetworkDelay;

/** How network delays are written, and other lengths of time of their size. */
final class DelayFormat {
  /** A length of time from 0 on, written like a fixed delay. */
  static final LengthFormat LENGTH =
      lengths("a length of time from 0 ms to 60 min, in us, ms, s or min, such as 0.5 ms");

  /** One length of time, a range of them, or the mean of an exponential. */
  static final PhraseFormat<NetworkDelay> DELAY =
      new PhraseFormat<>(
          lengths(
              "a delay from 0 ms to 60 min, in us, ms, s or min, such as 5 ms, uniform 1 ms..10 ms,"
                  + " or exponential 5 ms"),
          List.of(
              new Phrase<>(
                  "T",
                  NetworkDelay.Fixed.class,
                  ns -> new NetworkDelay.Fixed(ns.get(0)),
                  fixed -> List.of(fixed.delayNs())),
              new Phrase<>(
                  "uniform T..T",
                  NetworkDelay.Uniform.class,
                  ns -> uniform(ns.get(0), ns.get(1)),
                  uniform -> List.of(uniform.lowNs(), uniform.highNs())),
              new Phrase<>(
                  "exponential T",
                  NetworkDelay.Exponential.class,
                  ns -> exponential(ns.get(0)),
                  exponential -> List.of(exponential.meanNs()))));

  private DelayFormat() {}

  private static LengthFormat lengths(String expectation) {
    return new LengthFormat("us|ms|s|min", 0, 60 * LengthFormat.MINUTE_NS, false, expectation);
  }

  private static NetworkDelay.Uniform uniform(long lowNs, long highNs) throws ValueException {
    if (lowNs > highNs) {
      throw new ValueException("the range is empty: expected the shorter delay first");
    }
    return new NetworkDelay.Uniform(lowNs, highNs);
  }

  private static NetworkDelay.Exponential exponential(long meanNs) throws ValueException {
    if (meanNs == 0) {
      throw new ValueException("expected a mean delay above 0");
    }
    return new NetworkDelay.Exponential(meanNs);
  }
}

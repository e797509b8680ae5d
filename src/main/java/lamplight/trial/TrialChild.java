package lamplight.trial;

import lamplight.model.RelaySpec;
import lamplight.wire.Names;

/**
 * One JVM of a trial in real time.
 *
 * @param number the number of its process, or the relay's
 */
record TrialChild(int number, ChildProcess process) {
  boolean isRelay() {
    return number == RelaySpec.NUMBER;
  }

  /** What messages to a person call it. */
  String name() {
    return Names.of(number);
  }
}

package lamplight.wire;

import lamplight.model.RelaySpec;

/** How messages to a person call the ends of a connection. */
public final class Names {
  private Names() {}

  /** The name of a process, or of the relay. */
  public static String of(int number) {
    return number == RelaySpec.NUMBER ? "the relay" : "process " + number;
  }
}

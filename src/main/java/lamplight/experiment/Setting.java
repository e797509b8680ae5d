package lamplight.experiment;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A key and the text of its value, with where it was set.
 *
 * @param name the key as it was written
 * @param value the value as it was written, without surrounding white space
 * @param source the file or the option of the command line
 * @param line the line of the file, where there is one
 */
record Setting(String name, String value, String source, OptionalInt line) {
  Setting {
    value = value.strip();
  }

  /** A fault with the value of this setting. */
  Fault valueFault(String message) {
    return new Fault(source, line, name, Optional.of(value), message);
  }

  /** A fault with the key of this setting, whatever its value is. */
  Fault keyFault(String message) {
    return new Fault(source, line, name, Optional.empty(), message);
  }
}

package lamplight.experiment;

import java.util.Optional;
import java.util.OptionalInt;
import lamplight.model.Characters;

/**
 * How the value of a key is written: reads a text, and writes the canonical text of a value, which
 * reads as an equal value. Implementations are immutable.
 */
interface ValueFormat<T> {
  /**
   * Reads a value from text without surrounding white space.
   *
   * @throws ValueException when the text is not such a value
   */
  T parse(String text) throws ValueException;

  /** The canonical text of a value. */
  String text(T value);

  /** Which values are accepted, in words that follow "expected". */
  String expectation();

  /** The offset of the first character of a text that no value holds; empty when all may be. */
  default OptionalInt firstRefused(String text) {
    return Characters.firstStrange(text);
  }

  /**
   * What is wrong with a refused value when it is written as another kind of file would write it.
   *
   * @param name the key, as the sentence names it
   */
  default Optional<String> hint(String name, String text) {
    return ValueHint.of(name, text, false, false);
  }

  /** The refusal of a text that is nothing like what is accepted. */
  default ValueException unexpected() {
    return new ValueException("expected " + expectation());
  }
}

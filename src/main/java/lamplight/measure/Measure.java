package lamplight.measure;

import java.util.Optional;

/** What every measure says of itself, whether of a process or of the relay. */
public interface Measure {
  /** The name of its column in the tables, for example {@code jump_receive_mean}. */
  String column();

  /** Its name for people, in a heading or a sentence, for example {@code mean receive jump}. */
  String title();

  /**
   * Its unit for people, such as {@code µs}; empty for a plain number. Seconds and waits are model
   * time, micros are wall time.
   */
  String unit();

  /** What is measured, in words: the end of "it is", without a full stop. */
  String definition();

  /** Which way is better; empty where neither is, as with counts. */
  Optional<Better> better();

  /** The unit in the letters that files have, such as {@code us}. */
  default String unitOnDisk() {
    return unit().replace('µ', 'u');
  }

  /** The title and, in brackets, the unit, where there is one. */
  default String titleWithUnit() {
    return title() + (unit().isEmpty() ? "" : " (" + unit() + ")");
  }

  /** The title with a capital, as a heading. */
  default String heading() {
    return Character.toUpperCase(title().charAt(0)) + title().substring(1);
  }
}

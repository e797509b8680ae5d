package lamplight.log.foreign;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whom a word means that is no name of a process, as seen from a process. */
sealed interface AliasTarget {
  /** Every process but the own. */
  record All() implements AliasTarget {}

  /** The k-th process that is not the own, from 1. */
  record Other(int number) implements AliasTarget {}

  /** The neighbour in the ring of all processes: 1 is the next one, -1 the one before. */
  record Neighbour(int step) implements AliasTarget {}

  /** The process of this name. */
  record Named(String name) implements AliasTarget {}

  /** The words that are understood everywhere. */
  List<String> WORDS = List.of("all", "next", "previous", "other.1", "other.2");

  /** What a word means; the name of a process when it is none of {@link #WORDS}. */
  static AliasTarget of(String word) {
    return word(word).orElseGet(() -> new Named(word));
  }

  /** The same of the words that are understood everywhere. */
  static Optional<AliasTarget> word(String word) {
    return switch (word) {
      case "all" -> Optional.of(new All());
      case "next" -> Optional.of(new Neighbour(1));
      case "previous" -> Optional.of(new Neighbour(-1));
      default ->
          word.matches("other\\.[1-9][0-9]{0,4}")
              ? Optional.of(new Other(Integer.parseInt(word.substring("other.".length()))))
              : Optional.empty();
    };
  }

  /**
   * The processes, from 1, ascending; empty when there is none.
   *
   * @param names of all processes, in their order
   */
  default int[] processes(int own, List<String> names) {
    int count = names.size();
    if (this instanceof All) {
      return IntStream.rangeClosed(1, count).filter(each -> each != own).toArray();
    }
    if (this instanceof Other other) {
      return IntStream.rangeClosed(1, count)
          .filter(each -> each != own)
          .skip(other.number() - 1L)
          .limit(1)
          .toArray();
    }
    if (this instanceof Neighbour neighbour) {
      return new int[] {Math.floorMod(own - 1 + neighbour.step(), count) + 1};
    }
    int named = names.indexOf(((Named) this).name());
    return named < 0 ? new int[0] : new int[] {named + 1};
  }
}

package lamplight.mutation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kind of corruption.
 *
 * @param group the files or facts that it is about
 * @param name in a few words
 * @param ofTimes whether it changes nothing but times, of which real time allows many
 */
record Mutation(String group, String name, Mutator mutator, boolean ofTimes) {
  Mutation(String group, String name, Mutator mutator) {
    this(group, name, mutator, false);
  }

  /** A kind that changes nothing but times. */
  static Mutation ofTimes(String group, String name, Mutator mutator) {
    return new Mutation(group, name, mutator, true);
  }

  /** Corrupts a trial. */
  @FunctionalInterface
  interface Mutator {
    /** Changes the files of a mutant and says how; empty where such a trial has no place for it. */
    Optional<Change> apply(Mutant mutant);
  }

  /** All kinds, in the order of the table. */
  static List<Mutation> all() {
    return Stream.of(
            RowMutations.all(),
            ClockMutations.all(),
            MessageMutations.all(),
            TimeMutations.all(),
            QueueMutations.all(),
            RelayMutations.all(),
            WholeMutations.all(),
            RecordMutations.all())
        .flatMap(List::stream)
        .toList();
  }
}

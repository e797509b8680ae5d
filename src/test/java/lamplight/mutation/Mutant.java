package lamplight.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/**
 * A trial that is about to be corrupted, and what a mutation needs for it.
 *
 * @param subject the trial as it was, with others like it
 * @param files a copy of its files, to be changed
 * @param random seeded, so that the same corruption can be had again
 */
record Mutant(Subject subject, TrialFiles files, Random random) {
  /** A random row of the processes' logs for which this holds. */
  Optional<Spot> event(Predicate<Spot> wanted) {
    return spot(files.logs(), wanted);
  }

  /** A random row of an event of this kind. */
  Optional<Spot> event(String kind) {
    return event(spot -> spot.row().is(kind));
  }

  Optional<Spot> event() {
    return event(spot -> true);
  }

  /** A random message left in a queue. */
  Optional<Spot> queued() {
    return spot(files.queues(), spot -> true);
  }

  /** A random copy that the relay forwarded. */
  Optional<Spot> relayed() {
    return spot(files.relay().stream().toList(), spot -> true);
  }

  private Optional<Spot> spot(List<Table> tables, Predicate<Spot> wanted) {
    List<Spot> spots = new ArrayList<>();
    for (Table table : tables) {
      for (int index = 0; index < table.rows().size(); index++) {
        Spot spot = new Spot(table, index);
        if (wanted.test(spot)) {
          spots.add(spot);
        }
      }
    }
    return oneOf(spots);
  }

  /** The log of a random process, if it has rows. */
  Optional<Table> log() {
    return oneOf(files.logs().stream().filter(log -> log.rows().size() > 1).toList());
  }

  <T> Optional<T> oneOf(List<T> choices) {
    return choices.isEmpty()
        ? Optional.empty()
        : Optional.of(choices.get(random.nextInt(choices.size())));
  }

  /** Whether nobody knows what was the last that reached a process, or came from it. */
  boolean isKilledInRealTime(int process) {
    return files.isReal() && subject.record().spec().faults().kills(process);
  }

  /** A random process other than this one. */
  int otherThan(int process) {
    int other = 1 + random.nextInt(files.processes() - 1);
    return other < process ? other : other + 1;
  }

  /** A random step away from 0, one more often than not. */
  long step() {
    long size = random.nextBoolean() ? 1 : 2 + random.nextInt(5);
    return random.nextBoolean() ? size : -size;
  }

  /** A random length of time from a to b, every order of magnitude as often as another, in ns. */
  long nanos(double from, double to) {
    return (long) (from * Math.pow(to / from, random.nextDouble()));
  }
}

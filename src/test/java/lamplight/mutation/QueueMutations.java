package lamplight.mutation;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Queue lengths, and the files of what was left in the queues. */
final class QueueMutations {
  private static final String GROUP = "queues";

  private QueueMutations() {}

  static List<Mutation> all() {
    return List.of(
        of("queue length of an event changed", QueueMutations::length),
        of("queue lengths of a log all one higher", m -> lengths(m, false)),
        of("queue lengths logged before the receive", m -> lengths(m, true)),
        of("a queued message dropped", m -> drop(m, false)),
        of("a queued message dropped, the record follows", m -> drop(m, true)),
        of("a queued message twice", QueueMutations::duplicate),
        of("queued messages swapped", QueueMutations::swap),
        of("timestamp of a queued message changed", QueueMutations::stamp),
        Mutation.ofTimes(GROUP, "arrival of a queued message moved", QueueMutations::arrival),
        of("a message queued that nobody sent", QueueMutations::invent),
        of("a queue emptied", QueueMutations::empty));
  }

  private static Mutation of(String name, Mutation.Mutator mutator) {
    return new Mutation(GROUP, name, mutator);
  }

  private static Optional<Change> length(Mutant mutant) {
    return mutant
        .event()
        .map(
            spot -> {
              long step = mutant.step();
              long length = spot.row().whole(Row.LENGTH) + step;
              spot.row().set(Row.LENGTH, length < 0 ? -step : length);
              return spot.change("queue length changed by " + step);
            });
  }

  /** Everywhere, or at the receives alone, which then count the message that they take. */
  private static Optional<Change> lengths(Mutant mutant, boolean atReceives) {
    return mutant
        .log()
        .filter(log -> !atReceives || log.rows().stream().anyMatch(row -> row.is(Row.RECEIVE)))
        .map(
            log -> {
              log.rows().stream()
                  .filter(row -> !atReceives || row.is(Row.RECEIVE))
                  .forEach(row -> row.add(Row.LENGTH, 1));
              return Change.at(log.name() + ":2", "lengths one higher");
            });
  }

  private static Optional<Change> drop(Mutant mutant, boolean recordFollows) {
    return mutant
        .queued()
        .map(
            spot -> {
              Table queue = spot.table();
              boolean mayBeLost = recordFollows && mutant.isKilledInRealTime(spot.row().sender());
              queue.rows().remove(spot.index());
              queue.number("position");
              if (recordFollows) {
                mutant
                    .files()
                    .record()
                    .put("process." + queue.process() + ".queued", "" + queue.rows().size());
              }
              return spot.change("dropped")
                  .legalIf(mayBeLost, "what a killed process sent last may be lost");
            });
  }

  private static Optional<Change> duplicate(Mutant mutant) {
    return mutant
        .queued()
        .map(
            spot -> {
              spot.table().rows().add(spot.index(), spot.row().copy());
              spot.table().number("position");
              return spot.change("twice");
            });
  }

  private static Optional<Change> swap(Mutant mutant) {
    return mutant
        .queued()
        .flatMap(spot -> spot.below(1))
        .map(
            spot -> {
              Collections.swap(spot.table().rows(), spot.index(), spot.index() - 1);
              spot.table().number("position");
              return spot.change("swapped with the row above");
            });
  }

  private static Optional<Change> stamp(Mutant mutant) {
    return mutant
        .queued()
        .map(
            spot -> {
              spot.row().add(Row.STAMP, mutant.step());
              return spot.change("timestamp changed");
            });
  }

  private static Optional<Change> arrival(Mutant mutant) {
    long size = mutant.nanos(1e3, 1e9);
    long step = mutant.random().nextBoolean() ? size : -size;
    return mutant
        .queued()
        .map(
            spot -> {
              spot.row().add(Row.ARRIVED, step);
              return spot.change("arrival moved by " + step + " ns");
            });
  }

  private static Optional<Change> invent(Mutant mutant) {
    return mutant
        .oneOf(mutant.files().queues())
        .map(
            queue -> {
              int sender = mutant.otherThan(queue.process());
              String last =
                  mutant.files().logs().get(queue.process() - 1).rows().stream()
                      .reduce((one, other) -> other)
                      .map(row -> row.get(Row.TIME))
                      .orElse("0");
              int position = queue.rows().size() + 1;
              String[] fields = {
                mutant.files().recorded("seed"),
                "" + queue.process(),
                "" + position,
                sender + "-9999",
                "" + sender,
                "9999",
                last
              };
              queue.rows().add(new Row(queue.columns(), fields));
              return Change.at(queue.name() + ":" + (position + 1), "a message added");
            });
  }

  private static Optional<Change> empty(Mutant mutant) {
    return mutant
        .queued()
        .map(
            spot -> {
              int rows = spot.table().rows().size();
              spot.table().rows().clear();
              return Change.at(spot.table().name() + ":2", rows + " rows dropped");
            });
  }
}

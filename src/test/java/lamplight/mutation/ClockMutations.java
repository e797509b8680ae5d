package lamplight.mutation;

import java.util.List;
import java.util.Optional;

/** Clocks and timestamps that are not what Lamport's rules make them. */
final class ClockMutations {
  private static final String GROUP = "clocks";

  private ClockMutations() {}

  static List<Mutation> all() {
    return List.of(
        of("clock of an event changed", m -> m.event().map(spot -> add(spot, Row.CLOCK, m.step()))),
        of("clocks from an event on changed", ClockMutations::shiftFrom),
        of("clocks logged before their ticks", ClockMutations::logBefore),
        of("a receive forgets the message's clock", ClockMutations::forgetMaximum),
        of("a receive does not count itself", ClockMutations::forgetIncrement),
        of("timestamp changed at a receive", m -> stamp(m, Row.RECEIVE)),
        of("timestamp changed at a send", m -> stamp(m, Row.SEND)),
        of("timestamp changed wherever it stands", ClockMutations::stampEverywhere),
        of("message carries the clock before its send", ClockMutations::stampBefore));
  }

  private static Mutation of(String name, Mutation.Mutator mutator) {
    return new Mutation(GROUP, name, mutator);
  }

  private static Change add(Spot spot, String column, long step) {
    spot.row().add(column, step);
    return spot.change(column + " changed by " + step);
  }

  private static Optional<Change> stamp(Mutant mutant, String kind) {
    return mutant.event(kind).map(spot -> add(spot, Row.STAMP, mutant.step()));
  }

  /** From one event on; the log's own sends carry the changed clocks. */
  private static Optional<Change> shiftFrom(Mutant mutant) {
    return mutant
        .event()
        .map(
            spot -> {
              long step = mutant.step();
              List<Row> rows = spot.table().rows();
              for (Row row : rows.subList(spot.index(), rows.size())) {
                row.add(Row.CLOCK, step);
                if (row.is(Row.SEND)) {
                  row.add(Row.STAMP, step);
                }
              }
              return spot.change("clocks changed by " + step + " from here on");
            });
  }

  /** As a process would that logs first and ticks afterwards. */
  private static Optional<Change> logBefore(Mutant mutant) {
    return mutant
        .log()
        .map(
            log -> {
              String before = "0";
              for (Row row : log.rows()) {
                String after = row.get(Row.CLOCK);
                row.set(Row.CLOCK, before);
                before = after;
              }
              return Change.at(log.name() + ":2", "every clock is that before the event");
            });
  }

  /** As a process would that only counts its own events, from a receive on that should jump. */
  private static Optional<Change> forgetMaximum(Mutant mutant) {
    return mutant
        .event(spot -> spot.index() > 0 && spot.row().is(Row.RECEIVE) && jump(spot) > 1)
        .map(
            spot -> {
              long jump = jump(spot) - 1;
              spot.row().add(Row.CLOCK, -jump);
              return spot.change("the clock ignores the message's");
            });
  }

  private static Optional<Change> forgetIncrement(Mutant mutant) {
    return mutant
        .event(Row.RECEIVE)
        .map(
            spot -> {
              spot.row().add(Row.CLOCK, -1);
              return spot.change("the maximum, and nothing added");
            });
  }

  private static long jump(Spot spot) {
    return spot.row().whole(Row.CLOCK) - spot.table().rows().get(spot.index() - 1).whole(Row.CLOCK);
  }

  private static Optional<Change> stampEverywhere(Mutant mutant) {
    return mutant.event(Row.SEND).map(spot -> stampEverywhere(mutant, spot, mutant.step()));
  }

  private static Optional<Change> stampBefore(Mutant mutant) {
    return mutant.event(Row.SEND).map(spot -> stampEverywhere(mutant, spot, -1));
  }

  private static Change stampEverywhere(Mutant mutant, Spot spot, long step) {
    List<Spot> holding = mutant.files().holding(spot.row().get(Row.ID));
    holding.forEach(each -> each.row().add(Row.STAMP, step));
    return spot.change("timestamp changed by " + step + " in " + holding.size() + " rows");
  }
}

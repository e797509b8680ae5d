package lamplight.mutation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Rows of the processes' logs that go missing, come twice, change places or change their kind. */
final class RowMutations {
  private static final String GROUP = "rows of a log";
  private static final List<String> WHEN = List.of("tick", Row.TIME);

  private RowMutations() {}

  static List<Mutation> all() {
    return List.of(
        of("a row dropped", RowMutations::drop),
        of("a row dropped, ticks renumbered", RowMutations::dropAndRenumber),
        of("a row twice", RowMutations::duplicate),
        of("a row twice, ticks renumbered", RowMutations::duplicateAndRenumber),
        of("neighbouring rows swapped", m -> m.event().flatMap(spot -> swap(spot, false))),
        of("events of neighbouring rows swapped", m -> m.event().flatMap(s -> swap(s, true))),
        of("last rows dropped", RowMutations::dropLast),
        of("first rows dropped", RowMutations::dropFirst),
        of("all rows dropped", RowMutations::dropAll),
        of("cut within a row", RowMutations::cut),
        of("tick number changed", m -> m.event().map(spot -> add(spot, "tick", m.step()))),
        of("receive turned internal", m -> internal(m, Row.RECEIVE)),
        of("send turned internal", m -> internal(m, Row.SEND)),
        of("internal event turned into a receive", RowMutations::inventReceive),
        of("internal event turned into a send", RowMutations::inventSend));
  }

  private static Mutation of(String name, Mutation.Mutator mutator) {
    return new Mutation(GROUP, name, mutator);
  }

  private static Optional<Change> drop(Mutant mutant) {
    return mutant
        .event()
        .map(
            spot -> {
              spot.table().rows().remove(spot.index());
              return spot.change("dropped");
            });
  }

  private static Optional<Change> dropAndRenumber(Mutant mutant) {
    Optional<Change> change = drop(mutant);
    mutant.files().logs().forEach(log -> log.number("tick"));
    return change;
  }

  private static Optional<Change> duplicate(Mutant mutant) {
    return mutant
        .event()
        .map(
            spot -> {
              spot.table().rows().add(spot.index(), spot.row().copy());
              return spot.change("twice");
            });
  }

  private static Optional<Change> duplicateAndRenumber(Mutant mutant) {
    Optional<Change> change = duplicate(mutant);
    mutant.files().logs().forEach(log -> log.number("tick"));
    return change;
  }

  /** Swaps a row with the one below; with {@code stay}, tick and time stay where they are. */
  private static Optional<Change> swap(Spot spot, boolean stay) {
    return spot.below(1)
        .map(
            below -> {
              Collections.swap(spot.table().rows(), spot.index(), below.index());
              if (stay) {
                Row was = below.row().copy();
                below.row().take(spot.row(), WHEN);
                spot.row().take(was, WHEN);
              }
              return spot.change("swapped with the row below");
            });
  }

  private static Optional<Change> dropLast(Mutant mutant) {
    return mutant
        .log()
        .map(
            log -> {
              int kept = log.rows().size() - 1 - mutant.random().nextInt(5);
              log.rows().subList(Math.max(0, kept), log.rows().size()).clear();
              return Change.at(log.name() + ":" + (log.rows().size() + 2), "cut off from here");
            });
  }

  private static Optional<Change> dropFirst(Mutant mutant) {
    return mutant
        .log()
        .map(
            log -> {
              int dropped = 1 + mutant.random().nextInt(Math.min(5, log.rows().size()));
              log.rows().subList(0, dropped).clear();
              return Change.at(log.name() + ":2", dropped + " rows dropped");
            });
  }

  private static Optional<Change> dropAll(Mutant mutant) {
    return mutant
        .log()
        .map(
            log -> {
              log.rows().clear();
              return Change.at(log.name() + ":2", "nothing but the header left");
            });
  }

  private static Optional<Change> cut(Mutant mutant) {
    return mutant
        .log()
        .map(
            log -> {
              int length = log.text().length() - 2 - mutant.random().nextInt(20);
              mutant.files().edits().put(log.name(), text -> text.substring(0, length));
              return Change.at(log.name() + ":" + (log.rows().size() + 1), "cut within the row");
            });
  }

  private static Change add(Spot spot, String column, long step) {
    spot.row().add(column, step);
    return spot.change(column + " changed by " + step);
  }

  private static Optional<Change> internal(Mutant mutant, String kind) {
    return mutant
        .event(kind)
        .map(
            spot -> {
              String id = spot.row().get(Row.ID);
              spot.row().turnInternal();
              return spot.change(kind + " of " + id + " turned internal")
                  .legalIf(
                      kind.equals(Row.RECEIVE) && mutant.isKilledInRealTime(spot.table().process()),
                      "what reached a killed process is not known");
            });
  }

  /** The message of an earlier receive of the same log is received once more. */
  private static Optional<Change> inventReceive(Mutant mutant) {
    return mutant
        .event(Row.INTERNAL)
        .flatMap(
            spot -> {
              List<Row> earlier = new ArrayList<>(spot.table().rows().subList(0, spot.index()));
              earlier.removeIf(row -> !row.is(Row.RECEIVE));
              return mutant
                  .oneOf(earlier)
                  .map(
                      row -> {
                        spot.row()
                            .take(
                                row, List.of(Row.EVENT, Row.ID, Row.PEERS, Row.STAMP, Row.ARRIVED));
                        return spot.change("internal turned into a receive of " + row.get(Row.ID));
                      });
            });
  }

  private static Optional<Change> inventSend(Mutant mutant) {
    return mutant
        .event(Row.INTERNAL)
        .map(
            spot -> {
              int process = spot.table().process();
              long sent =
                  spot.table().rows().subList(0, spot.index()).stream()
                      .filter(row -> row.is(Row.SEND))
                      .count();
              spot.row()
                  .set(Row.EVENT, Row.SEND)
                  .set(Row.ID, process + "-" + (sent + 1))
                  .set(Row.PEERS, mutant.otherThan(process))
                  .set(Row.STAMP, spot.row().get(Row.CLOCK));
              return spot.change("internal turned into a send");
            });
  }
}

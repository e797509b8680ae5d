package lamplight.mutation;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The log of the relay of a star. */
final class RelayMutations {
  private static final String GROUP = "relay";
  private static final List<String> TIMES =
      List.of(Row.ARRIVED, "taken_ns", "forwarded_ns", Row.LENGTH);

  private RelayMutations() {}

  static List<Mutation> all() {
    return List.of(
        of("a forwarded copy dropped", m -> drop(m, false)),
        of("a forwarded copy dropped, the record follows", m -> drop(m, true)),
        of("a forwarded copy twice", RelayMutations::duplicate),
        of("forwarded copies swapped", m -> swap(m, false)),
        of("forwarded copies swapped, times stay", m -> swap(m, true)),
        of("last forwarded copies dropped", RelayMutations::dropLast),
        of("timestamp of a forwarded copy changed", m -> add(m, Row.STAMP, m.step())),
        of("queue length of the relay changed", m -> add(m, Row.LENGTH, m.step())),
        Mutation.ofTimes(GROUP, "arrival at the relay moved", m -> move(m, Row.ARRIVED)),
        Mutation.ofTimes(GROUP, "taking by the relay moved", m -> move(m, "taken_ns")),
        Mutation.ofTimes(GROUP, "forwarding by the relay moved", m -> move(m, "forwarded_ns")),
        of("receiver of a forwarded copy changed", RelayMutations::otherReceiver));
  }

  private static Mutation of(String name, Mutation.Mutator mutator) {
    return new Mutation(GROUP, name, mutator);
  }

  private static Optional<Change> drop(Mutant mutant, boolean recordFollows) {
    return mutant
        .relayed()
        .map(
            spot -> {
              spot.table().rows().remove(spot.index());
              if (recordFollows) {
                mutant.files().record().put("relay.forwarded", "" + spot.table().rows().size());
              }
              return spot.change("dropped");
            });
  }

  private static Optional<Change> duplicate(Mutant mutant) {
    return mutant
        .relayed()
        .map(
            spot -> {
              spot.table().rows().add(spot.index(), spot.row().copy());
              return spot.change("twice");
            });
  }

  /** Swaps a row with the one below; with {@code stay}, times and lengths stay in their places. */
  private static Optional<Change> swap(Mutant mutant, boolean stay) {
    return mutant
        .relayed()
        .flatMap(spot -> spot.below(1))
        .map(
            spot -> {
              Spot above = spot.below(-1).orElseThrow();
              boolean isTie =
                  mutant.files().isReal() && spot.row().get(Row.ID).equals(above.row().get(Row.ID));
              Collections.swap(spot.table().rows(), spot.index(), above.index());
              if (stay) {
                Row was = spot.row().copy();
                spot.row().take(above.row(), TIMES);
                above.row().take(was, TIMES);
              }
              return spot.change("swapped with the row above")
                  .legalIf(isTie, "the copies of one message go in any order");
            });
  }

  private static Optional<Change> dropLast(Mutant mutant) {
    return mutant
        .relayed()
        .map(
            spot -> {
              List<Row> rows = spot.table().rows();
              int dropped = Math.min(rows.size(), 1 + mutant.random().nextInt(5));
              rows.subList(rows.size() - dropped, rows.size()).clear();
              return Change.at("relay.csv:" + (rows.size() + 2), "cut off from here");
            });
  }

  private static Optional<Change> add(Mutant mutant, String column, long step) {
    return mutant
        .relayed()
        .map(
            spot -> {
              long value = spot.row().whole(column) + step;
              spot.row().set(column, value < 0 ? -step : value);
              return spot.change(column + " changed by " + step);
            });
  }

  private static Optional<Change> move(Mutant mutant, String column) {
    long size = mutant.nanos(1e3, 1e9);
    long step = mutant.random().nextBoolean() ? size : -size;
    return mutant
        .relayed()
        .map(
            spot -> {
              spot.row().add(column, step);
              return spot.change(column + " moved by " + step + " ns");
            });
  }

  private static Optional<Change> otherReceiver(Mutant mutant) {
    return mutant
        .relayed()
        .filter(spot -> mutant.files().processes() > 2)
        .map(
            spot -> {
              int receiver = Integer.parseInt(spot.row().get("receiver"));
              int other = receiver;
              while (other == receiver) {
                other = mutant.otherThan(spot.row().sender());
              }
              spot.row().set("receiver", other);
              return spot.change("forwarded to " + other + " now, not to " + receiver);
            });
  }
}

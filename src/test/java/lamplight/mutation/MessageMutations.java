package lamplight.mutation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Messages that go by another number, sender or receiver. */
final class MessageMutations {
  private static final String GROUP = "messages";
  private static final List<String> MESSAGE = List.of(Row.ID, Row.PEERS);

  private MessageMutations() {}

  static List<Mutation> all() {
    return List.of(
        of("message number changed at a receive", m -> renumber(m, Row.RECEIVE)),
        of("message number changed at a send", m -> renumber(m, Row.SEND)),
        of("message numbers of a sender all one higher", MessageMutations::renumberAll),
        of("sender changed at a receive", MessageMutations::otherSender),
        of("messages of two receives swapped", MessageMutations::swap),
        of("send to one goes to another", MessageMutations::toAnother),
        of("send to one goes to all", MessageMutations::toAll),
        of("send to all goes to one", MessageMutations::toOne),
        of("a send and its queued copies unmade", MessageMutations::unmake));
  }

  private static Mutation of(String name, Mutation.Mutator mutator) {
    return new Mutation(GROUP, name, mutator);
  }

  private static Optional<Change> renumber(Mutant mutant, String kind) {
    return mutant
        .event(kind)
        .map(
            spot -> {
              long number = Math.max(1, spot.row().number() + mutant.step());
              spot.row().set(Row.ID, spot.row().sender() + "-" + number);
              return spot.change("message is " + spot.row().get(Row.ID) + " now");
            });
  }

  private static Optional<Change> renumberAll(Mutant mutant) {
    return mutant
        .log()
        .filter(log -> log.rows().stream().anyMatch(row -> row.is(Row.SEND)))
        .map(
            log -> {
              int sender = log.process();
              mutant
                  .files()
                  .tables()
                  .flatMap(table -> table.rows().stream())
                  .filter(row -> !row.get(Row.ID).isEmpty() && row.sender() == sender)
                  .forEach(row -> row.set(Row.ID, sender + "-" + (row.number() + 1)));
              return Change.at(log.name() + ":2", "every message of it is one higher");
            });
  }

  private static Optional<Change> otherSender(Mutant mutant) {
    return mutant
        .event(spot -> spot.row().is(Row.RECEIVE) && mutant.files().processes() > 2)
        .map(
            spot -> {
              int process = spot.table().process();
              int other = spot.row().sender();
              while (other == spot.row().sender()) {
                other = mutant.otherThan(process);
              }
              spot.row().set(Row.ID, other + "-" + spot.row().number()).set(Row.PEERS, other);
              return spot.change("message comes from " + other + " now");
            });
  }

  /** Two neighbouring receives take each other's messages; their arrivals stay. */
  private static Optional<Change> swap(Mutant mutant) {
    return mutant
        .event(
            spot ->
                spot.row().is(Row.RECEIVE)
                    && spot.below(1).filter(below -> below.row().is(Row.RECEIVE)).isPresent())
        .map(
            spot -> {
              Row below = spot.below(1).orElseThrow().row();
              Row was = spot.row().copy();
              spot.row().take(below, MESSAGE).take(below, List.of(Row.STAMP));
              below.take(was, MESSAGE).take(was, List.of(Row.STAMP));
              return spot.change("message swapped with that of the row below");
            });
  }

  private static Optional<Change> toAnother(Mutant mutant) {
    return mutant
        .event(spot -> spot.row().isSendToOne() && mutant.files().processes() > 2)
        .map(
            spot -> {
              int receiver = Integer.parseInt(spot.row().get(Row.PEERS));
              int other = receiver;
              while (other == receiver) {
                other = mutant.otherThan(spot.table().process());
              }
              spot.row().set(Row.PEERS, other);
              return spot.change("sent to " + other + " now, not to " + receiver);
            });
  }

  private static Optional<Change> toAll(Mutant mutant) {
    return mutant
        .event(spot -> spot.row().isSendToOne() && mutant.files().processes() > 2)
        .map(
            spot -> {
              String all =
                  IntStream.rangeClosed(1, mutant.files().processes())
                      .filter(process -> process != spot.table().process())
                      .mapToObj(Integer::toString)
                      .collect(Collectors.joining(" "));
              spot.row().set(Row.PEERS, all);
              return spot.change("sent to all now");
            });
  }

  private static Optional<Change> toOne(Mutant mutant) {
    return mutant
        .event(spot -> spot.row().is(Row.SEND) && spot.row().get(Row.PEERS).contains(" "))
        .map(
            spot -> {
              int receiver = mutant.otherThan(spot.table().process());
              spot.row().set(Row.PEERS, receiver);
              return spot.change("sent to " + receiver + " alone now");
            });
  }

  /**
   * A last send whose copies are all still queued never was: it is an internal event, and neither
   * queue, relay nor record know of it. Nothing but the draw tells.
   */
  private static Optional<Change> unmake(Mutant mutant) {
    return mutant
        .event(spot -> spot.row().is(Row.SEND) && isLastAndQueued(mutant, spot))
        .map(
            spot -> {
              String id = spot.row().get(Row.ID);
              List<Spot> holding = mutant.files().holding(id);
              spot.row().turnInternal();
              for (Spot copy : holding) {
                if (copy.table().name().startsWith("queue")) {
                  forgetArrival(mutant, copy);
                }
              }
              mutant
                  .files()
                  .tables()
                  .forEach(table -> table.rows().removeIf(row -> row.get(Row.ID).equals(id)));
              mutant.files().queues().forEach(queue -> queue.number("position"));
              return spot.change("send of " + id + " unmade");
            });
  }

  private static boolean isLastAndQueued(Mutant mutant, Spot spot) {
    boolean isLast =
        spot.table().rows().subList(spot.index() + 1, spot.table().rows().size()).stream()
            .noneMatch(row -> row.is(Row.SEND));
    int receivers = spot.row().get(Row.PEERS).split(" ", -1).length;
    long queued =
        mutant.files().holding(spot.row().get(Row.ID)).stream()
            .filter(each -> each.table().name().startsWith("queue"))
            .count();
    return isLast && queued == receivers && mutant.files().relay().isEmpty();
  }

  /** The queue lengths of the receiver, from the arrival on, and the record's count. */
  private static void forgetArrival(Mutant mutant, Spot copy) {
    int receiver = copy.table().process();
    long arrivedNs = copy.row().whole(Row.ARRIVED);
    for (Row row : mutant.files().logs().get(receiver - 1).rows()) {
      if (row.whole(Row.TIME) >= arrivedNs) {
        row.add(Row.LENGTH, -1);
      }
    }
    mutant
        .files()
        .record()
        .computeIfPresent(
            "process." + receiver + ".queued",
            (key, count) -> count.isEmpty() ? count : Long.toString(Long.parseLong(count) - 1));
  }
}

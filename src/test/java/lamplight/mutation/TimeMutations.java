package lamplight.mutation;

import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Times of ticks and arrivals: of one row, of a whole log, of all logs. */
final class TimeMutations {
  private static final String GROUP = "times";
  private static final List<String> TIMES =
      List.of(Row.TIME, Row.ARRIVED, "taken_ns", "forwarded_ns");
  private static final double HOUR_NS = 3.6e12;

  private TimeMutations() {}

  static List<Mutation> all() {
    return List.of(
        of("one tick moved", TimeMutations::moveTick),
        of("one tick before the tick before it", TimeMutations::goBack),
        of("arrival before the send", TimeMutations::arriveBeforeSend),
        of("arrival after the receive", TimeMutations::arriveAfterReceive),
        of("arrival moved", m -> received(m, spot -> spot.row().whole(Row.ARRIVED) + move(m, 1e9))),
        of("arrival logged as the receive", m -> received(m, spot -> spot.row().whole(Row.TIME))),
        of("arrivals of two receives swapped", TimeMutations::swapArrivals),
        of("arrivals of a log moved", TimeMutations::moveArrivals),
        of("a log moved in time", m -> ofOneLog(m, moved(move(m, HOUR_NS)), "moved")),
        of("a log compressed", m -> ofOneLog(m, scaled(m, -1), "compressed")),
        of("a log stretched", m -> ofOneLog(m, scaled(m, 1), "stretched")),
        of("a log in whole milliseconds", m -> ofOneLog(m, ns -> ns - ns % 1_000_000, "cut")),
        of("all logs moved in time", m -> ofAll(m, moved(move(m, HOUR_NS)), "moved")),
        of("all logs compressed", m -> ofAll(m, scaled(m, -1), "compressed")),
        of("all logs stretched", m -> ofAll(m, scaled(m, 1), "stretched")),
        new Mutation(GROUP, "all logs and the start moved by an hour", TimeMutations::moveTrial));
  }

  private static Mutation of(String name, Mutation.Mutator mutator) {
    return Mutation.ofTimes(GROUP, name, mutator);
  }

  /** A step from a microsecond on, up to the greatest, to either side. */
  private static long move(Mutant mutant, double greatest) {
    long step = mutant.nanos(1e3, greatest);
    return mutant.random().nextBoolean() ? step : -step;
  }

  private static LongUnaryOperator moved(long stepNs) {
    return ns -> ns + stepNs;
  }

  /** Makes the time since the start shorter or longer by a hundredth to a half. */
  private static LongUnaryOperator scaled(Mutant mutant, int sign) {
    double factor = 1 + sign * (0.01 + 0.49 * mutant.random().nextDouble());
    long startNs = mutant.subject().record().startNs();
    return ns -> startNs + (long) ((ns - startNs) * factor);
  }

  private static Optional<Change> moveTick(Mutant mutant) {
    long step = move(mutant, 1e9);
    return mutant
        .event()
        .map(
            spot -> {
              spot.row().add(Row.TIME, step);
              return spot.change("tick moved by " + step + " ns");
            });
  }

  private static Optional<Change> goBack(Mutant mutant) {
    long step = mutant.nanos(1, 1e9);
    return mutant
        .event(spot -> spot.index() > 0)
        .map(
            spot -> {
              long before = spot.below(-1).orElseThrow().row().whole(Row.TIME);
              spot.row().set(Row.TIME, before - step);
              return spot.change(step + " ns before the row above");
            });
  }

  private static Optional<Change> arriveBeforeSend(Mutant mutant) {
    long step = mutant.nanos(1, HOUR_NS);
    return received(
        mutant,
        spot -> {
          List<Row> sends =
              mutant.files().holding(spot.row().get(Row.ID)).stream()
                  .map(Spot::row)
                  .filter(row -> mutant.files().logs().get(row.sender() - 1).rows().contains(row))
                  .toList();
          // A killed process may have logged no row of its last send.
          return (sends.isEmpty() ? 0 : sends.get(0).whole(Row.TIME)) - step;
        });
  }

  private static Optional<Change> arriveAfterReceive(Mutant mutant) {
    return received(mutant, spot -> spot.row().whole(Row.TIME) + mutant.nanos(1, HOUR_NS));
  }

  private static Optional<Change> received(Mutant mutant, ToLongFunction<Spot> arrivedNs) {
    return mutant
        .event(Row.RECEIVE)
        .map(
            spot -> {
              long was = spot.row().whole(Row.ARRIVED);
              long now = arrivedNs.applyAsLong(spot);
              spot.row().set(Row.ARRIVED, now);
              return spot.change("arrival moved by " + (now - was) + " ns");
            });
  }

  private static Optional<Change> swapArrivals(Mutant mutant) {
    return mutant
        .event(
            spot ->
                spot.row().is(Row.RECEIVE)
                    && spot.below(1).filter(below -> below.row().is(Row.RECEIVE)).isPresent())
        .map(
            spot -> {
              Row below = spot.below(1).orElseThrow().row();
              String was = spot.row().get(Row.ARRIVED);
              spot.row().set(Row.ARRIVED, below.get(Row.ARRIVED));
              below.set(Row.ARRIVED, was);
              return spot.change("arrival swapped with that of the row below");
            });
  }

  private static Optional<Change> moveArrivals(Mutant mutant) {
    long step = move(mutant, HOUR_NS);
    return mutant
        .log()
        .filter(log -> log.rows().stream().anyMatch(row -> row.is(Row.RECEIVE)))
        .map(
            log -> {
              log.rows().stream()
                  .filter(row -> row.is(Row.RECEIVE))
                  .forEach(row -> row.add(Row.ARRIVED, step));
              return Change.at(log.name() + ":2", "arrivals moved by " + step + " ns");
            });
  }

  /** Ticks, arrivals and what was left in the queue of one process. */
  private static Optional<Change> ofOneLog(Mutant mutant, LongUnaryOperator change, String word) {
    return mutant
        .log()
        .map(
            log -> {
              apply(Stream.of(log, mutant.files().queues().get(log.process() - 1)), change);
              return Change.at(log.name() + ":2", word + by(mutant, change));
            });
  }

  private static Optional<Change> ofAll(Mutant mutant, LongUnaryOperator change, String word) {
    apply(mutant.files().tables(), change);
    return Optional.of(Change.at("process-1.csv:2", word + by(mutant, change)));
  }

  private static String by(Mutant mutant, LongUnaryOperator change) {
    long second = mutant.subject().record().startNs() + 1_000_000_000L;
    return ": an instant 1 s from the start by " + (change.applyAsLong(second) - second) + " ns";
  }

  private static void apply(Stream<Table> tables, LongUnaryOperator change) {
    tables.forEach(
        table ->
            TIMES.stream()
                .filter(table.columns()::contains)
                .forEach(
                    column ->
                        table.rows().stream()
                            .filter(row -> !row.get(column).isEmpty())
                            .forEach(
                                row -> row.set(column, change.applyAsLong(row.whole(column))))));
  }

  /** As if it had taken place at another hour; faults keep their distance from the start. */
  private static Optional<Change> moveTrial(Mutant mutant) {
    long step = mutant.random().nextBoolean() ? (long) HOUR_NS : -(long) HOUR_NS;
    apply(mutant.files().tables(), moved(step));
    mutant
        .files()
        .record()
        .replaceAll(
            (key, value) ->
                key.equals("start_ns")
                        || (key.matches("fault.*(began|ended)_ns") && !value.isEmpty())
                    ? Long.toString(Long.parseLong(value) + step)
                    : value);
    return Optional.of(Change.at(TrialFiles.RECORD, "start and logs moved by " + step + " ns"));
  }
}

package lamplight.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The record of a trial, {@code trial.properties}, and the form of its files. */
final class RecordMutations {
  private static final String GROUP = "record";

  private RecordMutations() {}

  static List<Mutation> all() {
    return List.of(
        of("a key missing", RecordMutations::drop),
        of("a key twice", RecordMutations::duplicate),
        of("an unknown key", RecordMutations::invent),
        of("CRLF at the line ends of a file", RecordMutations::carriageReturns),
        of("state turned to failed", m -> set(m, "state", value -> "failed")),
        of("a cause in a complete trial", m -> set(m, "cause", value -> "process 2 died")),
        of("another seed", m -> add(m, "seed", 1)),
        of("real and virtual swapped", RecordMutations::swapTime),
        of("time.scale changed", m -> real(m).flatMap(r -> set(r, "time.scale", v -> v + "0"))),
        Mutation.ofTimes(GROUP, "start moved", m -> add(m, "start_ns", m.step() * 1_000_000_000L)),
        of("duration changed", m -> add(m, "duration_ns", m.step() * 1_000_000_000L)),
        of("draw.sides changed", m -> add(m, "draw.sides", m.step())),
        of("network delay changed", m -> set(m, "network.delay_ns", RecordMutations::otherDelay)),
        of("one process fewer", m -> add(m, "processes", -1)),
        of("a rate changed", m -> addOne(m, "process\\.\\d+\\.rate", Math.abs(m.step()))),
        of("a phase changed", m -> addOne(m, "process\\.\\d+\\.phase_ns", m.nanos(1, 1e9))),
        of("count of queued messages changed", m -> addOne(m, "process.*queued", m.step())),
        of("ticks of a killed process changed", m -> addOne(m, "process.*ticks", m.step())),
        of("exit of a process changed", RecordMutations::changeExit),
        of("port or pid changed", RecordMutations::changeAddress),
        of("beginning of a fault moved", RecordMutations::moveBeginning),
        of("end of a pause moved", m -> addOne(m, "fault.*ended_ns", m.step() * 1_000_000_000L)),
        of(
            "planned instant of a fault changed",
            m -> setOne(m, "fault.*planned_ns", RecordMutations::later)),
        of("a fault forgotten", RecordMutations::forgetFault),
        of(
            "relay.order flipped",
            m -> set(m, "relay.order", v -> v.equals("arrival") ? "timestamp" : "arrival")),
        of("relay.order missing", m -> remove(m, "relay\\.order")),
        of("every key of the relay missing", m -> remove(m, "relay\\..*")),
        of("relay.time changed", m -> add(m, "relay.time_ns", 1 + m.nanos(1e3, 1e9))),
        of("relay.state turned to failed", m -> set(m, "relay.state", value -> "failed")),
        of("count of forwarded copies changed", m -> add(m, "relay.forwarded", m.step())));
  }

  private static Mutation of(String name, Mutation.Mutator mutator) {
    return new Mutation(GROUP, name, mutator);
  }

  private static Optional<Mutant> real(Mutant mutant) {
    return Optional.of(mutant).filter(each -> each.files().isReal());
  }

  /** Changes the value of a key that has one. */
  private static Optional<Change> set(Mutant mutant, String key, UnaryOperator<String> change) {
    Map<String, String> record = mutant.files().record();
    return Optional.ofNullable(record.get(key))
        .map(
            value -> {
              record.put(key, change.apply(value));
              return Change.at(place(mutant, key), key + ": " + value + " -> " + record.get(key));
            });
  }

  private static Optional<Change> add(Mutant mutant, String key, long step) {
    return mutant.files().record().getOrDefault(key, "").isEmpty()
        ? Optional.empty()
        : set(mutant, key, value -> Long.toString(Long.parseLong(value) + step));
  }

  /** Changes one of the keys that match. */
  private static Optional<Change> setOne(Mutant mutant, String keys, UnaryOperator<String> change) {
    return oneOf(mutant, keys, false).flatMap(key -> set(mutant, key, change));
  }

  private static Optional<Change> addOne(Mutant mutant, String keys, long step) {
    return oneOf(mutant, keys, true).flatMap(key -> add(mutant, key, step));
  }

  private static Optional<String> oneOf(Mutant mutant, String keys, boolean hasValue) {
    Map<String, String> record = mutant.files().record();
    return mutant.oneOf(
        record.keySet().stream()
            .filter(key -> key.matches(keys))
            .filter(key -> !hasValue || !record.getOrDefault(key, "").isEmpty())
            .toList());
  }

  private static Optional<Change> remove(Mutant mutant, String keys) {
    return mutant.files().record().keySet().removeIf(key -> key.matches(keys))
        ? Optional.of(Change.at(TrialFiles.RECORD, keys + " removed"))
        : Optional.empty();
  }

  private static Optional<Change> drop(Mutant mutant) {
    return oneOf(mutant, ".*", false)
        .map(
            key -> {
              String place = place(mutant, key);
              mutant.files().record().remove(key);
              return Change.at(place, key + " removed");
            });
  }

  private static Optional<Change> duplicate(Mutant mutant) {
    return oneOf(mutant, ".*", false)
        .map(
            key -> {
              String line = key + " = " + mutant.files().recorded(key) + "\n";
              mutant.files().edits().put(TrialFiles.RECORD, text -> text + line);
              return Change.at(TrialFiles.RECORD, key + " again at the end");
            });
  }

  private static Optional<Change> invent(Mutant mutant) {
    mutant.files().edits().put(TrialFiles.RECORD, text -> text + "colour = blue\n");
    return Optional.of(Change.at(TrialFiles.RECORD, "colour = blue at the end"));
  }

  private static Optional<Change> carriageReturns(Mutant mutant) {
    List<String> names = new ArrayList<>(mutant.files().texts().keySet());
    return mutant
        .oneOf(names)
        .map(
            name -> {
              mutant.files().edits().put(name, text -> text.replace("\n", "\r\n"));
              return Change.at(name, "every line ends with CRLF");
            });
  }

  private static Optional<Change> swapTime(Mutant mutant) {
    return set(mutant, "time", value -> value.equals("real") ? "virtual" : "real");
  }

  private static String otherDelay(String words) {
    return words.startsWith("exponential") ? "0" : "exponential 1000000";
  }

  /** Nothing but the process itself could know. */
  private static Optional<Change> changeAddress(Mutant mutant) {
    return addOne(mutant, ".*\\.(port|pid)", 1)
        .map(change -> change.legalIf(true, "nothing else tells of ports and process ids"));
  }

  /** It was through by then, so that its logs do not tell. */
  private static Optional<Change> changeExit(Mutant mutant) {
    return setOne(mutant, "process.*exit", value -> value.equals("1") ? "2" : "1")
        .map(
            change ->
                change.legalIf(
                    mutant.files().isReal(), "a process may end badly after it was through"));
  }

  private static Optional<Change> moveBeginning(Mutant mutant) {
    long step = mutant.step() * 1_000_000_000L;
    return addOne(mutant, "fault.*began_ns", step)
        .map(
            change ->
                change.legalIf(
                    step > 0 && mutant.files().isReal(),
                    "a signal may come late, and a busy process tick no more before it"));
  }

  /** {@code kill 2 5000000000} a second later. */
  private static String later(String words) {
    String[] parts = words.split(" ", -1);
    parts[2] = Long.toString(Long.parseLong(parts[2]) + 1_000_000_000L);
    return String.join(" ", parts);
  }

  /** Removes the last fault, and the count of ticks that a kill leaves. */
  private static Optional<Change> forgetFault(Mutant mutant) {
    Map<String, String> record = mutant.files().record();
    int last = 0;
    while (record.containsKey("fault." + (last + 1) + ".planned_ns")) {
      last++;
    }
    String planned = record.getOrDefault("fault." + last + ".planned_ns", "");
    if (planned.isEmpty()) {
      return Optional.empty();
    }
    if (planned.startsWith("kill")) {
      record.remove("process." + planned.split(" ", -1)[1] + ".ticks");
    }
    return remove(mutant, "fault\\." + last + "\\..*");
  }

  private static String place(Mutant mutant, String key) {
    int line = 1 + List.copyOf(mutant.files().record().keySet()).indexOf(key);
    return TrialFiles.RECORD + ":" + line;
  }
}

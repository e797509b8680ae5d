package lamplight.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.model.TrialSpec;

/**
 * Whole logs, and whole trials, of somebody else; and forgeries that keep the laws of causality.
 */
final class WholeMutations {
  private static final String GROUP = "whole logs";

  private WholeMutations() {}

  static List<Mutation> all() {
    List<Mutation> all =
        new ArrayList<>(
            List.of(
                of("log of another seed", m -> oneLog(m, Subject.OTHER_SEED)),
                Mutation.ofTimes(
                    GROUP, "log of another run of the seed", m -> oneLog(m, Subject.OTHER_RUN)),
                of("log of another process", WholeMutations::ofAnotherProcess),
                of("all logs of another seed", m -> allLogs(m, Subject.OTHER_SEED)),
                Mutation.ofTimes(
                    GROUP,
                    "all logs of another run of the seed",
                    m -> allLogs(m, Subject.OTHER_RUN)),
                of("a draw changed and all that follows", WholeMutations::forge)));
    for (String key : Subject.VARIED) {
      all.add(of("all logs of a trial with another " + key, m -> allLogs(m, key)));
      all.add(of("logs and record of a trial with another " + key, m -> trial(m, key)));
    }
    return all;
  }

  private static Mutation of(String name, Mutation.Mutator mutator) {
    return new Mutation(GROUP, name, mutator);
  }

  private static Optional<TrialFiles> other(Mutant mutant, String which) {
    return Optional.ofNullable(mutant.subject().others().get(which)).map(TrialFiles::copy);
  }

  /** The log and the queue of a random process, which name the seed of this trial. */
  private static Optional<Change> oneLog(Mutant mutant, String which) {
    return other(mutant, which)
        .map(
            other -> {
              int index = mutant.random().nextInt(mutant.files().processes());
              replace(mutant, mutant.files().logs(), index, other.logs().get(index));
              replace(mutant, mutant.files().queues(), index, other.queues().get(index));
              return Change.at(other.logs().get(index).name() + ":2", "replaced, with its queue");
            });
  }

  private static Optional<Change> ofAnotherProcess(Mutant mutant) {
    int index = mutant.random().nextInt(mutant.files().processes());
    int other = mutant.otherThan(index + 1) - 1;
    List<Table> logs = mutant.files().logs();
    replace(mutant, logs, index, logs.get(other).renamed(logs.get(index)));
    return Optional.of(
        Change.at(logs.get(index).name() + ":2", "the log of process " + (other + 1)));
  }

  private static void replace(Mutant mutant, List<Table> tables, int index, Table by) {
    tables.set(index, by);
    for (Row row : by.rows()) {
      row.set("seed", mutant.files().recorded("seed"));
      row.set("process", index + 1);
    }
  }

  /** Every log of another trial, that of the relay too, beside the record of this one. */
  private static Optional<Change> allLogs(Mutant mutant, String which) {
    return other(mutant, which)
        .filter(other -> other.processes() == mutant.files().processes())
        .map(
            other -> {
              for (int index = 0; index < other.processes(); index++) {
                replace(mutant, mutant.files().logs(), index, other.logs().get(index));
                replace(mutant, mutant.files().queues(), index, other.queues().get(index));
              }
              mutant.files().relay().ifPresent(relay -> replaceRelay(mutant, relay, other));
              return Change.at("process-1.csv:2", "all logs are those of another trial: " + which);
            });
  }

  private static void replaceRelay(Mutant mutant, Table relay, TrialFiles other) {
    relay.rows().clear();
    other.relay().ifPresent(by -> relay.rows().addAll(by.rows()));
    relay.rows().forEach(row -> row.set("seed", mutant.files().recorded("seed")));
  }

  /** A trial in itself without fault, in a run that had other settings. */
  private static Optional<Change> trial(Mutant mutant, String which) {
    return other(mutant, which)
        .map(
            other -> {
              Map<String, String> texts = other.texts();
              mutant
                  .files()
                  .tables()
                  .forEach(
                      table ->
                          mutant
                              .files()
                              .edits()
                              .put(table.name(), text -> texts.getOrDefault(table.name(), "")));
              mutant
                  .files()
                  .edits()
                  .put(TrialFiles.RECORD, text -> texts.getOrDefault(TrialFiles.RECORD, ""));
              return Change.at(TrialFiles.RECORD, "the whole trial is one with another " + which);
            });
  }

  /** One draw comes out differently, and everything after it is as it would then have been. */
  private static Optional<Change> forge(Mutant mutant) {
    TrialSpec spec = mutant.subject().record().spec();
    if (spec.relay().isPresent() || !spec.faults().isNone()) {
      return Optional.empty();
    }
    return mutant
        .event(spot -> !spot.row().is(Row.RECEIVE))
        .map(
            spot -> {
              int everyone = spec.processes();
              int draw = spot.row().is(Row.INTERNAL) ? everyone : everyone + 1;
              long tick = spot.row().whole("tick");
              new Replay(mutant.files(), spec, spot.table().process(), tick, draw).rewrite();
              return spot.change("drew " + draw + ", and all that follows");
            });
  }
}

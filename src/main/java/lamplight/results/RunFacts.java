package lamplight.results;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lamplight.run.RunRecord;
import lamplight.run.RunState;
import lamplight.run.TypedCommand;

/**
 * What is known of a run besides its trials. Immutable.
 *
 * @param settings every key of the experiment file with the value that was used, in order
 * @param provenance the record of the run (state, command, version, machine, start, end, ...), in
 *     order, as it is to be shown
 * @param makers what made its trials, known once the last one has been added
 * @param unusual the keys whose values are not the defaults
 * @param overridden the keys whose values are not those of the experiment file, because the command
 *     line replaced them, each with the value of the file, or nothing where it has none
 */
public record RunFacts(
    Map<String, String> settings,
    Map<String, String> provenance,
    List<Makers.Made> makers,
    Set<String> unusual,
    Map<String, String> overridden) {
  public RunFacts {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
    makers = List.copyOf(makers);
    unusual = Set.copyOf(unusual);
    overridden = Collections.unmodifiableMap(new LinkedHashMap<>(overridden));
  }

  /**
   * The target of a run that takes as many trials as that needs.
   *
   * @param target as it was typed
   * @param outcome what came of it; empty of a run that was stopped before
   */
  public record Until(String target, String outcome) {}

  /** Whether a person or the system asked the run to stop before its end. */
  public boolean isInterrupted() {
    return record().isIn(RunState.INTERRUPTED);
  }

  /** Whether its trials run, or the harness was killed while they did. */
  public boolean isRunning() {
    return record().isIn(RunState.RUNNING);
  }

  /** The command line that started the run; may be empty. */
  public String command() {
    return record().get("command");
  }

  /** The target for its precision; none of a run with as many trials as were asked for. */
  public Optional<Until> until() {
    String target = record().get(RunRecord.UNTIL);
    return target.isEmpty()
        ? Optional.empty()
        : Optional.of(new Until(target, record().get(RunRecord.UNTIL_OUTCOME)));
  }

  /** The command line that repeats the run, {@code RUN_DIR} being its folder. */
  public static String repeating() {
    return TypedCommand.of("RUN_DIR/effective.properties");
  }

  /** The command line that writes its report anew, {@code RUN_DIR} being its folder. */
  public static String reporting() {
    return TypedCommand.of("report", "RUN_DIR");
  }

  private RunRecord record() {
    return new RunRecord(provenance);
  }
}

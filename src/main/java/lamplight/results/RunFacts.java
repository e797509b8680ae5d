package lamplight.results;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lamplight.experiment.Experiment;
import lamplight.run.RunState;

/**
 * What is known of a run besides its trials. Immutable.
 *
 * @param experiment what was asked
 * @param settings every key of the experiment file with the value that was used, in order
 * @param provenance the record of the run (state, command, version, machine, start, end, ...), in
 *     order, as it is to be shown
 * @param makers what made its trials, known once the last one has been added
 * @param unusual the keys whose values are not the defaults
 * @param overridden the keys whose values are not those of the experiment file, because the command
 *     line replaced them, each with the value of the file, or nothing where it has none
 */
public record RunFacts(
    Experiment experiment,
    Map<String, String> settings,
    Map<String, String> provenance,
    List<Makers.Made> makers,
    Set<String> unusual,
    Map<String, String> overridden) {
  private static final String STATE = "state";
  private static final String COMMAND = "command";

  public RunFacts {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
    makers = List.copyOf(makers);
    unusual = Set.copyOf(unusual);
    overridden = Collections.unmodifiableMap(new LinkedHashMap<>(overridden));
  }

  /** What is known of a run whose trials do not say what made them. */
  public RunFacts(
      Experiment experiment, Map<String, String> settings, Map<String, String> provenance) {
    this(experiment, settings, provenance, List.of(), Set.of(), Map.of());
  }

  /**
   * How far the run came, from the record's {@code state}.
   *
   * @throws IllegalArgumentException when the record has no such key, or an unknown state
   */
  public RunState state() {
    return RunState.valueOf(provenance.getOrDefault(STATE, "").toUpperCase(Locale.ROOT));
  }

  /** The command line that started the run, from the record's {@code command}; may be empty. */
  public String command() {
    return provenance.getOrDefault(COMMAND, "");
  }
}

package lamplight.report.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import lamplight.experiment.Experiment;
import lamplight.run.RunState;

/**
 * What is known of a run besides its trials. Immutable.
 *
 * @param experiment what was asked
 * @param settings every key of the experiment file with the value that was used, in order
 * @param provenance the record of the run (state, command, version, machine, start, end, ...), in
 *     order, as it is to be shown
 */
public record RunFacts(
    Experiment experiment, Map<String, String> settings, Map<String, String> provenance) {
  private static final String STATE = "state";
  private static final String COMMAND = "command";

  public RunFacts {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
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

package lamplight.report.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import lamplight.experiment.Experiment;

/**
 * What is known of a run besides its trials. Immutable.
 *
 * @param experiment what was asked
 * @param settings every key of the experiment file with the value that was used, in order
 * @param state how far the run came
 * @param command the command line that started it; empty when unknown
 * @param provenance what the run was made with (version, machine, start, end, ...), in order, as it
 *     is to be shown
 */
public record RunFacts(
    Experiment experiment,
    Map<String, String> settings,
    RunState state,
    String command,
    Map<String, String> provenance) {
  public RunFacts {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
  }
}

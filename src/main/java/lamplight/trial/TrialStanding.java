package lamplight.trial;

import java.util.List;
import java.util.Set;
import lamplight.process.ProcessStatus;

/**
 * How a trial in real time stands while it runs.
 *
 * @param stage how far it has come
 * @param cause why it failed; empty otherwise
 * @param processes where each process stands, process 1 first, as of its latest answer
 * @param silenced the processes that a planned fault has killed or paused
 */
public record TrialStanding(
    SupervisedTrial.Stage stage,
    String cause,
    List<ProcessStatus> processes,
    Set<Integer> silenced) {
  public TrialStanding {
    processes = List.copyOf(processes);
    silenced = Set.copyOf(silenced);
  }
}

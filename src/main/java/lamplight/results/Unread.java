package lamplight.results;

import java.util.List;

/**
 * A trial that has ended, but whose files cannot be read. It is neither checked nor measured.
 *
 * @param seed the trial's seed
 * @param faults the first fault of each such file, named from the run's folder on
 */
public record Unread(long seed, List<String> faults) {
  private static final int FAULTS_MAX = 3;

  public Unread {
    faults = List.copyOf(faults);
  }

  /** The first faults in one text. */
  public String cause() {
    String first = String.join("; ", faults.subList(0, Math.min(FAULTS_MAX, faults.size())));
    return faults.size() > FAULTS_MAX
        ? first + "; and " + (faults.size() - FAULTS_MAX) + " more"
        : first;
  }
}

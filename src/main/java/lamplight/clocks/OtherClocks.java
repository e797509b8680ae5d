package lamplight.clocks;

import java.util.List;
import lamplight.causality.TrialHistory;
import lamplight.model.ClockSkew;

/** What each clock would have told of the events of a trial. */
public final class OtherClocks {
  /** The most events times processes: a vector of each event is held in memory. */
  public static final long CELLS_MAX = 2_000_000;

  /** The most processes: what is counted is counted a pair of processes. */
  public static final int PROCESSES_MAX = 400;

  /** The name of Lamport clocks. */
  public static final String LAMPORT = "Lamport";

  /** The name of hybrid logical clocks. */
  public static final String HYBRID = "hybrid logical";

  /** The name of physical clocks alone. */
  public static final String PHYSICAL = "physical";

  private static final List<ClockRules<?>> ALL =
      List.of(
          new LamportRules(),
          new VectorRules(),
          new HybridRules(),
          new NaiveHybridRules(),
          new PhysicalRules());

  private OtherClocks() {}

  /**
   * The figures of every clock, always in the same order; none of a trial with more than {@link
   * #PROCESSES_MAX} processes or {@link #CELLS_MAX} events times processes.
   *
   * @param history of a trial that passed the check: its times never go back
   * @param skew how far the physical clocks are from the times of the history
   */
  public static List<ClockFigures> of(TrialHistory history, ClockSkew skew) {
    int processes = history.processes();
    if (processes > PROCESSES_MAX || (long) history.size() * processes > CELLS_MAX) {
      return List.of();
    }
    ReplayedTrial trial = new ReplayedTrial(history, skew);
    return ALL.stream().map(rules -> figures(rules, trial)).toList();
  }

  private static <T> ClockFigures figures(ClockRules<T> rules, ReplayedTrial trial) {
    return ClockCounting.of(rules, trial);
  }
}

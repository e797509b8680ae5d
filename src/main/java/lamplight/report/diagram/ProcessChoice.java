package lamplight.report.diagram;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import lamplight.causality.TrialHistory;
import lamplight.model.TrialSpec;

/** Chooses which processes of a trial are drawn, where nobody names them. */
public final class ProcessChoice {
  /** So many are all drawn. */
  public static final int ALL_UP_TO = 12;

  /** So many of more are drawn. */
  private static final int CHOSEN = 8;

  private ProcessChoice() {}

  /** How many are drawn of so many. */
  static int count(int processes) {
    return processes <= ALL_UP_TO ? processes : CHOSEN;
  }

  /**
   * All processes; of many, one and those that exchange most messages with it during a stretch.
   *
   * @param event at the one that is drawn; without it, that is the slowest process
   */
  public static List<Integer> of(DiagramTrial trial, DiagramWindow window, OptionalInt event) {
    TrialHistory history = trial.history();
    IntStream all = IntStream.rangeClosed(1, history.processes());
    if (history.processes() <= ALL_UP_TO) {
      return all.boxed().toList();
    }
    int centre = event.isPresent() ? history.process(event.getAsInt()) : slowest(trial.spec());
    long[] exchanged = new long[history.processes() + 1];
    exchanged[centre] = Long.MAX_VALUE;
    IntStream.range(0, history.size())
        .filter(e -> history.isReceive(e) && history.sendOf(e) >= 0)
        .filter(e -> window.holds(trial, e) || window.holds(trial, history.sendOf(e)))
        .forEach(
            e -> {
              int receiver = history.process(e);
              int sender = history.peer(e);
              if (sender == centre) {
                exchanged[receiver]++;
              } else if (receiver == centre) {
                exchanged[sender]++;
              }
            });
    return all.boxed()
        .sorted(Comparator.comparingLong(process -> -exchanged[process]))
        .limit(CHOSEN)
        .sorted()
        .toList();
  }

  private static int slowest(TrialSpec spec) {
    return IntStream.rangeClosed(1, spec.processes())
        .boxed()
        .min(Comparator.comparing(process -> spec.schedule(process).rate()))
        .orElseThrow();
  }
}

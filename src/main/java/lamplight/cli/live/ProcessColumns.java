package lamplight.cli.live;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lamplight.cli.live.RunView.ProcessView;
import lamplight.cli.live.RunView.TrialView;

/**
 * Some columns of a table: one process of each trial.
 *
 * @param name which process that is
 * @param of finds it in a trial; empty where the trial has no such process
 */
record ProcessColumns(String name, Function<TrialView, Optional<ProcessView>> of) {
  /** With more processes the slowest, the median and the fastest are shown. */
  private static final int PROCESSES_MAX = 4;

  /** The choices of what to show of trials, those that show most first. */
  static List<List<ProcessColumns>> choices(List<TrialView> trials) {
    int most = trials.stream().mapToInt(trial -> trial.processes().size()).max().orElse(0);
    List<ProcessColumns> few = List.of(rank("slowest", 0), rank("fastest", 1));
    List<ProcessColumns> some = List.of(few.get(0), rank("median", 0.5), few.get(1));
    if (most > PROCESSES_MAX) {
      return List.of(some, few);
    }
    List<ProcessColumns> all =
        IntStream.rangeClosed(1, most).mapToObj(ProcessColumns::process).toList();
    return most > some.size() ? List.of(all, some, few) : List.of(all, few);
  }

  private static ProcessColumns process(int number) {
    return new ProcessColumns(
        "process " + number,
        trial ->
            number <= trial.processes().size()
                ? Optional.of(trial.processes().get(number - 1))
                : Optional.empty());
  }

  /** A process by the rank of its rate; of equal ones the lower number comes first. */
  private static ProcessColumns rank(String name, double share) {
    return new ProcessColumns(
        name,
        trial ->
            trial.processes().stream()
                .sorted(Comparator.comparing(ProcessView::rate))
                .skip((long) (share * (trial.processes().size() - 1)))
                .findFirst());
  }

  /** What stands above it: with the process's number and rate where all trials have the same. */
  String heading(List<TrialView> trials) {
    List<ProcessView> shown = trials.stream().map(of).flatMap(Optional::stream).toList();
    Set<Object> rates = shown.stream().map(ProcessView::rate).collect(Collectors.toSet());
    Set<Integer> numbers = shown.stream().map(ProcessView::number).collect(Collectors.toSet());
    if (rates.size() != 1) {
      return name;
    }
    ProcessView one = shown.get(0);
    boolean isNamed = name.endsWith(" " + one.number()) || numbers.size() != 1;
    return name + (isNamed ? "" : ": " + one.number()) + " (" + one.rate() + "/s)";
  }
}

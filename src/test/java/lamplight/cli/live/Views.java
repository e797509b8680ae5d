package lamplight.cli.live;

import java.util.ArrayList;
import java.util.List;
import lamplight.cli.live.RunView.Counts;
import lamplight.cli.live.RunView.Phase;
import lamplight.cli.live.RunView.ProcessView;
import lamplight.cli.live.RunView.State;
import lamplight.cli.live.RunView.TrialView;
import lamplight.model.Rate;
import lamplight.run.TrialId;

/** Views of runs, put together by hand. */
final class Views {
  private Views() {}

  static RunView running(List<TrialView> trials) {
    return run(
        Phase.RUNNING, 1, 1, new Counts(trials.size(), trials.size(), 0, 0, trials.size()), trials);
  }

  /** A run of 60 s after 36 s. */
  static RunView run(Phase phase, int wave, int waves, Counts counts, List<TrialView> trials) {
    return new RunView(
        "slow-vs-fast", phase, wave, waves, 0.6, 36.4, 60, counts, "about 25 s left", trials);
  }

  static TrialView trial(long seed, ProcessView... processes) {
    return trial("", seed, State.RUNNING, "", 0, processes);
  }

  static TrialView trial(
      String point, long seed, State state, String note, double behind, ProcessView... processes) {
    return new TrialView(new TrialId(point, seed), state, note, behind, List.of(processes));
  }

  static ProcessView process(int number, long rate, long clock, long... queues) {
    List<Long> trend = new ArrayList<>();
    for (long queue : queues) {
      trend.add(queue);
    }
    return new ProcessView(number, Rate.of(rate), clock, queues[queues.length - 1], trend);
  }

  /** A trial of processes with these rates, each with a clock of 100 times its number. */
  static TrialView ofRates(long seed, long... rates) {
    ProcessView[] processes = new ProcessView[rates.length];
    for (int index = 0; index < rates.length; index++) {
      processes[index] = process(index + 1, rates[index], 100L * (index + 1), 0);
    }
    return trial(seed, processes);
  }
}

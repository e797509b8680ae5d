package lamplight.run;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import lamplight.experiment.Experiment;
import lamplight.experiment.PhaseSetting;
import lamplight.experiment.RateSetting;
import lamplight.experiment.Seeds;
import lamplight.experiment.Topology;
import lamplight.model.Rate;
import lamplight.model.TimeMode;

/** Experiments for tests. */
final class Experiments {
  private Experiments() {}

  /** An experiment over seeds 1 to so many. */
  static Experiment of(long seeds, RateSetting rates, int processes, String timeScale) {
    return of(new Seeds(List.of(new Seeds.Range(1, seeds))), rates, processes, timeScale);
  }

  static Experiment of(Seeds seeds, RateSetting rates, int processes, String timeScale) {
    return new Experiment(
        "title",
        "",
        rates,
        processes,
        60_000_000_000L,
        seeds,
        Math.max(10, processes),
        Topology.MESH,
        PhaseSetting.RANDOM,
        TimeMode.REAL,
        new BigDecimal(timeScale));
  }

  static RateSetting fixed(long... rates) {
    return new RateSetting.Fixed(Arrays.stream(rates).mapToObj(Rate::of).toList());
  }
}

package lamplight.run;

import java.util.Arrays;
import java.util.List;
import lamplight.experiment.Experiment;
import lamplight.experiment.Keys;
import lamplight.experiment.Made;
import lamplight.experiment.RateSetting;
import lamplight.experiment.Seeds;
import lamplight.model.Rate;

/** Experiments for tests. */
final class Experiments {
  private Experiments() {}

  /** An experiment over seeds 1 to so many. */
  static Experiment of(long seeds, RateSetting rates, int processes, String timeScale) {
    return of(new Seeds(List.of(new Seeds.Range(1, seeds))), rates, processes, timeScale);
  }

  static Experiment of(Seeds seeds, RateSetting rates, int processes, String timeScale) {
    return Made.of(
        "title = title",
        "rates = " + Keys.RATES.text(rates),
        "processes = " + processes,
        "seeds = " + seeds.text(),
        "draw.sides = " + Math.max(10, processes),
        "time.scale = " + timeScale);
  }

  static RateSetting fixed(long... rates) {
    return new RateSetting.Fixed(Arrays.stream(rates).mapToObj(Rate::of).toList());
  }
}

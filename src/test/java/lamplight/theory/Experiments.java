package lamplight.theory;

import java.util.List;
import lamplight.experiment.Experiment;
import lamplight.experiment.Keys;
import lamplight.experiment.Made;
import lamplight.experiment.PhaseSetting;
import lamplight.experiment.RateSetting;
import lamplight.model.NetworkDelay;
import lamplight.model.Rate;

/** Experiments for the tests of this room. */
final class Experiments {
  private Experiments() {}

  static Experiment fixed(String rates, int sides, long durationS, PhaseSetting phase) {
    return fixed(Rates.of(rates), sides, durationS, phase);
  }

  static Experiment fixed(List<Rate> rates, int sides, long durationS, PhaseSetting phase) {
    return of(new RateSetting.Fixed(rates), rates.size(), sides, durationS, phase, 5);
  }

  static Experiment delayed(String rates, int sides, long durationS, NetworkDelay delay) {
    return Made.with(
        fixed(rates, sides, durationS, PhaseSetting.RANDOM), Keys.NETWORK_DELAY, delay);
  }

  static Experiment random(
      long low, long high, int processes, int sides, long durationS, int seeds) {
    return of(
        new RateSetting.Random(low, high), processes, sides, durationS, PhaseSetting.RANDOM, seeds);
  }

  private static Experiment of(
      RateSetting rates, int processes, int sides, long durationS, PhaseSetting phase, int seeds) {
    return Made.of(
        "title = example",
        "rates = " + Keys.RATES.text(rates),
        "processes = " + processes,
        "draw.sides = " + sides,
        "duration = " + durationS + " s",
        "phase = " + Keys.PHASE.text(phase),
        "seeds = 1.." + seeds,
        "time = virtual");
  }
}

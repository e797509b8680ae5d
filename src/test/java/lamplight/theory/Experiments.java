package lamplight.theory;

import lamplight.experiment.Experiment;
import lamplight.experiment.Keys;
import lamplight.experiment.Made;
import lamplight.experiment.PhaseSetting;
import lamplight.model.NetworkDelay;

/** Experiments for the tests of this room. */
final class Experiments {
  private Experiments() {}

  static Experiment fixed(String rates, int sides, long durationS, PhaseSetting phase) {
    return Made.of(
        "title = example",
        "rates = " + rates,
        "draw.sides = " + sides,
        "duration = " + durationS + " s",
        "phase = " + Keys.PHASE.text(phase),
        "seeds = 1..5",
        "time = virtual");
  }

  static Experiment delayed(String rates, int sides, long durationS, NetworkDelay delay) {
    return Made.with(
        fixed(rates, sides, durationS, PhaseSetting.RANDOM), Keys.NETWORK_DELAY, delay);
  }
}

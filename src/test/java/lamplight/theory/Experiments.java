package lamplight.theory;

import java.math.BigDecimal;
import java.util.List;
import lamplight.experiment.Experiment;
import lamplight.experiment.LogSetting;
import lamplight.experiment.PhaseSetting;
import lamplight.experiment.RateSetting;
import lamplight.experiment.Seeds;
import lamplight.experiment.Topology;
import lamplight.model.NetworkDelay;
import lamplight.model.Rate;
import lamplight.model.TimeMode;

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
    Experiment plain = fixed(rates, sides, durationS, PhaseSetting.RANDOM);
    return new Experiment(
        plain.title(),
        plain.description(),
        plain.rates(),
        plain.processes(),
        plain.durationNs(),
        plain.seeds(),
        plain.sides(),
        plain.topology(),
        plain.phase(),
        plain.time(),
        plain.timeScale(),
        delay,
        LogSetting.KEEP);
  }

  static Experiment random(
      long low, long high, int processes, int sides, long durationS, int seeds) {
    return of(
        new RateSetting.Random(low, high), processes, sides, durationS, PhaseSetting.RANDOM, seeds);
  }

  private static Experiment of(
      RateSetting rates, int processes, int sides, long durationS, PhaseSetting phase, int seeds) {
    return new Experiment(
        "example",
        "",
        rates,
        processes,
        durationS * 1_000_000_000L,
        new Seeds(List.of(new Seeds.Range(1, seeds))),
        sides,
        Topology.MESH,
        phase,
        TimeMode.VIRTUAL,
        BigDecimal.ONE);
  }
}

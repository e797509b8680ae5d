package lamplight.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import lamplight.model.Die;
import lamplight.model.Rate;

/** Works out the queue of every process from the regimes. */
final class Queues {
  private Queues() {}

  /** The queues, process 1 first. */
  static List<QueuePrediction> of(List<Rate> rates, Die die, Regimes regimes) {
    double p = die.sendProbability();
    double[] idlePerS = rates.stream().mapToDouble(regimes::idlePerS).toArray();
    double variancePerS = 0;
    for (int index = 0; index < idlePerS.length; index++) {
      variancePerS += variancePerS(p, idlePerS[index], rates.get(index));
    }
    double total = regimes.idleTotalPerS();
    List<QueuePrediction> queues = new ArrayList<>(rates.size());
    for (int index = 0; index < idlePerS.length; index++) {
      Rate rate = rates.get(index);
      double idle = idlePerS[index];
      double fromOthersPerS = variancePerS - variancePerS(p, idle, rate);
      queues.add(queue(index + 1, rate, regimes, idle, p * (total - idle), fromOthersPerS));
    }
    return List.copyOf(queues);
  }

  private static QueuePrediction queue(
      int process,
      Rate rate,
      Regimes regimes,
      double idlePerS,
      double arrivalsPerS,
      double arrivalVariancePerS) {
    Stability stability = regimes.stability(rate);
    boolean stable = stability == Stability.STABLE;
    double load = arrivalsPerS / rate.perSecond();
    return new QueuePrediction(
        process,
        rate,
        stability,
        idlePerS,
        arrivalsPerS,
        stable ? load : 1 - idlePerS / rate.perSecond(),
        stable ? 0 : regimes.growthPerS(rate),
        stable
            ? OptionalDouble.of(arrivalVariancePerS / rate.perSecond() / (2 * (1 - load)))
            : OptionalDouble.empty());
  }

  /** The variance per second of what one process sends to one given peer. */
  private static double variancePerS(double p, double idlePerS, Rate rate) {
    double sentPerTick = p * idlePerS / rate.perSecond();
    return rate.perSecond() * sentPerTick * (1 - sentPerTick);
  }
}

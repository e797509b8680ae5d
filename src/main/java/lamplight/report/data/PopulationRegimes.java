package lamplight.report.data;

import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;
import lamplight.theory.Prediction;
import lamplight.theory.QueuePrediction;
import lamplight.theory.Stability;

/**
 * How many of the many processes of a trial theory expects to take their messages as fast as they
 * come, and how many not.
 *
 * @param saturated how many queues are expected to grow for ever
 * @param critical how many stand exactly between
 * @param growthMaxPerS how fast the fastest of these queues grows, in messages per second
 */
public record PopulationRegimes(int saturated, int critical, double growthMaxPerS) {
  static PopulationRegimes of(TrialSpec spec) {
    Prediction prediction =
        Prediction.of(spec.schedules().stream().map(TickSchedule::rate).toList(), spec.die());
    int saturated = 0;
    int critical = 0;
    double growthMaxPerS = 0;
    for (QueuePrediction queue : prediction.queues()) {
      saturated += queue.stability() == Stability.SATURATED ? 1 : 0;
      critical += queue.stability() == Stability.CRITICAL ? 1 : 0;
      growthMaxPerS = Math.max(growthMaxPerS, queue.growthPerS());
    }
    return new PopulationRegimes(saturated, critical, growthMaxPerS);
  }
}

package lamplight.errors;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;

/**
 * A change that trials have and their predictions do not know of.
 *
 * @param name as a table names it
 * @param sides how many sides the draw has, as a multiple of what is told
 * @param rate how fast process 1 ticks, as a multiple of what is told
 */
record Planted(String name, double sides, double rate) {
  private static final MathContext DIGITS = new MathContext(6);

  static final Planted NONE = new Planted("none", 1, 1);

  static Planted sides(int percent) {
    return new Planted(String.format("K %+d %%", percent), 1 + percent / 100.0, 1);
  }

  static Planted rate(int percent) {
    return new Planted(String.format("rate of process 1 %+d %%", percent), 1, 1 + percent / 100.0);
  }

  /** The trial that takes place where this one is told. */
  TrialSpec in(TrialSpec told) {
    List<TickSchedule> schedules = new ArrayList<>(told.schedules());
    TickSchedule first = schedules.get(0);
    schedules.set(
        0,
        new TickSchedule(
            Rate.of(BigDecimal.valueOf(first.rate().perSecond() * rate).round(DIGITS)),
            first.phaseNs()));
    int changed = (int) Math.max(schedules.size(), Math.round(told.die().faces() * sides));
    return new TrialSpec(told.seed(), changed, told.durationNs(), schedules)
        .withDelay(told.delay())
        .withRelay(told.relay());
  }
}

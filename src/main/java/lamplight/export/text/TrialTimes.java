package lamplight.export.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import lamplight.measure.TimeBase;
import lamplight.report.text.Numbers;
import lamplight.results.ReadTrial;

/** Times of a trial as seconds of model time since its start. Immutable. */
final class TrialTimes {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double NANOS_PER_MS = 1e6;
  private static final double MS_PER_S = 1e3;

  private final TimeBase base;
  private final int decimals;

  /** Those of a trial, with as many decimals as tell its ticks apart. */
  TrialTimes(ReadTrial trial) {
    double highest =
        trial.record().spec().schedules().stream()
            .mapToDouble(schedule -> schedule.rate().perSecond())
            .max()
            .orElse(0);
    this.base = trial.timeBase();
    this.decimals = highest < 100 ? 3 : highest < 100_000 ? 6 : 9;
  }

  /** An instant on the clock of the logs. */
  double seconds(long timeNs) {
    return base.modelNs(timeNs - base.startNs()) / NANOS_PER_SECOND;
  }

  /** The same as text, for example {@code 16.799}. */
  String text(long timeNs) {
    return new BigDecimal(seconds(timeNs)).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  /** A length on the clock of the logs in model time, for example {@code 0.19 ms}. */
  String length(long ns) {
    double milliseconds = base.modelNs(ns) / NANOS_PER_MS;
    return Math.abs(milliseconds) < MS_PER_S
        ? Numbers.figure(milliseconds) + " ms"
        : Numbers.figure(milliseconds / MS_PER_S) + " s";
  }
}

package lamplight.report.diagram;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import lamplight.causality.TrialHistory;

/** The stretch of a trial that is drawn. */
public sealed interface DiagramWindow {
  /** About so many events are easily read at the usual width. */
  int EVENTS = 60;

  /** From an instant until before another, in seconds of model time since the start. */
  record Time(double from, double to) implements DiagramWindow {
    @Override
    public String words() {
      return from == 0 ? "the first " + seconds(to) : seconds(from) + " to " + seconds(to);
    }

    @Override
    public boolean holds(DiagramTrial trial, int event) {
      double seconds = trial.seconds(event);
      // In real time the last ticks may be late.
      return seconds >= from && (seconds < to || to >= trial.duration());
    }
  }

  /** The events whose Lamport clock is within a range, both ends included. */
  record Clock(long from, long to) implements DiagramWindow {
    @Override
    public String words() {
      return "clocks " + from + " to " + to;
    }

    @Override
    public boolean holds(DiagramTrial trial, int event) {
      long clock = trial.history().clock(event);
      return clock >= from && clock <= to;
    }
  }

  /** The stretch in words, for a heading. */
  String words();

  /** Whether an event is in it. */
  boolean holds(DiagramTrial trial, int event);

  /** The beginning of a trial, of about {@link #EVENTS} events. */
  static Time first(DiagramTrial trial) {
    return new Time(0, Math.min(trial.duration(), length(trial)));
  }

  /** About as long a stretch round an event: two thirds before it and one third after. */
  static Time around(DiagramTrial trial, int event) {
    double length = Math.min(trial.duration(), length(trial));
    double unit = Math.pow(10, Math.floor(Math.log10(length)) - 1);
    double from = Math.floor((trial.seconds(event) - length * 2 / 3) / unit) * unit;
    // What a person reads on the axis are the ends themselves.
    double begin = Math.max(0, Math.min(from, trial.duration() - length));
    return new Time(rounded(begin), rounded(begin + length));
  }

  /** The event with the largest jump of a clock at a receive, the first such; -1 without one. */
  static int largestJump(DiagramTrial trial) {
    return largestJump(trial, event -> true);
  }

  /** The same of the events of a stretch. */
  static int largestJump(DiagramTrial trial, DiagramWindow window) {
    return largestJump(trial, event -> window.holds(trial, event));
  }

  private static int largestJump(DiagramTrial trial, IntPredicate chosen) {
    TrialHistory history = trial.history();
    return IntStream.range(0, history.size())
        .filter(event -> history.isReceive(event) && chosen.test(event))
        .boxed()
        .max(
            Comparator.<Integer>comparingLong(trial::jump)
                .thenComparing(Comparator.<Integer>comparingLong(history::timeNs).reversed()))
        .orElse(-1);
  }

  /** An instant or a length in seconds, in as many decimals as it has. */
  static String seconds(double seconds) {
    return BigDecimal.valueOf(seconds)
            .setScale(9, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        + " s";
  }

  /** How long a stretch of about {@link #EVENTS} events is, with one digit. */
  private static double length(DiagramTrial trial) {
    int events = Math.max(1, trial.history().size());
    int all = trial.history().processes();
    double share = (double) ProcessChoice.count(all) / all;
    double exact = trial.duration() * EVENTS / events / share;
    double power = Math.pow(10, Math.floor(Math.log10(exact)));
    return rounded(Math.max(1, Math.round(exact / power)) * power);
  }

  /** Without the last binary digits, so that 0.3 is 0.3. */
  private static double rounded(double seconds) {
    return Math.round(seconds * 1e9) / 1e9;
  }
}

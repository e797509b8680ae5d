package lamplight.theory;

import lamplight.theory.Allowance.Chance;

/**
 * What theory allows for in a trial's measures; the constants are held against averages over
 * thousands of seeds. It leaves out how a stable process gets to its steady state, and approximates
 * its queue and the few idle ticks of one that is not stable. Nothing is allowed for where theory
 * is exact: in the number of ticks, and in the clock of the only process that keeps up, which is
 * never below its ticks; how far it may be above them is what others can push it while their queues
 * fill.
 */
public final class Allowances {
  /** The share of a prediction that is allowed for. */
  public static final double SHARE = 0.1;

  /** That of a stable queue's length, and of the idle ticks of a process that is not stable. */
  public static final double ROUGH_SHARE = 0.2;

  /** What is allowed for in a count, or in a clock's value, at the end of a trial. */
  public static final double VALUE = 0.5;

  /** What is allowed for in a mean queue, in messages. */
  public static final double QUEUE_MEAN = 0.05;

  /** How far one message from before the first tick of a process pushes its clock. */
  private static final double PUSH_MIN = 1;

  private final TrialForecast forecast;
  private final int process;
  private final Stability stability;
  private final boolean stable;
  private final double seconds;

  private Allowances(TrialForecast forecast, int process, double seconds) {
    this.forecast = forecast;
    this.process = process;
    this.stability = forecast.prediction().queue(process).stability();
    this.stable = stability == Stability.STABLE;
    this.seconds = seconds;
  }

  /**
   * The allowance for a column that the forecast has a value for.
   *
   * @param process from 1
   * @param seconds the length of the trial in model time
   */
  static Allowance of(TrialForecast forecast, int process, String column, double seconds) {
    return new Allowances(forecast, process, seconds).of(column);
  }

  private Allowance of(String column) {
    if (forecast.countsItsTicks(process)) {
      switch (column) {
        case "final_clock":
          return neverBelow(1);
        case "clock_per_s":
          return neverBelow(1 / seconds);
        case "jump_mean":
          return neverBelow(1 / ticks());
        default:
      }
    }
    return switch (column) {
      case "rate", "ticks" -> Allowance.of(0, 1, Chance.NONE);
      case "receives" -> count(SHARE * value(column) + start() * value("queue_mean"), 1);
      case "receive_share" ->
          count(SHARE * value("receives") + start() * value("queue_mean"), 1 / ticks());
      case "internal", "sends", "copies_sent" -> {
        double share = stable ? SHARE : ROUGH_SHARE;
        double each = share * value(column) + start() * value("queue_mean");
        yield column.equals("copies_sent") ? copies(each) : stable ? count(each, 1) : idle(each);
      }
      case "final_clock" -> clock(1);
      case "clock_per_s" -> clock(1 / seconds);
      case "jump_mean" -> clock(1 / ticks());
      case "offset_final" -> line(column, SHARE);
      case "queue_final" -> line(column, ROUGH_SHARE);
      case "queue_mean" -> queueMean();
      case "drift_per_s" -> slope(column, "offset_final");
      case "queue_growth_per_s" -> slope(column, "queue_final");
      default -> Allowance.of(SHARE * Math.abs(value(column)), 1, Chance.SAMPLE);
    };
  }

  /** Pushed beyond its ticks by one value a message that it receives, and one at least. */
  private Allowance neverBelow(double unit) {
    double pushed = Math.max(PUSH_MIN, value("receives"));
    return new Allowance(0, pushed * unit, unit, Chance.NEVER_BELOW);
  }

  private static Allowance count(double each, double unit) {
    return Allowance.of(Math.max(VALUE, each) * unit, unit, Chance.COUNT);
  }

  /** Idle ticks come in spells, when a queue that is not stable runs empty. */
  private static Allowance idle(double each) {
    return Allowance.of(Math.max(VALUE, each), 1, Chance.QUEUE);
  }

  /** Copies come as many at a time as there are peers. */
  private Allowance copies(double each) {
    int peers = forecast.prediction().processes() - 1;
    return Allowance.of(Math.max(VALUE, each), peers, stable ? Chance.COUNT : Chance.QUEUE);
  }

  private Allowance clock(double unit) {
    double values = SHARE * value("final_clock") + start() * value("offset_final");
    return Allowance.of(Math.max(VALUE, values) * unit, unit, Chance.COUNT);
  }

  private Allowance line(String column, double shareOfStable) {
    double share = stable ? shareOfStable + start() : SHARE;
    Chance chance = stability == Stability.SATURATED ? Chance.COUNT : Chance.QUEUE;
    return Allowance.of(Math.max(VALUE, share * value(column)), 1, chance);
  }

  private Allowance queueMean() {
    double share = stable ? ROUGH_SHARE + start() : SHARE;
    return Allowance.of(Math.max(QUEUE_MEAN, share * value("queue_mean")), 1, Chance.SAMPLE);
  }

  /** Where a quantity ends that is not to grow, but begins at nothing all the same. */
  private Allowance slope(String column, String end) {
    double reached = value(column) == 0 ? value(end) : SHARE * Math.abs(value(column)) * seconds;
    return Allowance.of(Math.max(VALUE, reached) / seconds, 1 / seconds, Chance.SAMPLE);
  }

  /**
   * The share of a stable process's steady state that its start from nothing may hide: half of the
   * share of the trial that its queue takes to settle.
   */
  private double start() {
    double settlingS = forecast.prediction().queue(process).settlingS().orElse(0);
    return Math.min(1, settlingS / (2 * seconds));
  }

  private double ticks() {
    return Math.max(1, value("ticks"));
  }

  private double value(String column) {
    return forecast.value(process, column).orElse(0);
  }
}

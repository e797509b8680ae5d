package lamplight.measure;

import static lamplight.measure.Better.HIGHER;
import static lamplight.measure.Better.LOWER;
import static lamplight.measure.MetricSpec.TO_1024;
import static lamplight.measure.MetricSpec.latency;
import static lamplight.measure.MetricSpec.lateness;
import static lamplight.measure.MetricSpec.of;
import static lamplight.measure.ProcessReading.ratio;
import static lamplight.measure.Tier.COMPARED;
import static lamplight.measure.Tier.MAIN;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Everything that is measured of a process in a trial: the columns of {@code processes.csv} from
 * {@code rate} on, in order. Each says all there is to say of it, so that a measure is added here
 * and nowhere else.
 */
public enum Metric implements Measure {
  RATE(
      of("tick rate", "the nominal tick rate", ProcessReading::ratePerSecond)
          .in("ticks/s", 2)
          .setting()),
  TICKS(of("ticks", "how many ticks took place", of -> of.tracker().ticks())),
  INTERNAL(of("internal events", "how many events were internal", of -> of.tracker().internals())),
  SENDS(
      of(
          "sends",
          "how many events were sends; a send to all counts once",
          of -> of.tracker().sends())),
  RECEIVES(of("receives", "how many events were receives", of -> of.tracker().receives())),
  RECEIVE_SHARE(
      of(
              "receive share",
              "the receives among the process's ticks",
              of -> ratio(of.tracker().receives(), of.tracker().ticks()))
          .in("", 3)),
  COPIES_SENT(
      of(
          "copies sent",
          "how many copies were sent; a send to all counts once a receiver",
          of -> of.tracker().copiesSent())),
  FINAL_CLOCK(
      of("final clock", "the Lamport clock after the last event", of -> of.tracker().clock())
          .tier(COMPARED)
          .ofFinalClock()),
  CLOCK_PER_S(
      of(
              "clock rate",
              "the final clock divided by the duration, or by the time that a process killed on"
                  + " purpose lived",
              of -> of.perSecond(of.tracker().clock()))
          .in("clock values per s", 2)
          .tier(MAIN)
          .ofFinalClock()),
  OFFSET_FINAL(
      of(
              "final offset",
              "at the end of the trial, the leader's clock minus this one's",
              ProcessReading::offsetFinal)
          .in("clock values", 1)
          .tier(MAIN)
          .better(LOWER)
          .unknownOfKilled()),
  OFFSET_MAX(
      of(
              "largest offset",
              "the largest offset behind the leader at any moment of the trial",
              of -> Math.max(of.tracker().offsetMax(), of.offsetFinal()))
          .in("clock values", 1)
          .better(LOWER)
          .unknownOfKilled()),
  DRIFT_PER_S(
      of(
              "drift",
              "the exact least-squares slope of the offset against time over the whole trial, or"
                  + " over the life of a process killed on purpose",
              ProcessReading::driftPerS)
          .in("clock values per s", 3)
          .tier(MAIN)
          .better(LOWER)),
  JUMP_MEAN(
      of(
              "mean jump",
              "the mean over all events of the clock after minus the clock before",
              of -> ratio(of.tracker().clock(), of.tracker().ticks()))
          .in("clock values", 2)
          .tier(COMPARED)
          .better(LOWER)
          .ofFinalClock()),
  JUMP_RECEIVE_MEAN(
      of(
              "mean receive jump",
              "the mean jump over the receives",
              of -> ratio(of.tracker().jumpSum(), of.tracker().receives()))
          .in("clock values", 2)
          .tier(MAIN)
          .better(LOWER)),
  JUMP_P50(
      of("median jump", "the median jump over all events", of -> of.jump(50))
          .in("clock values", 1)
          .better(LOWER)),
  JUMP_P95(
      of(
              "95th percentile jump",
              "the 95th percentile of the jumps over all events",
              of -> of.jump(95))
          .in("clock values", 1)
          .better(LOWER)),
  JUMP_MAX(
      of("largest jump", "the largest jump", of -> of.jump(100))
          .in("clock values", 1)
          .tier(MAIN)
          .better(LOWER)),
  GAP_MAX(
      of(
              "largest gap",
              "the largest gap, a jump less one: the values that the clock skipped",
              of -> of.jump(100) - 1)
          .in("clock values", 1)
          .better(LOWER)),
  QUEUE_MEAN(
      of("mean queue", "the mean queue length over time", ProcessReading::queueMean)
          .in("messages", 2)
          .tier(COMPARED)
          .better(LOWER)
          .unknownOfKilled()
          .unknownOfRestarted()),
  QUEUE_MAX(
      of("largest queue", "the greatest queue length at any moment", of -> of.tracker().queueMax())
          .in("messages", 1)
          .tier(MAIN)
          .better(LOWER)),
  QUEUE_FINAL(
      of(
              "final queue",
              "the messages left in the queue after the drain",
              of -> of.tracker().queueFinal())
          .in("messages", 1)
          .tier(COMPARED)
          .better(LOWER)
          .unknownOfKilled()),
  QUEUE_GROWTH_PER_S(
      of(
              "queue growth",
              "the exact least-squares slope of the queue length against time over the whole trial",
              ProcessReading::queueGrowthPerS)
          .in("messages/s", 3)
          .tier(MAIN)
          .better(LOWER)
          .unknownOfKilled()
          .unknownOfRestarted()),
  WAIT_P50_MS(
      of(
              "median wait",
              "the median time from a message's arrival in the queue to its receive" + TO_1024,
              of -> of.waitMs(50))
          .in("ms", 1)
          .tier(COMPARED)
          .better(LOWER)),
  WAIT_MAX_MS(
      of(
              "longest wait",
              "the longest time from a message's arrival in the queue to its receive",
              of -> of.waitMs(100))
          .in("ms", 1)
          .better(LOWER)),
  LATENCY_P50_US(latency("median latency", "the median time", 50)),
  LATENCY_P99_US(latency("99th percentile latency", "the 99th percentile of the time", 99)),
  LATENESS_P50_US(lateness("median lateness", "the median time", 50)),
  LATENESS_P99_US(lateness("99th percentile lateness", "the 99th percentile of the time", 99)),
  LATENESS_MAX_US(lateness("largest lateness", "the longest time", 100)),
  TWIN_AGREEMENT(
      // The events of one trial do not tell; whoever runs the twin adds it.
      of(
              "agreement with the twin",
              "the share of the events that the trial's twin in virtual time has too",
              ProcessReading::unknown)
          .in("", 4)
          .better(HIGHER)
          .realTimeOnly());

  private final MetricSpec spec;

  Metric(MetricSpec spec) {
    this.spec = spec;
  }

  /** The metrics of which this is true, in the order of the columns. */
  public static List<Metric> where(Predicate<Metric> isMeant) {
    return Arrays.stream(values()).filter(isMeant).toList();
  }

  /** The metrics of a tier, in the order of the columns. */
  public static List<Metric> ofTier(Tier tier) {
    return where(metric -> metric.tier() == tier);
  }

  /** The metric of a column, in letters of either case; empty when there is none. */
  public static Optional<Metric> ofColumn(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(metric -> metric.column().equals(plain)).findFirst();
  }

  @Override
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String title() {
    return spec.title;
  }

  @Override
  public String unit() {
    return spec.unit;
  }

  @Override
  public String definition() {
    return spec.definition;
  }

  @Override
  public Optional<Better> better() {
    return spec.better;
  }

  /** How much is made of it. */
  public Tier tier() {
    return spec.tier;
  }

  /** Whether runs are compared by it unless other measures are named. */
  public boolean isCompared() {
    return spec.tier == MAIN || spec.tier == COMPARED;
  }

  /** Whether it is set before the trial, so that tables have it as it was set. */
  public boolean isSetting() {
    return spec.isSetting;
  }

  /** How many digits after the point a person reads of its mean, at most. */
  public int decimals() {
    return spec.decimals;
  }

  /**
   * Whether it is the final clock in one unit or another: as such, over the duration, or over the
   * ticks.
   */
  public boolean isFinalClock() {
    return spec.isFinalClock;
  }

  /** Whether only trials in real time have it. */
  public boolean isRealTimeOnly() {
    return spec.isRealTimeOnly;
  }

  /**
   * Whether it is undefined of a process that was killed on purpose: nobody knows what its queue
   * held when it died, and its offset means nothing afterwards.
   */
  public boolean isUnknownOfKilled() {
    return spec.isUnknownOfKilled;
  }

  /**
   * Whether it is undefined of a process that was restarted on purpose: nobody knows what its queue
   * held when it was killed.
   */
  public boolean isUnknownOfRestarted() {
    return spec.isUnknownOfRestarted;
  }

  /** The value of it in a process, once the trial has ended; NaN where it is undefined. */
  double value(ProcessReading process) {
    return process.isKilled() && spec.isUnknownOfKilled
            || process.isRestarted() && spec.isUnknownOfRestarted
        ? Double.NaN
        : spec.extractor.applyAsDouble(process);
  }
}

package lamplight.theory;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import lamplight.model.Die;
import lamplight.model.Rate;

/**
 * What theory predicts of N processes in the long run, from their rates and the die of their draws.
 * The queues are exact in the fluid limit. Network delay changes nothing in the long run but the
 * clocks' common rate, which it lowers. Immutable.
 *
 * <p>An idle tick draws from {@code 1..K}: one value sends to this peer and one sends to all, so a
 * given peer is sent to with probability {@code p = 2/K}, whatever N is. Where an internal event is
 * given a probability q instead, K is {@code N / (1 - q)}, which need not be whole. {@link Regimes}
 * says how the rates of idle ticks follow.
 */
public final class Prediction {
  private final List<Rate> rates;
  private final Die die;
  private final Rate fastest;
  private final Regimes regimes;
  private final List<QueuePrediction> queues;

  private Prediction(List<Rate> rates, Die die) {
    this.rates = List.copyOf(rates);
    this.die = die;
    this.fastest = Collections.max(rates);
    this.regimes = Regimes.of(rates, die);
    this.queues = Queues.of(this.rates, die, regimes);
  }

  /**
   * The prediction for these rates. Takes time in the order of N log N.
   *
   * @param rates one a process, process 1 first; at least two
   * @param die what an idle tick throws
   * @throws IllegalArgumentException when there are fewer rates, or no number for each send
   */
  public static Prediction of(List<Rate> rates, Die die) {
    if (rates.size() < 2) {
      throw new IllegalArgumentException("a trial has at least two processes");
    }
    return new Prediction(rates, die.forProcesses(rates.size()));
  }

  /** How many processes there are. */
  public int processes() {
    return rates.size();
  }

  /** What an idle tick throws. */
  public Die die() {
    return die;
  }

  /** The probability p that an idle tick sends to one given peer. */
  public double sendProbability() {
    return die.sendProbability();
  }

  /** The idle ticks per second of all processes together, S. */
  public double idleTotalPerS() {
    return regimes.idleTotalPerS();
  }

  /** How many processes are stable. */
  public int stable() {
    return regimes.stable();
  }

  /** The highest of the rates. */
  public Rate fastest() {
    return fastest;
  }

  /** The queues of all processes, process 1 first. */
  public List<QueuePrediction> queues() {
    return queues;
  }

  /** The queue of one process, from 1. */
  public QueuePrediction queue(int process) {
    return queues.get(process - 1);
  }

  /**
   * How the queue of a process that is not stable builds up.
   *
   * @throws IllegalArgumentException when it is stable
   */
  public Backlog backlog(int process) {
    QueuePrediction queue = queue(process);
    if (queue.stability() == Stability.STABLE) {
      throw new IllegalArgumentException(
          "process " + process + " is stable: its queue does not build up");
    }
    return new Backlog(queue.growthPerS(), arrivalVariancePerS());
  }

  /**
   * The clocks of all processes. The source is asked for the common rate only when there is no
   * closed form: when two or more processes are stable.
   */
  public ClockPredictions clocks(ClockRateSource source) {
    return ClockPredictions.of(this, commonClockRate(source));
  }

  private ClockRate commonClockRate(ClockRateSource source) {
    if (stable() >= 2) {
      return source.commonRate(stableFastestFirst(), die);
    }
    return new ClockRate.Exact(fastest().perSecond());
  }

  /**
   * The rates that decide how fast the clocks run: a process that is not stable never sends in the
   * long run, so it cannot move a clock.
   */
  List<Rate> stableFastestFirst() {
    return queues.stream()
        .filter(queue -> queue.stability() == Stability.STABLE)
        .map(QueuePrediction::rate)
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /**
   * The variance per second of the messages that arrive at a process that is not stable.
   *
   * <p>One idle tick of a stable process j sends a copy to each of the others, with variance {@code
   * p (1-p)} each and covariance {@code 1/K - p^2} between two receivers, which only the send to
   * all causes. A copy more than expected at a stable process costs it an idle tick, so that it
   * sends p fewer in turn; with a stable processes the noise of the arrivals at i comes to {@code
   * W_i - g (sum of W_k over the stable k)} with {@code g = p / (1 + (a-1) p)}, W being the noise
   * of the draws alone. With one sender this is {@code p (1-p) S}, and it is a little less with
   * more.
   */
  private double arrivalVariancePerS() {
    double p = sendProbability();
    double covariance = die.broadcastProbability() - p * p;
    double others = Math.max(0, stable() - 1);
    double feedback = p / (1 + others * p);
    double perIdleTick =
        p * (1 - p) * (1 + feedback * feedback * others)
            - 2 * feedback * others * covariance
            + feedback * feedback * others * (others - 1) * covariance;
    return idleTotalPerS() * perIdleTick;
  }
}

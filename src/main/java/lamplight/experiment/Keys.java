package lamplight.experiment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lamplight.model.Die;
import lamplight.model.NetworkDelay;
import lamplight.model.RelayOrder;
import lamplight.model.RelaySpec;
import lamplight.model.TimeMode;

/**
 * The keys of an experiment file, each with all that is known of it. To add one, declare it here,
 * and list it below behind the keys it looks at; {@link Experiment#values()} has it then.
 */
public final class Keys {
  private static final int PROCESSES_MIN = 2;
  private static final int PROCESSES_MAX = 100_000;

  /** How many processes draw their rates unless the file says. */
  static final int PROCESSES_DEFAULT = 3;

  /** Each process has two files open, and a real one a JVM. */
  private static final int LOGGED_PROCESSES_MAX = 400;

  private static final int SIDES_MAX = 1_000_000_000;

  static final TextFormat TITLE_TEXT = TextFormat.ofOneLine(1, 200);

  public static final ValueKey<String> TITLE =
      text("title", "the file's name", "a short name for the report", TITLE_TEXT);

  public static final ValueKey<String> DESCRIPTION =
      text(
          "description",
          "",
          "what the experiment asks, for the report",
          TextFormat.ofLines(0, 4000));

  public static final ValueKey<RateSetting> RATES =
      new RatesKey(
          "rates",
          "ticks per second, one rate a process; or random whole numbers, drawn from the seed once"
              + " a trial",
          new RatesFormat(PROCESSES_MIN, PROCESSES_MAX));

  public static final ValueKey<Integer> PROCESSES =
      new ValueKey<>(
          "processes",
          "as many as rates, else " + PROCESSES_DEFAULT,
          "how many processes a trial has",
          new WholeNumberFormat(PROCESSES_MIN, PROCESSES_MAX),
          trial -> Optional.of(trial.spec().processes())) {
        @Override
        Optional<Integer> unset(Settings settings, KeyValues known) {
          return known.find(RATES).map(rates -> Keys.listed(rates).orElse(PROCESSES_DEFAULT));
        }

        @Override
        Optional<String> whyRefused(Integer processes, KeyValues known, boolean isSet) {
          return known
              .find(RATES)
              .flatMap(Keys::listed)
              .filter(count -> !count.equals(processes))
              .map(count -> "expected " + count + ", as many as there are rates");
        }
      };

  public static final ValueKey<Long> DURATION =
      new ValueKey<>(
          "duration",
          "60 s",
          "the model time of a trial",
          LengthFormat.DURATION,
          trial -> Optional.of(trial.spec().durationNs()));

  public static final ValueKey<Seeds> SEEDS =
      new FixedKey<>(
          "seeds",
          "1..5",
          "the trials, one a seed",
          new SeedsFormat(),
          trial -> Optional.empty(),
          "every point has the same seeds, so that points are compared seed by seed");

  public static final ValueKey<Integer> DRAW_SIDES =
      new DrawSidesKey(
          "draw.sides",
          "10",
          "the draw of a tick is uniform in 1..draw.sides; at least the number of processes",
          new WholeNumberFormat(PROCESSES_MIN, SIDES_MAX));

  public static final ValueKey<BigDecimal> INTERNAL_PROBABILITY =
      new InternalProbabilityKey(
          "internal.probability",
          "follows from draw.sides",
          "in the place of draw.sides: how probable it is that a tick that finds no message is an"
              + " internal event; the rest is split equally between a send to each single peer and"
              + " a send to all",
          new DecimalFormat(BigDecimal.ZERO, Die.INTERNAL_MAX));

  public static final ValueKey<Topology> TOPOLOGY =
      new ValueKey<>(
          "topology",
          "mesh",
          "how processes are connected: each pair by a connection of its own (mesh), or each with"
              + " one relay, which forwards the messages (star)",
          new ChoiceFormat<>(Topology.class),
          trial -> Optional.of(trial.spec().relay().isPresent() ? Topology.STAR : Topology.MESH));

  public static final ValueKey<RelayOrder> RELAY_ORDER =
      new RelayKey<>(
          "relay.order",
          "timestamp",
          "in a star, which message the relay forwards next: the one with the lowest Lamport"
              + " timestamp, or the one that arrived first",
          new ChoiceFormat<>(RelayOrder.class),
          trial -> trial.spec().relay().map(RelaySpec::order));

  public static final ValueKey<Long> RELAY_TIME =
      new RelayKey<>(
          "relay.time",
          "0 ms",
          "in a star, how long the relay takes over one message, in model time",
          DelayFormat.LENGTH,
          trial -> trial.spec().relay().map(RelaySpec::timeNs));

  public static final ValueKey<PhaseSetting> PHASE =
      new PhaseKey(
          "phase",
          "random",
          "when the first tick of a process is due: at an instant drawn from the seed within one"
              + " period (random), or at the start (aligned)",
          new ChoiceFormat<>(PhaseSetting.class));

  public static final ValueKey<TimeMode> TIME =
      new FixedKey<>(
          "time",
          "real",
          "what ticks follow: the machine's clock, with a JVM a process (real), or a simulated"
              + " clock in one JVM (virtual)",
          new ChoiceFormat<>(TimeMode.class),
          trial -> Optional.of(trial.time()),
          "all trials of a run follow one kind of time; run the file as it is and once more with"
              + " --virtual");

  public static final ValueKey<LogSetting> LOGS =
      new FixedKey<>(
          "logs",
          "keep",
          "whether event logs are written; discard only in virtual time, for studies of many"
              + " trials",
          new ChoiceFormat<>(LogSetting.class),
          trial -> Optional.empty(),
          "a run keeps the logs of all its trials or of none") {
        @Override
        Optional<String> whyRefused(LogSetting logs, KeyValues known, boolean isSet) {
          if (logs == LogSetting.DISCARD) {
            return known
                .find(TIME)
                .filter(TimeMode.REAL::equals)
                .map(
                    real ->
                        "a trial in real time keeps its logs: set it to keep, or set time ="
                            + " virtual");
          }
          return known
              .find(PROCESSES)
              .filter(processes -> processes > LOGGED_PROCESSES_MAX)
              .map(
                  processes ->
                      "logs of at most %s processes can be kept, and there are %s: set time ="
                              .formatted(LOGGED_PROCESSES_MAX, processes)
                          + " virtual and logs = discard");
        }
      };

  public static final ValueKey<BigDecimal> TIME_SCALE =
      new ValueKey<>(
          "time.scale",
          "1",
          "in real time, how many times faster than the wall clock the model runs",
          new DecimalFormat(new BigDecimal("0.001"), new BigDecimal("100000")),
          trial -> Optional.of(trial.timeScale())) {
        @Override
        Optional<String> whyRefused(BigDecimal scale, KeyValues known, boolean isSet) {
          return known
              .find(TIME)
              .filter(time -> time == TimeMode.VIRTUAL && !scale.equals(BigDecimal.ONE))
              .map(
                  virtual ->
                      "only real time has a scale: leave it out, or set it to 1, with time ="
                          + " virtual");
        }
      };

  public static final ValueKey<NetworkDelay> NETWORK_DELAY =
      new ValueKey<>(
          "network.delay",
          "0 ms",
          "the added one-way delay of each copy, in a star on each of its two hops; channels stay"
              + " first in, first out",
          DelayFormat.DELAY,
          trial -> Optional.of(trial.spec().delay()));

  public static final ValueKey<SkewSetting> CLOCK_SKEW =
      new SkewKey(
          "clock.skew",
          "none",
          "in virtual time, how far the physical clock of each process is ahead of true time, for"
              + " the other clocks of the report; or a range to draw it from, once a trial",
          new SkewFormat());

  public static final ValueKey<RestartClock> RESTART_CLOCK =
      new RestartClockKey(
          "restart.clock",
          "zero",
          "whether the clock of a process that is restarted is lost, and begins at zero, or is kept"
              + " on disk",
          new ChoiceFormat<>(RestartClock.class));

  public static final Key<FaultSetting> FAULT =
      new FaultKey(
          "what goes wrong on purpose; fault.1, fault.2 and so on to fault.999, in any order and"
              + " with any gaps");

  private static final List<Key<?>> OF_TRIALS =
      List.of(
          TITLE,
          DESCRIPTION,
          RATES,
          PROCESSES,
          DURATION,
          SEEDS,
          DRAW_SIDES,
          INTERNAL_PROBABILITY,
          TOPOLOGY,
          RELAY_ORDER,
          RELAY_TIME,
          PHASE,
          TIME,
          LOGS,
          TIME_SCALE,
          NETWORK_DELAY,
          CLOCK_SKEW,
          RESTART_CLOCK,
          FAULT);

  private static final List<Key<?>> OTHERS =
      Stream.concat(OF_TRIALS.stream(), ProgramKeys.ALL.stream()).toList();

  public static final Key<?> VARY = new VaryKey(OTHERS);

  /** Every key, in the order in which they are listed and read. */
  public static final List<Key<?>> ALL = Stream.concat(OTHERS.stream(), Stream.of(VARY)).toList();

  private Keys() {}

  private static ValueKey<String> text(
      String name, String defaultText, String meaning, TextFormat format) {
    return new FixedKey<>(
        name,
        defaultText,
        meaning,
        format,
        trial -> Optional.empty(),
        "it is text for the report of all points");
  }

  /** The key that is written like this, if there is one. */
  static Optional<Key<?>> named(String written) {
    for (Key<?> key : ALL) {
      if (key.covers(written)) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  /** How many rates are listed one by one; empty when they are drawn. */
  private static Optional<Integer> listed(RateSetting rates) {
    return rates instanceof RateSetting.Fixed fixed
        ? Optional.of(fixed.rates().size())
        : Optional.empty();
  }
}

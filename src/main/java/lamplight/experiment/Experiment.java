package lamplight.experiment;

import java.math.BigDecimal;
import java.util.Optional;
import lamplight.model.Die;
import lamplight.model.NetworkDelay;
import lamplight.model.RelaySpec;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;

/**
 * An experiment: the settings shared by its trials, and the seeds that tell them apart. Immutable.
 *
 * @param values of each key that it has a use for
 */
public record Experiment(KeyValues values) {
  /** A short name for the report. */
  public String title() {
    return values.get(Keys.TITLE);
  }

  /** What the experiment asks; may be empty. */
  public String description() {
    return values.get(Keys.DESCRIPTION);
  }

  /** How processes get their tick rates. */
  public RateSetting rates() {
    return values.get(Keys.RATES);
  }

  /** Whether a process has the same rate in every trial, because rates are not drawn. */
  public boolean hasFixedRates() {
    return rates() instanceof RateSetting.Fixed;
  }

  /** How many processes a trial has, from 2. */
  public int processes() {
    return values.get(Keys.PROCESSES);
  }

  /** The length of a trial in nanoseconds of model time. */
  public long durationNs() {
    return values.get(Keys.DURATION);
  }

  /** The trials. */
  public Seeds seeds() {
    return values.get(Keys.SEEDS);
  }

  /** What an idle tick throws. */
  public Die die() {
    return values
        .find(Keys.INTERNAL_PROBABILITY)
        .map(probability -> Die.ofInternal(probability, processes()))
        .orElseGet(() -> Die.ofSides(values.get(Keys.DRAW_SIDES)));
  }

  /** When first ticks are due. */
  public PhaseSetting phase() {
    return values.get(Keys.PHASE);
  }

  /** Real or virtual. */
  public TimeMode time() {
    return values.get(Keys.TIME);
  }

  /** How many times faster than the wall clock the model runs, in real time. */
  public BigDecimal timeScale() {
    return values.get(Keys.TIME_SCALE);
  }

  /** What is added to each hop of the way of each copy. */
  public NetworkDelay delay() {
    return values.get(Keys.NETWORK_DELAY);
  }

  /** How far physical clocks are from true time, which they never are in real time. */
  public SkewSetting skew() {
    return values.find(Keys.CLOCK_SKEW).orElseGet(SkewSetting.None::new);
  }

  /** Whether trials leave their event logs. */
  public LogSetting logs() {
    return values.get(Keys.LOGS);
  }

  /** What the relay of a star does; empty in a mesh. */
  public Optional<RelaySpec> relay() {
    return values
        .find(Keys.RELAY_ORDER)
        .map(order -> new RelaySpec(order, values.get(Keys.RELAY_TIME)));
  }

  /** What goes wrong on purpose. */
  public FaultSetting faults() {
    return values.get(Keys.FAULT);
  }

  /** Somebody's programs that the processes run; empty where all are our own JVMs. */
  public Optional<ProgramSetting> programs() {
    return ProgramKeys.setting(values);
  }

  /** What the trial with this seed is. */
  public TrialSpec trial(long seed) {
    TrialSpec undelayed =
        switch (phase()) {
          case RANDOM ->
              TrialSpec.withRandomPhases(
                  seed, die(), durationNs(), rates().forSeed(seed, processes()));
          case ALIGNED ->
              TrialSpec.withAlignedPhases(
                  seed, die(), durationNs(), rates().forSeed(seed, processes()));
        };
    return undelayed
        .withDelay(delay())
        .withRelay(relay())
        .withSkew(skew().forSeed(seed, processes()))
        .withFaults(faults().planned());
  }
}

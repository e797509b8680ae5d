package lamplight.experiment;

import java.math.BigDecimal;
import java.util.Optional;
import lamplight.model.NetworkDelay;
import lamplight.model.RelaySpec;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;

/**
 * An experiment: the settings shared by its trials, and the seeds that tell them apart.
 *
 * @param title a short name for the report
 * @param description what the experiment asks; may be empty
 * @param rates how processes get their tick rates
 * @param processes how many processes a trial has, from 2
 * @param durationNs the length of a trial in nanoseconds of model time
 * @param seeds the trials
 * @param sides the sides of the draw, at least {@code processes}
 * @param topology how processes are connected
 * @param phase when first ticks are due
 * @param time real or virtual
 * @param timeScale how many times faster than the wall clock the model runs, in real time
 * @param delay what is added to each hop of the way of each copy
 * @param logs whether trials leave their event logs
 * @param relay what the relay of a star does; empty in a mesh
 * @param faults what goes wrong on purpose
 */
public record Experiment(
    String title,
    String description,
    RateSetting rates,
    int processes,
    long durationNs,
    Seeds seeds,
    int sides,
    Topology topology,
    PhaseSetting phase,
    TimeMode time,
    BigDecimal timeScale,
    NetworkDelay delay,
    LogSetting logs,
    Optional<RelaySpec> relay,
    FaultSetting faults) {
  public Experiment {
    if (relay.isPresent() != (topology == Topology.STAR)) {
      throw new IllegalArgumentException("a star has a relay, and nothing else has one");
    }
  }

  /** An experiment in which nothing goes wrong on purpose. */
  public Experiment(
      String title,
      String description,
      RateSetting rates,
      int processes,
      long durationNs,
      Seeds seeds,
      int sides,
      Topology topology,
      PhaseSetting phase,
      TimeMode time,
      BigDecimal timeScale,
      NetworkDelay delay,
      LogSetting logs,
      Optional<RelaySpec> relay) {
    this(
        title,
        description,
        rates,
        processes,
        durationNs,
        seeds,
        sides,
        topology,
        phase,
        time,
        timeScale,
        delay,
        logs,
        relay,
        FaultSetting.NONE);
  }

  /** An experiment whose relay, if its topology has one, is the default one. */
  public Experiment(
      String title,
      String description,
      RateSetting rates,
      int processes,
      long durationNs,
      Seeds seeds,
      int sides,
      Topology topology,
      PhaseSetting phase,
      TimeMode time,
      BigDecimal timeScale,
      NetworkDelay delay,
      LogSetting logs) {
    this(
        title,
        description,
        rates,
        processes,
        durationNs,
        seeds,
        sides,
        topology,
        phase,
        time,
        timeScale,
        delay,
        logs,
        topology == Topology.STAR ? Optional.of(RelaySpec.DEFAULT) : Optional.empty());
  }

  /** An experiment without added delays that keeps its logs. */
  public Experiment(
      String title,
      String description,
      RateSetting rates,
      int processes,
      long durationNs,
      Seeds seeds,
      int sides,
      Topology topology,
      PhaseSetting phase,
      TimeMode time,
      BigDecimal timeScale) {
    this(
        title,
        description,
        rates,
        processes,
        durationNs,
        seeds,
        sides,
        topology,
        phase,
        time,
        timeScale,
        NetworkDelay.NONE,
        LogSetting.KEEP);
  }

  /** What the trial with this seed is. */
  public TrialSpec trial(long seed) {
    TrialSpec undelayed =
        switch (phase) {
          case RANDOM ->
              TrialSpec.withRandomPhases(seed, sides, durationNs, rates.forSeed(seed, processes));
          case ALIGNED ->
              TrialSpec.withAlignedPhases(seed, sides, durationNs, rates.forSeed(seed, processes));
        };
    return undelayed.withDelay(delay).withRelay(relay).withFaults(faults.planned());
  }
}

package lamplight.experiment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.model.PlannedFault;
import lamplight.model.Rate;
import lamplight.model.RelaySpec;
import lamplight.model.TickSchedule;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;

/**
 * The settings that a trial was made with, read back from what it was, for comparison with those of
 * an experiment. Immutable.
 *
 * @param spec what the trial was
 * @param time what its ticks followed
 * @param timeScale how many times faster than the wall clock it ran
 */
public record TrialSettings(TrialSpec spec, TimeMode time, BigDecimal timeScale) {
  private static final int LISTED_MAX = 12;

  /**
   * The keys in which this trial differs from what the experiment asks of the trial with its seed,
   * in the order of the keys; empty when it is that trial.
   */
  public List<SettingDifference> differencesFrom(Experiment asked) {
    TrialSpec wanted = asked.trial(spec.seed());
    Differences found = new Differences(new ArrayList<>());
    addRates(found, asked, wanted);
    found.add(
        ExperimentKey.PROCESSES,
        Formats.PROCESSES.text(spec.processes()),
        Formats.PROCESSES.text(wanted.processes()));
    found.add(
        ExperimentKey.DURATION,
        Formats.DURATION.text(spec.durationNs()),
        Formats.DURATION.text(wanted.durationNs()));
    found.add(
        ExperimentKey.DRAW_SIDES,
        Formats.DRAW_SIDES.text(spec.sides()),
        Formats.DRAW_SIDES.text(wanted.sides()));
    addRelay(found, wanted);
    found.add(ExperimentKey.PHASE, phase(asked.phase()), Formats.PHASE.text(asked.phase()));
    found.add(ExperimentKey.TIME, Formats.TIME.text(time), Formats.TIME.text(asked.time()));
    found.add(
        ExperimentKey.TIME_SCALE,
        Formats.TIME_SCALE.text(timeScale),
        Formats.TIME_SCALE.text(asked.timeScale()));
    found.add(
        ExperimentKey.NETWORK_DELAY,
        Formats.NETWORK_DELAY.text(spec.delay()),
        Formats.NETWORK_DELAY.text(wanted.delay()));
    addFaults(found, asked.faults());
    return List.copyOf(found.list());
  }

  private record Differences(List<SettingDifference> list) {
    void add(ExperimentKey key, String made, String asked) {
      add(key.keyName(), made, asked);
    }

    void add(String key, String made, String asked) {
      if (!made.equals(asked)) {
        list.add(new SettingDifference(key, made, asked));
      }
    }
  }

  /** Of many rates the first that differs will do. */
  private void addRates(Differences found, Experiment asked, TrialSpec wanted) {
    boolean isDrawn = asked.rates() instanceof RateSetting.Random;
    List<Rate> made = rates(spec);
    List<Rate> rates = rates(wanted);
    if (made.equals(rates) || (isDrawn && made.size() != rates.size())) {
      return;
    }
    int differing = 0;
    while (differing < made.size()
        && differing < rates.size()
        && made.get(differing).equals(rates.get(differing))) {
      differing++;
    }
    String text = text(rates, differing);
    found.add(
        ExperimentKey.RATES,
        text(made, differing),
        isDrawn
            ? Formats.RATES.text(asked.rates()) + ", which is " + text + " with this seed"
            : text);
  }

  private static List<Rate> rates(TrialSpec trial) {
    return trial.schedules().stream().map(TickSchedule::rate).toList();
  }

  private static String text(List<Rate> rates, int differing) {
    if (rates.size() <= LISTED_MAX) {
      return Formats.RATES.text(new RateSetting.Fixed(rates));
    }
    return differing < rates.size()
        ? rates.get(differing) + " for process " + (differing + 1)
        : rates.size() + " rates";
  }

  private void addRelay(Differences found, TrialSpec wanted) {
    found.add(ExperimentKey.TOPOLOGY, topology(spec), topology(wanted));
    if (spec.relay().isPresent() && wanted.relay().isPresent()) {
      RelaySpec made = spec.relay().get();
      RelaySpec asked = wanted.relay().get();
      found.add(
          ExperimentKey.RELAY_ORDER,
          Formats.RELAY_ORDER.text(made.order()),
          Formats.RELAY_ORDER.text(asked.order()));
      found.add(
          ExperimentKey.RELAY_TIME,
          Formats.RELAY_TIME.text(made.timeNs()),
          Formats.RELAY_TIME.text(asked.timeNs()));
    }
  }

  private static String topology(TrialSpec trial) {
    return Formats.TOPOLOGY.text(trial.relay().isPresent() ? Topology.STAR : Topology.MESH);
  }

  /** The setting that gives these phases, or the phases themselves where none does. */
  private String phase(PhaseSetting asked) {
    TrialSpec random =
        TrialSpec.withRandomPhases(spec.seed(), spec.sides(), spec.durationNs(), rates(spec));
    boolean isRandom = spec.schedules().equals(random.schedules());
    boolean isAligned = spec.schedules().stream().allMatch(schedule -> schedule.phaseNs() == 0);
    if (isRandom && isAligned) {
      return Formats.PHASE.text(asked);
    }
    if (isRandom || isAligned) {
      return Formats.PHASE.text(isRandom ? PhaseSetting.RANDOM : PhaseSetting.ALIGNED);
    }
    int process = 1;
    while (spec.schedule(process).equals(random.schedule(process))) {
      process++;
    }
    return TimeLengths.milliseconds(spec.schedule(process).phaseNs()) + " of process " + process;
  }

  /** A fault of the trial stands under the key of the experiment's fault in the same place. */
  private void addFaults(Differences found, FaultSetting asked) {
    List<FaultSetting.Member> wanted =
        asked.members().stream().filter(member -> member.fault().isPresent()).toList();
    List<PlannedFault> made = spec.faults().list();
    for (int index = 0; index < Math.max(wanted.size(), made.size()); index++) {
      String key =
          index < wanted.size()
              ? wanted.get(index).keyName()
              : ExperimentKey.FAULT_PREFIX + (index + 1);
      found.add(
          key,
          Formats.FAULT.text(at(made, index)),
          Formats.FAULT.text(at(wanted, index).flatMap(FaultSetting.Member::fault)));
    }
  }

  private static <T> Optional<T> at(List<T> list, int index) {
    return index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
  }
}

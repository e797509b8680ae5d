package lamplight.experiment;

import java.util.List;
import lamplight.model.TrialSpec;

/** The key {@code phase}. Immutable. */
final class PhaseKey extends ValueKey<PhaseSetting> {
  PhaseKey(String name, String defaultText, String meaning, ValueFormat<PhaseSetting> format) {
    super(name, defaultText, meaning, format);
  }

  @Override
  List<SettingDifference> differences(TrialSettings made, Experiment asked) {
    PhaseSetting wanted = asked.values().get(this);
    return SettingDifference.between(name(), made(made.spec(), wanted), text(wanted));
  }

  /** The setting that gives these phases, or the phases themselves where none does. */
  private String made(TrialSpec spec, PhaseSetting asked) {
    TrialSpec random =
        TrialSpec.withRandomPhases(spec.seed(), spec.die(), spec.durationNs(), RatesKey.of(spec));
    boolean isRandom = spec.schedules().equals(random.schedules());
    boolean isAligned = spec.schedules().stream().allMatch(schedule -> schedule.phaseNs() == 0);
    if (isRandom && isAligned) {
      return text(asked);
    }
    if (isRandom || isAligned) {
      return text(isRandom ? PhaseSetting.RANDOM : PhaseSetting.ALIGNED);
    }
    int process = 1;
    while (spec.schedule(process).equals(random.schedule(process))) {
      process++;
    }
    return LengthFormat.milliseconds(spec.schedule(process).phaseNs()) + " of process " + process;
  }
}

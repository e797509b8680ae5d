package lamplight.experiment;

import java.util.List;
import java.util.Optional;
import lamplight.model.PlannedFault;

/**
 * The key {@code restart.clock}, which only experiments with restarts have a use for. Immutable.
 */
final class RestartClockKey extends ValueKey<RestartClock> {
  RestartClockKey(
      String name, String defaultText, String meaning, ValueFormat<RestartClock> format) {
    super(name, defaultText, meaning, format);
  }

  @Override
  Optional<RestartClock> unset(Settings settings, KeyValues known) {
    return settings.members(Keys.FAULT).values().stream()
            .anyMatch(fault -> fault.value().startsWith("restart"))
        ? super.unset(settings, known)
        : Optional.empty();
  }

  @Override
  List<SettingDifference> differences(TrialSettings trial, Experiment asked) {
    Optional<RestartClock> made = clock(trial.spec().faults().list());
    Optional<RestartClock> wanted = clock(asked.faults().planned().list());
    return made.isPresent() && wanted.isPresent()
        ? SettingDifference.between(name(), text(made.get()), text(wanted.get()))
        : List.of();
  }

  /** That of the restarts among these faults, which all have the same. */
  private static Optional<RestartClock> clock(List<PlannedFault> faults) {
    return faults.stream()
        .filter(PlannedFault.Restart.class::isInstance)
        .map(PlannedFault.Restart.class::cast)
        .map(restart -> restart.keepsClock() ? RestartClock.KEPT : RestartClock.ZERO)
        .findFirst();
  }
}

package lamplight.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;

/**
 * Reads the keys {@code fault.N} of an experiment, and refuses faults that hit nobody, are not over
 * before the trial is, or do not go together.
 */
final class FaultReader {
  private final Settings settings;
  private final List<Fault> faults;

  /**
   * A reader of settings.
   *
   * @param faults takes what is wrong with them
   */
  FaultReader(Settings settings, List<Fault> faults) {
    this.settings = settings;
    this.faults = faults;
  }

  /**
   * Reads the keys.
   *
   * @param processes how many processes there are; empty when that cannot be told
   * @param durationNs the length of a trial; empty when that cannot be told
   */
  FaultSetting read(Optional<Integer> processes, Optional<Long> durationNs) {
    List<FaultSetting.Member> members = new ArrayList<>();
    List<PlannedFault> possible = new ArrayList<>();
    for (Settings.Member member : settings.members()) {
      Setting setting = member.setting();
      Optional<PlannedFault> fault;
      try {
        fault = Formats.FAULT.parse(setting.plainValue());
      } catch (ValueException refused) {
        faults.add(setting.valueFault(refused.reason()));
        continue;
      }
      members.add(new FaultSetting.Member(member.number(), fault));
      if (fault.isPresent() && isPossible(fault.get(), setting, processes, durationNs)) {
        possible.add(fault.get());
        refuseClash(possible, setting);
      }
    }
    return new FaultSetting(members);
  }

  private boolean isPossible(
      PlannedFault fault, Setting setting, Optional<Integer> processes, Optional<Long> durationNs) {
    if (processes.isPresent() && fault.process() > processes.get()) {
      faults.add(setting.valueFault("expected a process from 1 to " + processes.get()));
      return false;
    }
    if (durationNs.isPresent() && fault.atNs() >= durationNs.get()) {
      faults.add(
          setting.valueFault(
              "expected an instant before the end of the trial, which lasts "
                  + Formats.DURATION.text(durationNs.get())));
      return false;
    }
    if (durationNs.isPresent()
        && fault instanceof PlannedFault.Pause
        && fault.endNs() >= durationNs.get()) {
      faults.add(
          setting.valueFault(
              "the pause ends at "
                  + Formats.DURATION.text(fault.endNs())
                  + ": expected an end before that of the trial, which lasts "
                  + Formats.DURATION.text(durationNs.get())));
      return false;
    }
    return true;
  }

  /** Takes the latest fault out again when it clashes with one before it. */
  private void refuseClash(List<PlannedFault> possible, Setting setting) {
    Optional<PlannedFaults.Clash> clash = PlannedFaults.clash(possible);
    if (clash.isEmpty()) {
      return;
    }
    PlannedFault latest = possible.remove(possible.size() - 1);
    PlannedFault other =
        clash.get().first().equals(latest) ? clash.get().second() : clash.get().first();
    faults.add(
        setting.valueFault(
            "process "
                + latest.process()
                + " is also hit by \""
                + Formats.FAULT.text(Optional.of(other))
                + "\": expected faults of one process that do not overlap or touch, and none after"
                + " its kill"));
  }
}

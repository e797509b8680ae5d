package lamplight.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.TimeMode;

/**
 * The family {@code fault.N}. It refuses faults that hit nobody, are not over before the trial is,
 * or do not go together. Immutable.
 */
final class FaultKey extends Key<FaultSetting> {
  /** What a key of the family begins with; its number follows. */
  static final String PREFIX = "fault.";

  /** The highest number of such a key. */
  static final int NUMBER_MAX = 999;

  private static final FaultFormat FORMAT = new FaultFormat();

  FaultKey(String meaning) {
    super(PREFIX + "N", "none", meaning, FORMAT.expectation());
  }

  @Override
  boolean covers(String written) {
    return written.matches("fault\\.[1-9][0-9]{0,2}");
  }

  @Override
  Optional<ValueFormat<?>> format() {
    return Optional.of(FORMAT);
  }

  @Override
  Optional<FaultSetting> read(Settings settings, KeyValues known) {
    List<FaultSetting.Member> members = new ArrayList<>();
    List<PlannedFault> possible = new ArrayList<>();
    for (Map.Entry<Integer, Setting> entry : inOrder(settings).entrySet()) {
      Setting setting = entry.getValue();
      Optional<Optional<PlannedFault>> read = settings.parse(setting, FORMAT);
      if (read.isEmpty()) {
        continue;
      }
      boolean keepsClock = known.find(Keys.RESTART_CLOCK).equals(Optional.of(RestartClock.KEPT));
      Optional<PlannedFault> fault =
          read.get().map(planned -> FaultFormat.withClock(planned, keepsClock));
      members.add(new FaultSetting.Member(entry.getKey(), fault));
      Optional<String> refused =
          fault.flatMap(
              planned -> whyImpossible(planned, known).or(() -> whyClashing(planned, possible)));
      refused.ifPresent(why -> settings.refuse(setting.valueFault(why)));
      if (refused.isEmpty()) {
        fault.ifPresent(possible::add);
      }
    }
    return Optional.of(new FaultSetting(members));
  }

  @Override
  List<EffectiveSettings.Entry> entries(KeyValues values) {
    return values.get(this).members().stream()
        .map(
            member ->
                new EffectiveSettings.Entry(this, member.keyName(), FORMAT.text(member.fault())))
        .toList();
  }

  /** A fault of the trial stands under the key of the experiment's fault in the same place. */
  @Override
  List<SettingDifference> differences(TrialSettings trial, Experiment asked) {
    List<FaultSetting.Member> wanted =
        asked.faults().members().stream().filter(member -> member.fault().isPresent()).toList();
    List<PlannedFault> made = trial.spec().faults().list();
    List<SettingDifference> differences = new ArrayList<>();
    for (int index = 0; index < Math.max(wanted.size(), made.size()); index++) {
      differences.addAll(
          SettingDifference.between(
              index < wanted.size() ? wanted.get(index).keyName() : PREFIX + (index + 1),
              FORMAT.text(at(made, index)),
              FORMAT.text(at(wanted, index).flatMap(FaultSetting.Member::fault))));
    }
    return differences;
  }

  private Map<Integer, Setting> inOrder(Settings settings) {
    Map<Integer, Setting> byNumber = new TreeMap<>();
    settings
        .members(this)
        .forEach(
            (name, setting) ->
                byNumber.put(Integer.parseInt(name.substring(PREFIX.length())), setting));
    return byNumber;
  }

  private static Optional<String> whyImpossible(PlannedFault fault, KeyValues known) {
    Optional<Integer> processes = known.find(Keys.PROCESSES);
    Optional<Long> durationNs = known.find(Keys.DURATION);
    if (processes.isPresent()
        && fault.processes().stream().anyMatch(process -> process > processes.get())) {
      return Optional.of("expected a process from 1 to " + processes.get());
    }
    Optional<String> elsewhere = whyNotHere(fault, known);
    if (elsewhere.isPresent()) {
      return elsewhere;
    }
    if (durationNs.isPresent() && fault.atNs() >= durationNs.get()) {
      return Optional.of(
          "expected an instant before the end of the trial, which lasts "
              + Keys.DURATION.text(durationNs.get()));
    }
    if (durationNs.isPresent() && fault.ends() && fault.endNs() >= durationNs.get()) {
      return Optional.of(
          "the "
              + fault.kind()
              + " ends at "
              + Keys.DURATION.text(fault.endNs())
              + ": expected an end before that of the trial, which lasts "
              + Keys.DURATION.text(durationNs.get()));
    }
    return Optional.empty();
  }

  /** Why a fault cannot be in such a trial at all; empty when it can. */
  private static Optional<String> whyNotHere(PlannedFault fault, KeyValues known) {
    boolean isStar = known.find(Keys.TOPOLOGY).filter(Topology.STAR::equals).isPresent();
    if (fault instanceof PlannedFault.Cut && isStar) {
      return Optional.of(
          "in a star no two processes are linked, each is with the relay: expected a cut in a"
              + " mesh");
    }
    if (fault instanceof PlannedFault.Restart && isStar) {
      return Optional.of("a process is restarted in a mesh only: expected a kill or a pause");
    }
    boolean isReal = known.find(Keys.TIME).filter(TimeMode.REAL::equals).isPresent();
    return fault instanceof PlannedFault.Restart && isReal
        ? Optional.of(
            "a process is restarted in virtual time only so far: set time = virtual, or kill or"
                + " pause it")
        : Optional.empty();
  }

  /** Why a fault does not go with those before it; empty when it does. */
  private static Optional<String> whyClashing(PlannedFault latest, List<PlannedFault> before) {
    List<PlannedFault> all = new ArrayList<>(before);
    all.add(latest);
    return PlannedFaults.clash(all)
        .map(clash -> clash.first().equals(latest) ? clash.second() : clash.first())
        .map(
            other ->
                latest.target()
                    + " is also hit by \""
                    + FORMAT.text(Optional.of(other))
                    + "\": expected faults of one "
                    + (latest instanceof PlannedFault.OfProcess
                        ? "process that do not overlap or touch, and none after its kill"
                        : "link that do not overlap or touch"));
  }

  private static <T> Optional<T> at(List<T> list, int index) {
    return index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
  }
}

package lamplight.experiment;

import java.util.List;
import java.util.Optional;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;

/**
 * The keys {@code fault.1}, {@code fault.2} and so on of an experiment. Their numbers tell them
 * apart and mean nothing else, so that there may be gaps. Immutable.
 *
 * @param members in ascending order of their numbers
 */
public record FaultSetting(List<Member> members) {
  /** No such key. */
  public static final FaultSetting NONE = new FaultSetting(List.of());

  /**
   * One key.
   *
   * @param number the number in its name
   * @param fault what goes wrong; empty where the value is {@code none}
   */
  public record Member(int number, Optional<PlannedFault> fault) {
    /** The key as a file writes it. */
    public String keyName() {
      return FaultKey.PREFIX + number;
    }
  }

  public FaultSetting {
    members = List.copyOf(members);
  }

  /** What goes wrong in a trial, in the order of the numbers. */
  public PlannedFaults planned() {
    return members.isEmpty()
        ? PlannedFaults.NONE
        : new PlannedFaults(members.stream().flatMap(each -> each.fault().stream()).toList());
  }
}

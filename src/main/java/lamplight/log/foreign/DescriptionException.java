package lamplight.log.foreign;

import java.util.List;
import java.util.stream.Collectors;

/** A description of logs that is refused, with everything that is wrong with it. */
public final class DescriptionException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<DescriptionFault> faults;

  /**
   * A refusal.
   *
   * @param faults at least one, by line
   */
  DescriptionException(List<DescriptionFault> faults) {
    super(faults.stream().map(DescriptionFault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** What is wrong; the message of this exception is a line for each. */
  public List<DescriptionFault> faults() {
    return faults;
  }
}

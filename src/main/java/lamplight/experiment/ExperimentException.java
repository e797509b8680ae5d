package lamplight.experiment;

import java.util.List;
import java.util.stream.Collectors;

/** An experiment that is refused, with everything that is wrong with it. */
public final class ExperimentException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /**
   * A refusal for these faults.
   *
   * @param faults at least one: those of the file by line, then those of the command line
   */
  ExperimentException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** What is wrong; at least one fault. The message of this exception is a line for each. */
  public List<Fault> faults() {
    return faults;
  }
}

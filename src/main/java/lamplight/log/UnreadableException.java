package lamplight.log;

import java.io.IOException;
import java.util.List;

/** Files of one trial cannot be read, or are not what their format demands. */
public final class UnreadableException extends IOException {
  private final List<String> faults;

  /**
   * What cannot be read.
   *
   * @param faults the first fault of each such file, at least one; each names the file, and the
   *     line and column where there are such
   */
  public UnreadableException(List<String> faults) {
    super(String.join("; ", faults));
    this.faults = List.copyOf(faults);
  }

  /** The first fault of each file that cannot be read. */
  public List<String> faults() {
    return faults;
  }
}

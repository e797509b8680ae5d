package lamplight.results;

import java.io.IOException;
import java.util.List;
import lamplight.log.UnreadableException;

/** Collects what is wrong with the files of a trial, because one fault does not hide another. */
final class Faults {
  private Faults() {}

  /** Reads a file, and fails when it cannot be read. */
  @FunctionalInterface
  interface Reading {
    void read() throws IOException;
  }

  /** Reads a file, and keeps its fault, if it has one. */
  static void collect(List<String> faults, Reading reading) {
    try {
      reading.read();
    } catch (UnreadableException several) {
      faults.addAll(several.faults());
    } catch (IOException fault) {
      faults.add(String.valueOf(fault.getMessage()));
    }
  }

  /**
   * The first fault of each of several files.
   *
   * @param faults what was found when each was read by itself
   * @param first what was met before, in case that it was of no file, or is gone by now
   */
  static UnreadableException of(List<String> faults, IOException first) {
    UnreadableException all =
        new UnreadableException(
            faults.isEmpty() ? List.of(String.valueOf(first.getMessage())) : faults);
    all.initCause(first);
    return all;
  }
}

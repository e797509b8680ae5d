package lamplight.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.Set;

/** A format that another program reads. Immutable. */
public interface ExportFormat {
  /** As {@code --format} names it. */
  String name();

  /** What it is and which program shows it, for a list. */
  String purpose();

  /** Whether a file may hold several trials. */
  boolean holdsSeveral();

  /** What may be asked for in addition. */
  Set<ExportExtra> extras();

  /**
   * Begins a file.
   *
   * @param out takes the text; never closed here
   * @param request what is to be in the file; extras that the format does not have are left out
   * @throws IOException when the text cannot be written, as do the methods of the writer
   */
  TrialWriter begin(Appendable out, ExportRequest request) throws IOException;

  /** Writes the trials of one file, one after another; closing it ends the text. */
  interface TrialWriter extends Closeable {
    /** Writes one trial. */
    void add(ExportedTrial trial) throws IOException;
  }
}

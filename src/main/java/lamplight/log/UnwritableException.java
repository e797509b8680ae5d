package lamplight.log;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file could not be written. The message names the file and the cause, which Java's own streams
 * leave one of out.
 */
public final class UnwritableException extends IOException {
  private UnwritableException(String message, IOException cause) {
    super(message, cause);
  }

  /**
   * The failure to write a file.
   *
   * @param file the file as a person knows it, not that under a temporary name
   */
  public static UnwritableException of(Path file, IOException cause) {
    return cause instanceof UnwritableException told
        ? told
        : new UnwritableException(file + ": " + Reasons.of(cause), cause);
  }
}

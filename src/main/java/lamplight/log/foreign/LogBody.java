package lamplight.log.foreign;

import java.io.IOException;
import java.io.InputStream;

/** Reads the lines of one log after the other in one layout. Not thread-safe. */
@FunctionalInterface
interface LogBody {
  /**
   * Reads a log.
   *
   * @param file as a user would name it
   * @param rows takes what its lines say
   */
  void read(InputStream in, String file, FileRows rows) throws IOException, DescriptionException;
}

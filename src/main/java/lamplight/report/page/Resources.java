package lamplight.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files of text within the jar. */
public final class Resources {
  private Resources() {}

  /**
   * The text of a file.
   *
   * @param path beside the classes of this package, or from the root of the jar when it begins with
   *     a slash
   * @throws IllegalStateException when the jar lacks it
   */
  public static String text(String path) {
    try (InputStream in = Resources.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

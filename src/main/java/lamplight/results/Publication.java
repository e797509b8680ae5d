package lamplight.results;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import lamplight.log.Drafts;
import lamplight.log.UnwritableException;

/**
 * Files of a folder that come into their places together, or not at all: one that cannot be written
 * leaves those of earlier as they are. Closing removes what was not published. Every failure is an
 * {@link UnwritableException}. Not thread-safe.
 */
public final class Publication implements Closeable {
  private final Path folder;
  private final Drafts drafts = new Drafts();

  /** A publication of nothing so far. */
  public Publication(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens a file for writing; the caller closes it before publishing.
   *
   * @param name from the folder on, such as {@code charts/clocks.png}
   */
  public OutputStream open(String name) throws IOException {
    Path file = folder.resolve(name);
    Path parent = file.getParent();
    if (parent != null) {
      try {
        Files.createDirectories(parent);
      } catch (IOException failure) {
        throw UnwritableException.of(parent, failure);
      }
    }
    return drafts.open(file);
  }

  /** Writes a file as a whole. */
  public void write(String name, byte[] content) throws IOException {
    try (OutputStream out = open(name)) {
      out.write(content);
    }
  }

  /** Puts all files in their places. */
  public void publish() throws IOException {
    drafts.publish();
  }

  @Override
  public void close() throws IOException {
    drafts.close();
  }
}

package lamplight.log;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files that come into their places whole, or not at all: each is written beside its place under a
 * temporary name, and all are renamed when all are written. So a full disk leaves what stood there
 * before. Closing removes what was not published. Every failure is an {@link UnwritableException}.
 * Not thread-safe.
 */
public final class Drafts implements Closeable {
  private final Map<Path, Path> drafts = new LinkedHashMap<>();

  /** Opens the draft of a file for writing; the caller closes it before publishing. */
  public OutputStream open(Path file) throws IOException {
    Path draft = file.resolveSibling("." + file.getFileName() + ".tmp");
    try {
      OutputStream out = Files.newOutputStream(draft);
      drafts.put(file, draft);
      return new Naming(file, out);
    } catch (IOException failure) {
      throw UnwritableException.of(file, failure);
    }
  }

  /** Writes the draft of a file as a whole. */
  public void write(Path file, byte[] content) throws IOException {
    try (OutputStream out = open(file)) {
      out.write(content);
    }
  }

  /** Puts all drafts in their places. */
  public void publish() throws IOException {
    for (Map.Entry<Path, Path> draft : drafts.entrySet()) {
      try {
        Files.move(
            draft.getValue(),
            draft.getKey(),
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException failure) {
        throw UnwritableException.of(draft.getKey(), failure);
      }
    }
    drafts.clear();
  }

  @Override
  public void close() throws IOException {
    for (Path draft : drafts.values()) {
      Files.deleteIfExists(draft);
    }
  }

  /** Names the file in each failure. */
  private static final class Naming extends FilterOutputStream {
    private final Path file;

    Naming(Path file, OutputStream out) {
      super(out);
      this.file = file;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException failure) {
        throw UnwritableException.of(file, failure);
      }
    }

    @Override
    public void close() throws IOException {
      try {
        out.close();
      } catch (IOException failure) {
        throw UnwritableException.of(file, failure);
      }
    }
  }
}

package lamplight.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The jar that this program was started from, as it was then. A JVM loads its classes when it first
 * needs them, so a program whose jar is replaced while it runs comes to be a mixture of two, or
 * breaks. Immutable.
 */
public final class ProgramJar {
  private static final String SUFFIX = ".jar";

  private final Path path;
  private final long bytes;
  private final FileTime modified;
  private final @Nullable Object key;

  private ProgramJar(Path path, BasicFileAttributes attributes) {
    this.path = path;
    this.bytes = attributes.size();
    this.modified = attributes.lastModifiedTime();
    this.key = attributes.fileKey();
  }

  /**
   * The jar of this program as it is now; empty when it was not started from one jar, but from
   * folders of classes.
   */
  public static Optional<ProgramJar> observed() {
    String classPath = System.getProperty("java.class.path", "");
    // A jar in a folder whose name has a colon is named alone: nothing is split here.
    return classPath.endsWith(SUFFIX) && !classPath.contains(SUFFIX + File.pathSeparator)
        ? observed(Path.of(classPath).toAbsolutePath())
        : Optional.empty();
  }

  /** A jar as it is now; empty when there is no such file. */
  static Optional<ProgramJar> observed(Path path) {
    return attributes(path).map(attributes -> new ProgramJar(path, attributes));
  }

  /** Where it lies, absolute. */
  public Path path() {
    return path;
  }

  /** Whether another file stands in its place by now, none, or the same one with other content. */
  public boolean isReplaced() {
    Optional<BasicFileAttributes> now = attributes(path);
    return now.isEmpty()
        || now.get().size() != bytes
        || !now.get().lastModifiedTime().equals(modified)
        || !Objects.equals(now.get().fileKey(), key);
  }

  /** That it was replaced, in words. */
  public String replacement() {
    return path + " was replaced or removed while this program ran from it";
  }

  /**
   * Makes sure that it is what it was.
   *
   * @throws ProgramReplacedException when it is not
   */
  public void require() throws ProgramReplacedException {
    if (isReplaced()) {
      throw new ProgramReplacedException(this);
    }
  }

  private static Optional<BasicFileAttributes> attributes(Path path) {
    try {
      return Optional.of(Files.readAttributes(path, BasicFileAttributes.class));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }
}

package lamplight.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import lamplight.trial.ChildCommand;

/**
 * A copy of the program's jar in the run's folder for as long as its trials run, so that every
 * child comes from the program that began the run, whatever happens to its jar meanwhile. Where
 * there is no room for a copy, children come from the jar itself, for as long as it is the same.
 */
record JarCopy(Path copy, Optional<ProgramJar> jar, ChildCommand child)
    implements ChildProgram, AutoCloseable {
  private static final String NAME = ".harness.jar";

  /**
   * Copies the jar.
   *
   * @param jar empty when the program runs from folders of classes, which are not copied
   * @throws ProgramReplacedException when the jar is not what it was any more
   */
  static JarCopy into(RunFolder folder, Optional<ProgramJar> jar) throws IOException {
    Path copy = folder.path().toAbsolutePath().resolve(NAME);
    if (jar.isEmpty()) {
      return new JarCopy(copy, jar, ChildCommand.ofThisProgram());
    }
    boolean isCopied = copy(jar.get().path(), copy);
    try {
      jar.get().require();
    } catch (ProgramReplacedException replaced) {
      Files.deleteIfExists(copy);
      throw replaced;
    }
    return isCopied
        ? new JarCopy(copy, Optional.empty(), ChildCommand.of(NAME, copy.resolveSibling("")))
        : new JarCopy(copy, jar, ChildCommand.ofThisProgram());
  }

  /** Removes what a harness left that was killed; the caller holds the lock of the folder. */
  static void clear(RunFolder folder) throws IOException {
    Files.deleteIfExists(folder.path().resolve(NAME));
  }

  @Override
  public ChildCommand command() throws ProgramReplacedException {
    if (jar.isPresent()) {
      jar.get().require();
    }
    return child;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(copy);
  }

  private static boolean copy(Path jar, Path copy) throws IOException {
    try {
      Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (IOException noRoom) {
      // The results may lie where there is just room for them: a run needs no copy to go well.
      Files.deleteIfExists(copy);
      return false;
    }
  }
}

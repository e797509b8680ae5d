package lamplight.log.foreign;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The files below a folder that a description means.
 *
 * @param meant in the natural order of their names
 * @param others how many it does not mean
 */
record LogFiles(List<Meant> meant, int others) {
  private static final int FILES_MAX = 200_000;

  /**
   * A log.
   *
   * @param name its path below the folder, with slashes
   */
  record Meant(Path file, String name, FileGlob.Named named) {}

  /**
   * Looks for them.
   *
   * @param folder a folder, or a single file
   * @throws IOException when there is none, or the folder cannot be read
   */
  static LogFiles of(LogDescription description, Path folder) throws IOException {
    List<Path> all = collect(folder);
    Path base = Files.isDirectory(folder) ? folder : folder.resolveSibling("");
    List<Meant> meant = new ArrayList<>();
    for (Path file : all) {
      String name = name(base, file);
      named(description, name).ifPresent(named -> meant.add(new Meant(file, name, named)));
    }
    if (meant.isEmpty()) {
      throw new IOException(none(description, folder, base, all));
    }
    meant.sort(Comparator.comparing(Meant::name, NaturalOrder.NAMES));
    return new LogFiles(meant, all.size() - meant.size());
  }

  /**
   * All files, whatever they are.
   *
   * @throws IOException when there is none, or the folder cannot be read
   */
  static LogFiles all(Path folder) throws IOException {
    Path base = Files.isDirectory(folder) ? folder : folder.resolveSibling("");
    List<Meant> found = new ArrayList<>();
    for (Path file : collect(folder)) {
      String name = name(base, file);
      FileGlob.Named named = new FileGlob.Named("", Optional.of(name), Optional.empty());
      found.add(new Meant(file, name, named));
    }
    if (found.isEmpty()) {
      throw new IOException(folder + ": there is no file in it: expected logs");
    }
    return new LogFiles(found, 0);
  }

  private static Optional<FileGlob.Named> named(LogDescription description, String name) {
    return description.files().stream().flatMap(glob -> glob.match(name).stream()).findFirst();
  }

  private static String none(LogDescription description, Path folder, Path base, List<Path> all) {
    String globs =
        description.files().stream().map(FileGlob::text).collect(Collectors.joining(" or "));
    return all.isEmpty()
        ? folder + ": there is no file in it: expected logs named " + globs
        : folder
            + ": none of its "
            + all.size()
            + (all.size() == 1 ? " file" : " files")
            + ", such as "
            + name(base, all.get(0))
            + ", is named "
            + globs
            + ", as "
            + description.source()
            + " says";
  }

  private static String name(Path base, Path file) {
    return base.relativize(file).toString().replace('\\', '/');
  }

  private static List<Path> collect(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(folder, new Collector(files));
    } catch (NoSuchFileException missing) {
      throw new IOException(missing.getFile() + ": there is no such folder", missing);
    } catch (AccessDeniedException denied) {
      throw new IOException(denied.getFile() + ": the folder may not be read", denied);
    }
    files.sort(Comparator.comparing(Path::toString, NaturalOrder.NAMES));
    return files;
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final List<Path> files;

    Collector(List<Path> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (Files.isRegularFile(file)) {
        files.add(file);
      }
      if (files.size() > FILES_MAX) {
        throw new IOException(
            "more than " + FILES_MAX + " files: expected a folder with logs, not " + file);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}

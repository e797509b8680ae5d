package lamplight.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What Linux tells of itself in files. What is missing or cannot be read, as on another system, is
 * simply not told.
 *
 * @param root the folder that stands for the root of the file system
 */
record SystemFiles(Path root) {
  /** The files of this machine. */
  static SystemFiles ofThisMachine() {
    return new SystemFiles(Path.of("/"));
  }

  /** The file or folder of this absolute path. */
  Path at(String path) {
    return root.resolve(path.substring(1));
  }

  /** The lines of a file; none when the system does not tell. */
  List<String> lines(String path) {
    try {
      return Files.readAllLines(at(path));
    } catch (IOException untold) {
      return List.of();
    }
  }

  /** The whole number that is all of a file's text; empty for {@code max} and other words. */
  OptionalLong number(String path) {
    List<String> lines = lines(path);
    return lines.isEmpty() ? OptionalLong.empty() : parse(lines.get(0).strip());
  }

  /** The first whole number of the line that begins with this word, as in {@code memory.stat}. */
  OptionalLong number(String path, String word) {
    Optional<String> line = lines(path).stream().filter(each -> each.startsWith(word)).findFirst();
    return line.isEmpty()
        ? OptionalLong.empty()
        : parse(line.get().substring(word.length()).strip().split("\\s+", 2)[0]);
  }

  /** A limit that the system sets to this process and those that it starts ({@code ulimit}). */
  OptionalLong limit(String name) {
    return number("/proc/self/limits", name);
  }

  /** A whole number; one that is too large for a long is as good as no limit. */
  static OptionalLong parse(String text) {
    return text.matches("[0-9]{1,18}|[1-8][0-9]{18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }
}

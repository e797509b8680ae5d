package lamplight.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where the README and the pages of the manual lie. */
public final class Manual {
  static final Path README = Path.of("README.md");

  static final Path INDEX = path("index");

  private Manual() {}

  /** A page of the manual, by its name without an ending. */
  public static Page page(String name) throws IOException {
    return Page.read(path(name));
  }

  /** The pages of the manual, the index among them. */
  static List<Path> pages() throws IOException {
    return markdown(Path.of("src/site/markdown"));
  }

  /** Everything that was written by hand for people to read. */
  static List<Path> everything() throws IOException {
    List<Path> all = new ArrayList<>(pages());
    all.add(README);
    all.addAll(markdown(Path.of(".github")));
    all.addAll(markdown(Path.of("notebook")));
    all.add(Path.of("results/README.md"));
    return all;
  }

  private static Path path(String name) {
    return Path.of("src/site/markdown").resolve(name + ".md");
  }

  private static List<Path> markdown(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }
}

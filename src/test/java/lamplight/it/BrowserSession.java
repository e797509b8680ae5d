package lamplight.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * What all tests in a browser share, since it takes seconds to make: the browser, and the reports
 * that they only read. JUnit closes it after the last of them.
 */
final class BrowserSession implements AutoCloseable {
  private final ChromeDriver browser = Browsers.start();
  private final Path folder;
  private final Map<String, Path> reports = new ConcurrentHashMap<>();

  BrowserSession() {
    try {
      this.folder = Files.createTempDirectory("pages");
    } catch (IOException failure) {
      browser.quit();
      throw new UncheckedIOException(failure);
    }
  }

  ChromeDriver browser() {
    return browser;
  }

  /** A place for pages; classes that write their own choose names that no other has. */
  Path folder() {
    return folder;
  }

  /** The report of a run of 12 trials of 60 s, in each of which process 2 pauses. */
  Path run() throws Exception {
    return report(
        "run",
        "title = A <run> & more",
        "rates = 1, 3, 6",
        "seeds = 1..12",
        "duration = 60 s",
        "time = virtual",
        "fault.1 = pause 2 at 20 s for 10 s");
  }

  /** The report of a study of three points. */
  Path study() throws Exception {
    return report(
        "study",
        "rates = 1, 3, 6",
        "seeds = 1..5",
        "duration = 60 s",
        "time = virtual",
        "vary.draw.sides = 4 | 10 | 20");
  }

  /** The page of an experiment's report with its charts; each experiment runs once. */
  private Path report(String name, String... lines) throws Exception {
    Path known = reports.get(name);
    if (known != null) {
      return known;
    }
    Harness harness = Harness.withCharts(folder);
    harness.experiment(name + ".properties", lines);
    Path page = harness.run(name + ".properties").report(folder).resolveSibling("report.html");
    reports.put(name, page);
    return page;
  }

  @Override
  public void close() throws IOException {
    browser.quit();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

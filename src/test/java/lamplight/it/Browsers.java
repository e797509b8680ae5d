package lamplight.it;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The browser of this machine. */
final class Browsers {
  /** Held, because a logger that nobody holds forgets its level. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private Browsers() {}

  /**
   * Starts a browser without a window that reports what its pages log and load. Where the machine
   * has none, the test is skipped with a note, or fails under {@code -Dbrowser=required}.
   */
  static ChromeDriver start() {
    Optional<Path> chromium = find("chromium", "chromium-browser", "google-chrome");
    Optional<Path> driver = find("chromedriver");
    if (chromium.isEmpty() || driver.isEmpty()) {
      String note = "there is no Chromium with its chromedriver on the PATH";
      if ("required".equals(System.getProperty("browser"))) {
        throw new IllegalStateException(note);
      }
      System.out.println("The tests of pages in a browser are skipped: " + note);
      abort(note);
    }
    // It has no devtools of the newest versions, and no need of any.
    SELENIUM.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.orElseThrow().toString());
    options.addArguments("--headless=new", "--disable-gpu", "--window-size=1240,900");
    // It refuses to run as root otherwise, as in a container.
    options.addArguments("--no-sandbox", "--disable-dev-shm-usage");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.orElseThrow().toFile())
            .usingAnyFreePort()
            .build();
    options.setScriptTimeout(Duration.ofMinutes(2));
    return new ChromeDriver(service, options);
  }

  private static Optional<Path> find(String... names) {
    List<String> folders = List.of(System.getenv("PATH").split(File.pathSeparator));
    return Stream.of(names)
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}

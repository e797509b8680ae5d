package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/**
 * A test of pages in the browser that all such classes share. They run one after the other in the
 * thread that hands out the other classes, so that none of those waits for the browser. After every
 * test it holds that no page logged anything, and that none loaded anything but files and what it
 * has within itself.
 */
@Tag("browser")
@Execution(ExecutionMode.SAME_THREAD)
@ExtendWith(BrowserTest.Sharing.class)
abstract class BrowserTest {
  private static final Pattern REQUEST =
      Pattern.compile(
          "\"method\":\"Network.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"(?<url>[^\"]*)\"");

  private static @Nullable BrowserSession session;

  /** Hands each class the session that the first one began. */
  static final class Sharing implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
      session =
          context
              .getRoot()
              .getStore(ExtensionContext.Namespace.GLOBAL)
              .computeIfAbsent(
                  BrowserSession.class, key -> new BrowserSession(), BrowserSession.class);
    }
  }

  @AfterEach
  void everyPageShouldBeSilentAndLoadNothing() {
    command("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    command("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of()));
    command("Emulation.clearDeviceMetricsOverride", Map.of());
    assertThat(browser().manage().logs().get(LogType.BROWSER).getAll()).as("the console").isEmpty();
    List<String> loaded =
        browser().manage().logs().get(LogType.PERFORMANCE).getAll().stream()
            .map(entry -> REQUEST.matcher(entry.getMessage()))
            .filter(Matcher::find)
            .map(found -> found.group("url"))
            .toList();
    assertThat(loaded).as("what was loaded").allMatch(this::mayLoad);
  }

  /** Whether the pages of these tests may load from an address. */
  boolean mayLoad(String url) {
    return url.matches("(file|data|about):.*");
  }

  static BrowserSession session() {
    return Objects.requireNonNull(session);
  }

  static ChromeDriver browser() {
    return session().browser();
  }

  /** Opens a page anew. */
  static void open(Path page) {
    open(page, "");
  }

  /**
   * Opens a page anew.
   *
   * @param address what follows the # in its address
   */
  static void open(Path page, String address) {
    // To another fragment of the same page a browser only scrolls.
    browser().get("data:,");
    browser().get(page.toUri() + (address.isEmpty() ? "" : "#" + address));
  }

  static WebElement find(String selector) {
    return browser().findElement(By.cssSelector(selector));
  }

  static List<WebElement> findAll(String selector) {
    return browser().findElements(By.cssSelector(selector));
  }

  /** What a script in the page returns, which is something. */
  static Object answer(String script, Object... arguments) {
    return Objects.requireNonNull(script(script, arguments), script);
  }

  /** Runs a script in the page; what it returns, if anything. */
  static @Nullable Object script(String script, Object... arguments) {
    return browser().executeScript(script, arguments);
  }

  /** A command to the browser itself. */
  static void command(String name, Map<String, Object> parameters) {
    browser().executeCdpCommand(name, parameters);
  }

  /** As on a system whose colours are dark. */
  static void dark() {
    command(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
  }

  /** As on a screen of this size; no window can be so narrow as a phone. */
  static void screen(int width, int height) {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** As for a reader who lets no scripts run. */
  static void withoutScripts() {
    command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
  }

  /** What keeps some readers from the page as it is shown, by the rules of axe. */
  static List<String> obstacles() throws IOException {
    return obstacles("undefined");
  }

  /** Which texts do not stand out from what is behind them, by the rule of axe for it. */
  static List<String> faintTexts() throws IOException {
    return obstacles("['color-contrast']");
  }

  private static List<String> obstacles(String rules) throws IOException {
    try (InputStream axe = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
      script(new String(Objects.requireNonNull(axe).readAllBytes(), StandardCharsets.UTF_8));
    }
    Object found =
        browser()
            .executeAsyncScript(
                """
                const done = arguments[arguments.length - 1];
                axe.run(document, { resultTypes: ['violations'], runOnly: %s }).then(
                  found => done(found.violations.map(rule => rule.id + ': ' + rule.help + ' at '
                    + rule.nodes.map(node => node.target + ' ' + node.failureSummary).join('; '))),
                  failure => done([String(failure)]));
                """
                    .formatted(rules));
    return ((List<?>) Objects.requireNonNull(found)).stream().map(String::valueOf).toList();
  }
}

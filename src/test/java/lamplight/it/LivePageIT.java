package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/** The page of a run that goes on, as a person meets it who opens the printed address. */
class LivePageIT extends BrowserTest {
  private static final Pattern ADDRESS =
      Pattern.compile("(?m)^live: (http://127\\.0\\.0\\.1:\\d+/.*/)$");

  private static final String SIDEWAYS =
      "const page = document.documentElement; return page.scrollWidth - page.clientWidth";

  @TempDir Path folder;
  private String address = "";

  @Override
  boolean mayLoad(String url) {
    return super.mayLoad(url) || url.matches(Pattern.quote(address) + "(events|report\\.html)?");
  }

  @Test
  void clocksShouldRaceUntilThePageBecomesTheReport() throws Exception {
    Harness harness = Harness.withCharts(folder);
    harness.experiment(
        "race.properties", "title = A <race>", "rates = 2, 6", "seeds = 1..2", "duration = 20 s");
    try (Harness.Running running = harness.start("--live", "race.properties")) {
      running.awaitErr("results: ");
      Matcher printed = ADDRESS.matcher(running.err());
      assertThat(printed.find()).as("%s", running.err()).isTrue();
      address = printed.group(1);
      browser().get(address);
      Harness.awaitThat("the clocks are seen", () -> findAll("#clocks .steps").size() == 4);
      assertThat(find("h1").getText()).isEqualTo("A <race>");
      assertThat(texts("#trials h3")).containsExactly("seed 1", "seed 2");
      long first = clock();
      Harness.awaitThat("the clock moves on", () -> clock() >= first + 10);
      assertThat(obstacles()).isEmpty();
      dark();
      assertThat(faintTexts()).isEmpty();
      screen(390, 800);
      assertThat(answer(SIDEWAYS)).isEqualTo(0L);

      assertThat(running.await().exit()).isZero();
    }
    Harness.awaitThat("the report has come", () -> !findAll("#live-note").isEmpty());
    assertThat(texts("header nav a")).contains("Results", "Space-time");
    assertThat(find("#live-note").getText()).contains("results/race/");
    Harness.awaitThat("the charts are drawn", () -> !findAll("figure.chart svg").isEmpty());
    assertThat(findAll("img"))
        .isNotEmpty()
        .allMatch(image -> !"0".equals(image.getDomProperty("naturalWidth")));
  }

  /** The clock of the fastest process of the first trial. */
  private static long clock() {
    List<String> clocks = texts("#trials .clock b");
    return Long.parseLong(clocks.get(1));
  }

  private static List<String> texts(String selector) {
    return findAll(selector).stream().map(WebElement::getText).toList();
  }
}

package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.numberOfElementsToBeMoreThan;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import lamplight.report.text.Numbers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** The charts of a report's page, which are drawn from the records of its PNG files. */
class ChartsIT extends ChartsTest {
  private static final String OFFSETS = "figure[data-chart='offsets.png']";
  private static final String CLOCKS = "figure[data-chart='clocks.png']";

  private static Path run;
  private static Path study;

  @BeforeAll
  static void makeReports() throws Exception {
    run = session().run();
    study = session().study();
  }

  @Test
  void everyPictureIsAnSvgWithTheLinesOfItsRecord() {
    for (Path page : List.of(run, study)) {
      openUnfolded(page);
      Object wrong =
          script(
              """
              const { charts } = JSON.parse(document.getElementById('charts-data').textContent);
              return charts.filter(chart => {
                const svg = document.querySelector(`figure[data-chart="${chart.file}"] > svg`);
                const drawn = svg?.querySelectorAll('.series:not(.legend .series)').length;
                return svg?.getAttribute('aria-label') !== chart.alt
                  || drawn !== chart.panels.flatMap(panel => panel.series ?? []).length;
              }).map(chart => chart.file).concat(charts.length ? [] : 'no charts');
              """);
      assertThat((List<?>) wrong).isEmpty();
      assertThat(findAll("figure.chart:has(> svg) img")).isEmpty();
    }
  }

  @Test
  void theKeyboardReadsWhatTheTablesSay() throws Exception {
    openUnfolded(run);
    // To the left of no place is the end of the trial.
    find(OFFSETS + " > svg").sendKeys(Keys.ARROW_LEFT);

    assertThat(find("#said").getText()).startsWith("60 s: process 1 (1/s) " + final1());
    assertThat(find(".chart-box").getText()).startsWith("60 s").contains(final1());
    find(OFFSETS + " > svg").sendKeys(Keys.ARROW_LEFT);
    assertThat(find("#said").getText()).startsWith("59.5 s: ");
    find(OFFSETS + " > svg").sendKeys(Keys.ESCAPE);
    assertThat(find(".chart-box").isDisplayed()).isFalse();

    List<WebElement> rows = values(OFFSETS);
    assertThat(rows).hasSize(25);
    assertThat(rows.get(24).getText()).startsWith("60 " + final1().replaceAll("[()]", ""));
  }

  /** The offset of process 1 at the end in the words of a chart: the mean and the range. */
  private static String final1() throws Exception {
    List<String> lines = Files.readAllLines(run.resolveSibling("summary.csv"));
    List<String> names = Arrays.asList(lines.get(0).split(",", -1));
    String[] row =
        lines.stream()
            .map(line -> line.split(",", -1))
            .filter(cells -> cells[names.indexOf("process")].equals("1"))
            .filter(cells -> cells[names.indexOf("metric")].equals("offset_final"))
            .findFirst()
            .orElseThrow();
    return "%s (%s)"
        .formatted(
            Numbers.figure(Double.parseDouble(row[names.indexOf("mean")])),
            Numbers.range(
                Double.parseDouble(row[names.indexOf("min")]),
                Double.parseDouble(row[names.indexOf("max")])));
  }

  @Test
  void thePointerShowsOneInstantInAllChartsOverTime() {
    openUnfolded(run);
    hover(CLOCKS, 0.5);

    assertThat(find(".chart-box").getText()).matches("(?s)(29\\.9|30|30\\.1) s\nprocess 1 .*");
    assertThat(crosses("figure[data-chart='queues.png']")).isEqualTo(crosses(CLOCKS));
    assertThat(crosses("figure[data-chart='jumps.png']")).isEqualTo("[null]");
  }

  @Test
  void draggingZoomsAllChartsOverTime() {
    openUnfolded(run);
    String whole = ticks("figure[data-chart='queues.png']");
    drag(CLOCKS, 0.25, 0.75);

    assertThat(ticks("figure[data-chart='queues.png']")).matches("15 20 25 30 35 40 (45 )?");
    find(CLOCKS + " > svg").sendKeys(Keys.ESCAPE);
    assertThat(ticks("figure[data-chart='queues.png']")).isEqualTo(whole).endsWith(" 60 ");
  }

  @Test
  void aTickOfAStudyIsReadByItself() {
    openUnfolded(study);
    String chart = "figure[data-chart='study-offset_final.png']";
    find(chart + " > svg").sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);

    assertThat(find("#said").getText()).startsWith("draw.sides: 10: process 1 (1/s) ");
    assertThat(values(chart))
        .extracting(row -> row.getText().split(" ")[0])
        .containsExactly("4", "10", "20");
  }

  @Test
  void aSavedPictureStandsAlone() throws Exception {
    openUnfolded(run);
    script(
        """
        HTMLAnchorElement.prototype.click = () => {};
        URL.createObjectURL = blob => { blob.text().then(text => { window.saved = text; }); return ''; };
        """);
    for (String file : List.of("clocks", "jumps", "seeds")) {
      String chart = "figure[data-chart='" + file + ".png']";
      Document svg = parsed(saved(chart, "SVG"));
      assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
      assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isNotEmpty();
      assertThat(svg.getElementsByTagName("text").item(0).getAttributes().getNamedItem("font-size"))
          .isNotNull();
      assertThat(saved(chart, "SVG")).doesNotContain("var(", "class=", "style=");
    }
    assertThat(saved(CLOCKS, "CSV"))
        .startsWith("panel,title,process,name,seed,kind,x,y\n1,Lamport clock,1,,1,seed,0,0\n");
  }

  /** The rows of the values of a chart, unfolded. */
  private static List<WebElement> values(String chart) {
    find(chart + " summary").click();
    // A fold tells that it has opened a moment later.
    return new WebDriverWait(browser(), Duration.ofSeconds(10))
        .until(numberOfElementsToBeMoreThan(By.cssSelector(chart + " tbody tr"), 0));
  }

  /** What a button under a chart saves. */
  private static String saved(String chart, String button) {
    script("window.saved = null");
    WebElement pressed =
        findAll(chart + " button").stream()
            .filter(each -> each.getText().equals(button))
            .findFirst()
            .orElseThrow();
    // The bar at the top of the page would be in the way of a pointer.
    script("arguments[0].click()", pressed);
    return String.valueOf(
        browser()
            .executeAsyncScript(
                """
                const done = arguments[0];
                const look = () => window.saved ? done(window.saved) : setTimeout(look, 10);
                look();
                """));
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  @Test
  void noTextTouchesAnotherOrLeavesThePicture() {
    for (Path page : List.of(run, study)) {
      for (int width : List.of(1240, 390)) {
        screen(width, 900);
        openUnfolded(page);
        Object touching =
            script(
                """
                const boxes = svg => [...svg.querySelectorAll('text')]
                  .filter(text => text.textContent).map(text => [text.textContent, text.getBBox()]);
                return [...document.querySelectorAll('figure.chart > svg')].flatMap(svg => {
                  const all = boxes(svg);
                  const far = ([, a]) => a.x < -1 || a.x + a.width > svg.viewBox.baseVal.width + 1;
                  const touch = (a, b) => a.x + a.width > b.x + 1 && b.x + b.width > a.x + 1
                    && a.y + a.height > b.y + 3 && b.y + b.height > a.y + 3;
                  return [...all.filter(far).map(([text]) => `outside: ${text}`),
                    ...all.flatMap(([text, a], at) => all.slice(at + 1)
                      .filter(([, b]) => touch(a, b)).map(([other]) => `${text} | ${other}`)),
                    ...(all.length ? [] : ['nothing is written'])];
                });
                """);
        assertThat((List<?>) touching).as(page + " at " + width).isEmpty();
      }
    }
  }
}

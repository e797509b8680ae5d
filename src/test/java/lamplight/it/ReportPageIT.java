package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** The frame of a report's page, its tables and its address, as a reader meets them. */
class ReportPageIT extends BrowserTest {
  private static final String SIDEWAYS =
      "const page = document.documentElement; return page.scrollWidth - page.clientWidth";

  /** Its table of trials has 36 rows, three a trial. */
  private static Path run;

  @BeforeAll
  static void makeReport() throws Exception {
    run = session().run();
  }

  @Test
  void shouldOpenFromADiskWithItsTitleAndItsSections() {
    open(run);

    assertThat(browser().getTitle()).isEqualTo("A <run> & more");
    assertThat(find("header strong").getText()).isEqualTo("A <run> & more");
    assertThat(findAll("header nav a"))
        .extracting(WebElement::getText)
        .contains("Results", "Charts", "Is it right?", "All measures", "How it was made");
    assertThat(findAll(".card h3")).hasSize(3);
  }

  @Test
  void shouldHoldNoObstacleForAnyReader() throws Exception {
    open(run);
    button("Unfold all").click();

    assertThat(obstacles()).isEmpty();
  }

  @Test
  void itsTextsShouldBeLegibleInTheDark() throws Exception {
    dark();
    open(run);
    button("Unfold all").click();

    assertThat(faintTexts()).isEmpty();
  }

  @Test
  void shouldFitOnAPhone() {
    screen(390, 800);
    open(run);
    button("Unfold all").click();

    assertThat(script(SIDEWAYS)).isEqualTo(0L);
  }

  @Test
  void shouldHoldAllItsTextWithoutScripts() {
    open(run);
    List<String> withScripts = written();
    withoutScripts();
    open(run);

    assertThat(withScripts).hasSizeGreaterThan(500);
    assertThat(written()).containsExactlyInAnyOrderElementsOf(withScripts);
    assertThat(findAll("button")).isEmpty();
    assertThat(findAll("figure.chart img"))
        .isNotEmpty()
        .allMatch(image -> !"0".equals(image.getDomProperty("naturalWidth")));
  }

  @Test
  void shouldUnfoldAllAndFoldAgain() {
    open(run);
    button("Unfold all").click();
    assertThat(findAll("details:not([open])")).isEmpty();
    button("Fold all").click();
    assertThat(findAll("details[open]")).isEmpty();
  }

  @Test
  void aLinkIntoAFoldShouldUnfoldIt() {
    open(run, "each-trial");

    assertThat(find("#each-trial").getDomAttribute("open")).isNotNull();
    assertThat(find("#other-measures").getDomAttribute("open")).isNull();
  }

  @Test
  void theChosenThemeShouldStandInTheAddress() {
    open(run);
    String light = background();
    button("Dark").click();
    String dark = background();

    assertThat(dark).isNotEqualTo(light);
    assertThat(browser().getCurrentUrl()).endsWith("#theme=dark");
    open(run, "seed=3&theme=dark");
    assertThat(background()).isEqualTo(dark);
    button("Light").click();
    assertThat(browser().getCurrentUrl()).endsWith("#seed=3&theme=light");
    assertThat(background()).isEqualTo(light);
  }

  @Test
  void aLinkToASectionShouldKeepWhatIsShown() {
    open(run, "theme=dark");
    String dark = background();
    find("header nav a").click();

    assertThat(background()).isEqualTo(dark);
  }

  @Test
  void aTableShouldSortByValueAndKeepTheRowsOfATrialTogether() {
    open(run, "each-trial");
    WebElement head = heading("#each-trial", "final clock");
    List<List<String>> before = rows("#each-trial");
    int column = texts("#each-trial thead th").indexOf(head.getText());

    head.click();
    assertThat(sorted("#each-trial")).isEqualTo("ascending");
    List<List<String>> ascending = rows("#each-trial");
    List<Integer> smallest = new ArrayList<>();
    for (int row = 0; row < ascending.size(); row += 3) {
      String seed = ascending.get(row).get(0);
      List<Integer> clocks =
          IntStream.range(row, row + 3)
              .peek(at -> assertThat(ascending.get(at).get(0)).isEqualTo(seed))
              .mapToObj(at -> Integer.valueOf(ascending.get(at).get(column)))
              .toList();
      assertThat(clocks).isSorted();
      smallest.add(clocks.get(0));
    }
    assertThat(smallest).hasSize(12).isSorted();

    head.click();
    assertThat(sorted("#each-trial")).isEqualTo("descending");
    assertThat(Integer.valueOf(rows("#each-trial").get(0).get(column)))
        .isEqualTo(
            ascending.stream().mapToInt(r -> Integer.parseInt(r.get(column))).max().getAsInt());

    head.click();
    assertThat(findAll("#each-trial th[aria-sort]")).isEmpty();
    assertThat(rows("#each-trial")).isEqualTo(before);
  }

  @Test
  void aLongTableShouldBeFiltered() {
    open(run, "each-trial");
    WebElement filter = find("#each-trial input[type=search]");
    filter.sendKeys("valid");
    assertThat(shown("#each-trial")).isEqualTo(36);
    filter.sendKeys(" no such row");
    assertThat(shown("#each-trial")).isZero();
    assertThat(find("#each-trial .tools [role=status]").getText()).isEqualTo("0 of 36 rows");
  }

  @Test
  void theFoldsShouldBeOpenOnPaper() {
    open(run);
    Map<String, Object> printed =
        browser().executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true));

    assertThat(Base64.getDecoder().decode((String) printed.get("data"))).startsWith('%', 'P');
    assertThat(findAll("details[open]")).as("folds that were open before").isEmpty();
    script("dispatchEvent(new Event('beforeprint'))");
    assertThat(findAll("details:not([open])")).isEmpty();
    script("dispatchEvent(new Event('afterprint'))");
    assertThat(findAll("details[open]")).isEmpty();
  }

  /** Texts and cells, but for what scripts add to charts and tables and draw of events. */
  @SuppressWarnings("unchecked")
  private static List<String> written() {
    return (List<String>)
        answer(
            "return [...document.querySelectorAll('main p, main li, main th, main td')]"
                + ".filter(each => !each.closest('figure, .tools, #space-time, .again'))"
                + ".map(each => each.textContent).filter(text => text !== '')");
  }

  private static WebElement button(String words) {
    return findAll("header button").stream()
        .filter(each -> each.getText().equals(words))
        .findFirst()
        .orElseThrow();
  }

  private static WebElement heading(String within, String words) {
    return findAll(within + " th button").stream()
        .filter(each -> each.getText().equals(words))
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable String sorted(String within) {
    return find(within + " th[aria-sort]").getDomAttribute("aria-sort");
  }

  private static String background() {
    return (String) answer("return getComputedStyle(document.body).backgroundColor");
  }

  private static long shown(String within) {
    return (Long)
        answer(
            "return [...document.querySelectorAll(arguments[0] + ' tbody tr')]"
                + ".filter(row => !row.hidden).length",
            within);
  }

  @SuppressWarnings("unchecked")
  private static List<List<String>> rows(String within) {
    return (List<List<String>>)
        answer(
            "return [...document.querySelectorAll(arguments[0] + ' tbody tr')]"
                + ".map(row => [...row.cells].map(cell => cell.textContent))",
            within);
  }

  @SuppressWarnings("unchecked")
  private static List<String> texts(String selector) {
    return (List<String>)
        answer(
            "return [...document.querySelectorAll(arguments[0])].map(each => each.textContent)",
            selector);
  }
}

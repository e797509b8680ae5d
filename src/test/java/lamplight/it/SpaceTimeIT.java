package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import lamplight.model.TimeMode;
import lamplight.report.TestRuns;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.WheelInput.ScrollOrigin;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The space-time view under the hands of a reader. */
class SpaceTimeIT extends SpaceTimeTest {
  /** What is left and right of the window on the canvas, in pixels. */
  private static final int GUTTER = 118;

  private static final int MARGIN = 12;

  private static Path file;

  @BeforeAll
  static void write() throws IOException {
    file = page("usual.html", TestRuns.fixed(60, 2, TimeMode.VIRTUAL, 1, 3, 6), 2);
  }

  @BeforeEach
  void openPage() {
    open(file, "");
  }

  @Test
  void shouldOpenOnTheFirstEightSeconds() {
    assertThat(figure("from")).isZero();
    assertThat(figure("to")).isEqualTo(8);
    assertThat(note()).isEqualTo("80 events, 21 messages in view");
  }

  @Test
  void arrowKeyShouldTellTheFirstEventAndMItsOtherEnd() {
    press(Keys.ARROW_RIGHT);

    assertThat(panel())
        .startsWith(
            "process 1, tick 1, 0.799111 s: sends message 1-1 to all, stamped 1; clock 0 → 1;"
                + " queue 0\n");

    press("m");

    assertThat(panel())
        .matches(
            "(?s)process 2, tick 3, 0\\.\\d{6} s: receives message 1-1, stamped 1; clock 4 → 5;"
                + " queue 0\n.*");

    press("m");

    assertThat(panel()).startsWith("process 1, tick 1, ");
  }

  @Test
  void arrowsUpAndDownShouldGoToTheNeighboursNextEvent() {
    goTo("2:5");
    press(Keys.ARROW_DOWN);
    String below = panel();
    press(Keys.ARROW_UP);

    assertThat(below).startsWith("process 3, tick 10, ");
    assertThat(panel()).startsWith("process 2, tick 6, ");
  }

  @Test
  void colourShouldSayCausalityAndNothingElse() {
    assertThat(pixels("past")).isZero();
    assertThat(pixels("future")).isZero();

    goTo("1:5");

    assertThat(pixels("past")).isPositive();
    assertThat(pixels("future")).isPositive();

    press(Keys.ESCAPE);

    assertThat(pixels("past")).isZero();
    assertThat(panel()).startsWith("Click an event for its past");
  }

  @Test
  void longestChainShouldHaveAsManyEventsAsTheClockSays() {
    goTo("1:5");

    assertThat(panel())
        .contains(
            "clock 12 → 27 (a jump of 15); queue 0",
            "37 events happened before it, 55 after it, 507 are concurrent with it.",
            "Its clock is 27: the longest chain of events that ends here has 27 of them.");

    press("c");

    assertThat(browser().findElement(By.id("said")).getText())
        .isEqualTo("longest chain of 27 events");
    assertThat(find(".space-story [aria-pressed]").getText()).isEqualTo("longest chain");
    assertThat(panel())
        .contains(
            "This chain of 27 events, each of which happened before the next, goes by 1 message:");
    assertThat(findAll(".space-chain tbody tr"))
        .extracting(WebElement::getText)
        .containsExactly(
            "1 to 26 3 (6/s) 1 to 26 4.323 21 internal, 2 other sends, 2 other receives, sends 3-3",
            "27 1 (1/s) 5 4.799 receives 3-3");
    // From the first event of process 3, with a little room.
    assertThat(figure("from")).isBetween(0.0, 0.16);
    assertThat(figure("to")).isBetween(4.8, 5.0);

    press("c");

    assertThat(findAll(".space-chain")).isEmpty();
  }

  @Test
  void addressOfAnEventThatIsNotThereShouldBeSaid() {
    open(file, "seed=1&event=9:55");

    assertThat(find(".tools .broken").getText())
        .isEqualTo("There is no event 9:55: give process:tick, or a message as sender-number.");
    open(file, "seed=7&event=1:5");

    assertThat(find(".tools .broken").getText())
        .isEqualTo("The events of seed 7 are not in this page.");
  }

  @Test
  void cursorShouldStayWithinTheDiagram() {
    script("document.getElementById('space-time-view').spaceTime.show(50, 58)");

    assertThat(isCursorDrawn(54)).isTrue();
    assertThat(isCursorDrawn(49.9)).isFalse();
  }

  /** Whether a line stands at an instant at which the charts are pointed at. */
  private static boolean isCursorDrawn(double seconds) {
    return (Boolean)
        answer(
            """
            const view = document.getElementById('space-time-view').spaceTime;
            view.pointAt(arguments[0]);
            const x = Math.round(view.window.x(arguments[0])) + 0.5;
            return view.svg().includes(`M${x} 0L${x} `);
            """,
            seconds);
  }

  @Test
  void twoEventsShouldBeComparedByWhatHappenedBefore() {
    goTo("1:5 3:40");

    assertThat(panel())
        .contains("1:5 and 3:40 are concurrent, although C(1:5) < C(3:40) (27 and 40).");

    goTo("3:3 1:5");

    assertThat(panel()).contains("3:3 happened before 1:5 (chain of 25).");
  }

  @Test
  void unknownEventShouldBeSaid() {
    goTo("4:1");

    assertThat(find(".tools .broken").getText())
        .isEqualTo("There is no event 4:1: give process:tick, or a message as sender-number.");
  }

  @Test
  void onlyAWheelWithCtrlShouldZoom() {
    ScrollOrigin canvas = ScrollOrigin.fromElement(canvas());
    new Actions(browser()).scrollFromOrigin(canvas, 0, 90).perform();

    assertThat(figure("to")).isEqualTo(8);
    assertThat(script("return scrollY")).isEqualTo(90L);

    new Actions(browser())
        .keyDown(Keys.CONTROL)
        .scrollFromOrigin(canvas, 0, -200)
        .keyUp(Keys.CONTROL)
        .perform();

    assertThat(figure("to") - figure("from")).isCloseTo(8 / Math.exp(200 / 300.0), within(1e-6));
    assertThat(script("return scrollY")).isEqualTo(90L);
  }

  @Test
  void dragShouldMoveTheWindowWithThePointer() {
    double width = canvas().getSize().getWidth() - GUTTER - MARGIN;

    new Actions(browser()).dragAndDropBy(canvas(), -200, 0).perform();

    assertThat(figure("from")).isCloseTo(200 * 8 / width, within(1e-6));
    assertThat(figure("to") - figure("from")).isCloseTo(8, within(1e-9));
  }

  @Test
  void clickShouldSelectWhatIsUnderThePointer() {
    double width = canvas().getSize().getWidth() - GUTTER - MARGIN;
    int x = (int) (GUTTER + 4.799111 / 8 * width - canvas().getSize().getWidth() / 2.0);
    int y = 8 + 47 - canvas().getSize().getHeight() / 2;

    new Actions(browser()).moveToElement(canvas(), x, y).click().perform();

    assertThat(panel()).startsWith("process 1, tick 5, ");
  }

  @Test
  void bracketsShouldSwitchTrialsAndKeepTheWindow() {
    press("+");
    double to = figure("to");
    press("]");

    assertThat(trial()).isEqualTo("seed 2");
    assertThat(figure("to")).isEqualTo(to);

    press("]");

    assertThat(trial()).isEqualTo("seed 2");

    press("[");

    assertThat(trial()).isEqualTo("seed 1");
  }

  @Test
  void logicalAxisShouldShowTheSameEvents() {
    press("a");

    assertThat(value("axis")).isEqualTo("logical");
    assertThat(figure("events")).isGreaterThanOrEqualTo(80);
    assertThat(figure("from")).isZero();
  }

  @Test
  void addressShouldOpenTheSameViewAgain() {
    press("]", "a", "+");
    goTo("2:14");
    settle();
    String from = value("from");
    String panel = panel();
    new WebDriverWait(browser(), Duration.ofSeconds(10))
        .until(driver -> String.valueOf(driver.getCurrentUrl()).contains("event=2:14"));
    open(file, String.valueOf(browser().getCurrentUrl()).replaceAll("^[^#]*#", ""));
    settle();

    assertThat(Double.parseDouble(value("from"))).isCloseTo(Double.parseDouble(from), within(1e-6));
    assertThat(value("axis")).isEqualTo("logical");
    assertThat(trial()).isEqualTo("seed 2");
    assertThat(panel()).isEqualTo(panel);
  }

  @Test
  void rowOfTheTableShouldSelectItsEvent() {
    find(".space-rows summary").click();
    goTo("3:12");
    findAll(".space-rows tbody button").get(0).click();

    assertThat(findAll(".space-rows tbody tr")).hasSize(20);
    assertThat(find(".space-rows [aria-current='true'] td:last-child").getText())
        .isEqualTo("selected");
    assertThat(panel()).startsWith("process 3, tick 6, ");
  }

  @Test
  void largestJumpShouldBeAPlaceToGoTo() {
    Select places = new Select(find("[aria-label='go to']"));
    String label = places.getOptions().get(1).getText();
    places.selectByIndex(1);

    assertThat(label).isEqualTo("largest jump: 15 (1:5)");
    assertThat(panel()).startsWith("process 1, tick 5, ");
  }

  @Test
  void nothingShouldKeepAReaderOut() throws IOException {
    goTo("1:5 3:40");
    find(".space-rows summary").click();

    assertThat(obstacles()).isEmpty();
  }

  private static String trial() {
    return new Select(find("[aria-label='trial']")).getFirstSelectedOption().getText();
  }
}

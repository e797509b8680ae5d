package lamplight.it;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.interactions.Actions;

/** A test of the charts of a page: what a reader does with them and sees there. */
abstract class ChartsTest extends BrowserTest {
  /** Opens a page with all folds that hold charts unfolded. */
  static void openUnfolded(Path page) {
    open(page);
    script(
        """
        for (const fold of document.querySelectorAll('details:has(figure.chart)')) {
          fold.open = true;
        }
        """);
    // The charts in a fold are drawn when it has opened.
    browser()
        .executeAsyncScript(
            """
            const done = arguments[0];
            requestAnimationFrame(() => requestAnimationFrame(() => done()));
            """);
  }

  /** Moves the pointer to a share of a chart's x axis. */
  static void hover(String chart, double share) {
    script("document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })", chart);
    List<?> point =
        (List<?>)
            answer(
                "const { x, y, width } = "
                    + place(chart)
                    + "; return [Math.round(x + width * arguments[0]), Math.round(y - 20)]",
                share);
    new Actions(browser())
        .moveToLocation(
            ((Number) Objects.requireNonNull(point.get(0))).intValue(),
            ((Number) Objects.requireNonNull(point.get(1))).intValue())
        .perform();
  }

  /** The x axis of a chart's first panel on the screen. */
  static String place(String chart) {
    return ("[...document.querySelector(\"%s > svg\").querySelectorAll('line.axis')]"
            + ".map(line => line.getBoundingClientRect()).find(box => box.width > 50)")
        .formatted(chart);
  }

  /** Where the cross-hair of a chart's first panel stands, in percent of its axis. */
  static String crosses(String chart) {
    return String.valueOf(
        script(
            """
            const svg = document.querySelector(arguments[0] + ' > svg');
            const axis = [...svg.querySelectorAll('line.axis')].map(line =>
              [line.x1.baseVal.value, line.x2.baseVal.value]).find(([from, to]) => to - from > 50);
            return [...svg.querySelectorAll('.cross')].slice(0, 1).map(line =>
              line.getAttribute('visibility') === 'hidden' ? null
                : Math.round(100 * (line.x1.baseVal.value - axis[0]) / (axis[1] - axis[0])));
            """,
            chart));
  }

  /** What stands along the x axis of a chart's last panel. */
  static String ticks(String chart) {
    return String.valueOf(
        script(
            """
            const panel = document.querySelector(arguments[0] + ' > svg > g:last-of-type');
            const low = Math.max(...[...panel.querySelectorAll('line.axis')].map(line =>
              line.y1.baseVal.value));
            return [...panel.querySelectorAll('text[text-anchor=middle]')]
              .filter(text => /^[0-9.]+$/.test(text.textContent) && Number(text.getAttribute('y')) > low)
              .map(text => `${text.textContent} `).join('');
            """,
            chart));
  }

  /** Drags the pointer from one share of a chart's x axis to another. */
  static void drag(String chart, double from, double to) {
    hover(chart, from);
    double width = ((Number) answer("return " + place(chart) + ".width")).doubleValue();
    int half = (int) Math.round(width * (to - from) / 2);
    new Actions(browser())
        .clickAndHold()
        .moveByOffset(half, 0)
        .moveByOffset(half, 0)
        .release()
        .perform();
  }
}

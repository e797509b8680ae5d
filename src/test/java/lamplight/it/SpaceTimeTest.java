package lamplight.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import lamplight.causality.TrialHistory;
import lamplight.experiment.Experiment;
import lamplight.report.TestRuns;
import lamplight.report.data.EmbeddedTrial;
import lamplight.report.document.Block.Section;
import lamplight.report.document.Document;
import lamplight.report.page.Page;
import lamplight.report.page.PageData;
import lamplight.trial.VirtualTrial;
import org.openqa.selenium.WebElement;

/** A test of the space-time view: pages that hold one, and what a reader does and sees there. */
abstract class SpaceTimeTest extends BrowserTest {
  private static final String NO_CHARTS = "{\"lamplight\":1,\"charts\":[]}";

  /** Writes a page that shows the first trials of an experiment. */
  static Path page(String name, Experiment experiment, long seeds) throws IOException {
    List<EmbeddedTrial> trials =
        LongStream.rangeClosed(1, seeds)
            .mapToObj(
                seed ->
                    new EmbeddedTrial(
                        "", TestRuns.modelled(experiment, seed), history(experiment, seed)))
            .toList();
    return page(name, PageData.of(trials, List.of()));
  }

  /** Writes a page that shows trials given as JSON. */
  static Path page(String name, String trials) throws IOException {
    return page(name, new PageData(trials, NO_CHARTS));
  }

  private static Path page(String name, PageData data) throws IOException {
    Document document =
        new Document("Slow versus fast", List.of(Section.open("How it was made", List.of())));
    return Files.writeString(session().folder().resolve(name), Page.write(document, data));
  }

  /** The events of a trial in virtual time. */
  static TrialHistory history(Experiment experiment, long seed) {
    TrialHistory.Builder history = new TrialHistory.Builder(experiment.processes());
    VirtualTrial.run(experiment.trial(seed), history);
    return history.build();
  }

  static WebElement canvas() {
    return find(".space-scroll canvas");
  }

  static void press(CharSequence... keys) {
    canvas().sendKeys(keys);
  }

  /** The words under the diagram. */
  static String panel() {
    return find(".space-story").getText();
  }

  /** What is in view, and what of it is not drawn. */
  static String note() {
    settle();
    return find(".space-note").getText();
  }

  /** Goes to what is written into the field for events. */
  static void goTo(String words) {
    WebElement field = find("#space-time-view form input");
    field.clear();
    field.sendKeys(words + "\n");
  }

  /** A figure of the drawing: from, to, events, messages, arrows, through or touched. */
  static double figure(String name) {
    settle();
    return Double.parseDouble(value(name));
  }

  static String value(String name) {
    return String.valueOf(find("#space-time-view").getDomAttribute("data-" + name));
  }

  /** How many pixels of the diagram have exactly the colour of a CSS variable. */
  static long pixels(String variable) {
    settle();
    return (long)
        answer(
            """
            const canvas = document.querySelector('.space-scroll canvas');
            const probe = document.body.appendChild(document.createElement('i'));
            probe.style.color = `var(--${arguments[0]})`;
            const wanted = getComputedStyle(probe).color.match(/\\d+/g).map(Number);
            probe.remove();
            const { width, height } = canvas;
            const copy = new OffscreenCanvas(width, height)
              .getContext('2d', { willReadFrequently: true });
            copy.drawImage(canvas, 0, 0);
            const { data } = copy.getImageData(0, 0, width, height);
            let count = 0;
            for (let k = 0; k < data.length; k += 4) {
              if (wanted.every((value, channel) => data[k + channel] === value)) count++;
            }
            return count;
            """,
            variable);
  }

  /** Waits until what was asked for is drawn. */
  static void settle() {
    browser()
        .executeAsyncScript(
            "const done = arguments[0];"
                + "requestAnimationFrame(() => requestAnimationFrame(() => done()));");
  }
}

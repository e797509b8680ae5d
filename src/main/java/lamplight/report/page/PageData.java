package lamplight.report.page;

import java.util.List;
import lamplight.report.chart.ChartsJson;
import lamplight.report.chart.Picture;
import lamplight.report.data.EmbeddedTrial;

/**
 * What the scripts of a page read, as JSON in which {@code <} is escaped, so that no text can end
 * the element that holds it. Immutable.
 *
 * @param trials the events of trials
 * @param charts what the charts are drawn from
 */
public record PageData(String trials, String charts) {
  /** Of a page that shows these trials event by event, and these pictures. */
  public static PageData of(List<EmbeddedTrial> trials, List<Picture> pictures) {
    return new PageData(TrialJson.of(trials), ChartsJson.of(pictures));
  }
}

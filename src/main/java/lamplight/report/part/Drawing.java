package lamplight.report.part;

import lamplight.report.document.Block;
import lamplight.report.document.Text;

/**
 * A picture that is drawn as SVG, beside the charts.
 *
 * @param file its name in the folder of the charts
 * @param svg the picture
 * @param alternative what it shows, for those who do not see it
 * @param title what it shows, in a few words
 */
public record Drawing(String file, String svg, String alternative, String title, String caption) {
  /** It with its caption. */
  public Block block() {
    return new Block.Picture(ChartsSection.CHARTS + "/" + file, alternative, Text.plain(caption));
  }
}

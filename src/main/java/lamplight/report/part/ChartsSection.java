package lamplight.report.part;

import java.util.List;
import lamplight.report.chart.ChartSupport;
import lamplight.report.chart.Picture;
import lamplight.report.document.Block;
import lamplight.report.document.Text;
import lamplight.results.RunFacts;

/** The charts, or how to get them. */
public final class ChartsSection {
  /** The folder of the charts within that of the run. */
  public static final String CHARTS = "charts";

  private ChartsSection() {}

  /** The pictures of a report, each with its caption, or how to get them. */
  public static List<Block> blocks(ChartSupport support, List<Picture> pictures) {
    if (support instanceof ChartSupport.Missing missing) {
      return List.of(new Block.Paragraph(advice(missing.cause(), Text.code(RunFacts.reporting()))));
    }
    return pictures.stream().map(ChartsSection::block).toList();
  }

  /** One picture with its caption. */
  public static Block block(Picture picture) {
    return new Block.Picture(
        CHARTS + "/" + picture.file(), picture.alternative(), Text.plain(picture.caption()));
  }

  /**
   * How to get the charts that could not be drawn, in one sentence.
   *
   * @param again what to run for them
   */
  static Text advice(String cause, Text again) {
    // It is the libraries that draw text which a JVM then lacks, and not only a font.
    String install =
        cause.contains("UnsatisfiedLinkError")
            ? "libfreetype, fontconfig and a font (Debian: fontconfig libfreetype6"
                + " fonts-dejavu-core)"
            : "a font package such as fonts-dejavu-core";
    return Text.of(
        "The charts are left out, because this machine could not draw text ({}): install {} and run"
            + " {} to add them.",
        cause,
        install,
        again);
  }
}

package lamplight.report.part;

import java.util.List;
import lamplight.report.chart.ChartSupport;
import lamplight.report.chart.Picture;
import lamplight.report.text.Markdown;
import lamplight.run.TypedCommand;

/** The charts, or how to get them. */
public final class ChartsSection {
  /** The folder of the charts within that of the run. */
  public static final String CHARTS = "charts";

  private ChartsSection() {}

  public static void append(Markdown out, ChartSupport support, List<Picture> pictures) {
    out.heading(2, "Charts");
    if (support instanceof ChartSupport.Missing missing) {
      out.paragraph(
          advice(
              Markdown.escape(missing.cause()), "`" + TypedCommand.of("report", "RUN_DIR") + "`"));
      return;
    }
    if (pictures.isEmpty()) {
      out.paragraph("No trial is complete, so there is nothing to draw.");
    }
    for (Picture picture : pictures) {
      out.image(CHARTS + "/" + picture.file(), picture.alternative(), picture.caption());
    }
  }

  /**
   * How to get the charts that could not be drawn, in one sentence.
   *
   * @param again what to run for them
   */
  static String advice(String cause, String again) {
    // It is the libraries that draw text which a JVM then lacks, and not only a font.
    String install =
        cause.contains("UnsatisfiedLinkError")
            ? "libfreetype, fontconfig and a font (Debian: fontconfig libfreetype6"
                + " fonts-dejavu-core)"
            : "a font package such as fonts-dejavu-core";
    return "The charts are left out, because this machine could not draw text ("
        + cause
        + "): install "
        + install
        + " and run "
        + again
        + " to add them.";
  }
}

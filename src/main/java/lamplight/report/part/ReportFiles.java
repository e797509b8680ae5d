package lamplight.report.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lamplight.report.chart.ChartSupport;
import lamplight.report.chart.Picture;
import lamplight.report.text.HtmlPage;

/** Puts a report into a run's folder, in the place of an earlier one. */
public final class ReportFiles {
  private ReportFiles() {}

  /**
   * Writes the charts, and removes those of an earlier report.
   *
   * @param isOurs whether a file of this name is a chart of such a report
   */
  public static void writeCharts(Path folder, List<Picture> pictures, Predicate<String> isOurs)
      throws IOException {
    Path charts = folder.resolve(ChartsSection.CHARTS);
    Files.createDirectories(charts);
    List<Path> earlier;
    try (Stream<Path> files = Files.list(charts)) {
      earlier = files.filter(file -> isOurs.test(file.getFileName().toString())).toList();
    }
    for (Path file : earlier) {
      Files.delete(file);
    }
    for (Picture picture : pictures) {
      picture.write(charts);
    }
  }

  /** Writes the text as Markdown and as a page for the browser. */
  public static void writeText(Path folder, String title, String markdown) throws IOException {
    Files.writeString(folder.resolve("report.md"), markdown);
    Files.writeString(folder.resolve("report.html"), HtmlPage.of(title, markdown));
  }

  /**
   * What a person should be told when the charts are left out, in one sentence; empty when they are
   * not.
   */
  public static Optional<String> warning(ChartSupport support) {
    return support instanceof ChartSupport.Missing missing
        ? Optional.of(ChartsSection.advice(missing).replace("`", ""))
        : Optional.empty();
  }
}

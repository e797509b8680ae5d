package lamplight.report.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lamplight.report.chart.ChartSupport;
import lamplight.report.chart.Picture;
import lamplight.report.data.EmbeddedTrial;
import lamplight.report.document.Document;
import lamplight.report.document.MarkdownPen;
import lamplight.report.document.Text;
import lamplight.report.page.Page;
import lamplight.report.page.PageData;
import lamplight.results.Publication;

/** Puts a report into a run's folder, in the place of an earlier one. */
public final class ReportFiles {
  private ReportFiles() {}

  /**
   * The files beside a report that hold its figures.
   *
   * @param logs whether logs are kept
   */
  public static Text data(boolean logs) {
    return Text.of(
            "Data: [processes.csv](processes.csv) (each process of each trial),"
                + " [summary.csv](summary.csv) (over the seeds), [checks.csv](checks.csv) (the"
                + " check of each trial)")
        .plus(logs ? Text.of(", [trials](trials/) (logs).") : Text.plain("; logs were not kept."));
  }

  /**
   * Writes {@code report.md}, the same as a page for the browser, and the charts, all together or
   * none of them: a report that cannot be written leaves an earlier one as it is.
   *
   * @param drawings the pictures that are drawn as SVG
   * @param trials those that the page shows event by event
   * @param isOurs whether a file of this name is a chart of such a report
   * @throws lamplight.log.UnwritableException when a file cannot be written
   */
  public static void write(
      Path folder,
      Document document,
      List<Picture> pictures,
      List<Drawing> drawings,
      List<EmbeddedTrial> trials,
      Predicate<String> isOurs)
      throws IOException {
    try (Publication out = new Publication(folder)) {
      for (Drawing drawing : drawings) {
        write(out, ChartsSection.CHARTS + "/" + drawing.file(), drawing.svg());
      }
      draft(out, "report", document, pictures, trials);
      out.publish();
    }
    Set<String> drawn = drawings.stream().map(Drawing::file).collect(Collectors.toSet());
    removeOldCharts(folder, pictures, name -> isOurs.test(name) && !drawn.contains(name));
  }

  /** Drafts a document as Markdown and as a page for the browser, and the charts beside both. */
  public static void draft(
      Publication out,
      String name,
      Document document,
      List<Picture> pictures,
      List<EmbeddedTrial> trials)
      throws IOException {
    // One chart after another, because drawing takes much memory.
    for (Picture picture : pictures) {
      out.write(ChartsSection.CHARTS + "/" + picture.file(), picture.png());
    }
    write(out, name + ".md", MarkdownPen.write(document));
    write(out, name + ".html", Page.write(document, PageData.of(trials, pictures)));
  }

  private static void write(Publication out, String file, String text) throws IOException {
    out.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Removes the charts of an earlier report that the new one does not have.
   *
   * @param isOurs whether a file of this name is a chart of such a report
   */
  public static void removeOldCharts(Path folder, List<Picture> pictures, Predicate<String> isOurs)
      throws IOException {
    Set<String> kept = pictures.stream().map(Picture::file).collect(Collectors.toSet());
    Path charts = folder.resolve(ChartsSection.CHARTS);
    if (Files.notExists(charts)) {
      return;
    }
    List<Path> old;
    try (Stream<Path> files = Files.list(charts)) {
      old =
          files
              .filter(file -> isOurs.test(file.getFileName().toString()))
              .filter(file -> !kept.contains(file.getFileName().toString()))
              .toList();
    }
    for (Path file : old) {
      Files.delete(file);
    }
  }

  /**
   * What a person should be told when the charts are left out, in one sentence; empty when they are
   * not.
   *
   * @param again what to run for them, once they can be drawn
   */
  public static Optional<String> warning(ChartSupport support, String again) {
    return support instanceof ChartSupport.Missing missing
        ? Optional.of(ChartsSection.advice(missing.cause(), Text.plain(again)).words())
        : Optional.empty();
  }
}

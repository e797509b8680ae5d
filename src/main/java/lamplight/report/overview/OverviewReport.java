package lamplight.report.overview;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Bullets;
import lamplight.report.document.Block.Code;
import lamplight.report.document.Block.Quote;
import lamplight.report.document.Block.Section;
import lamplight.report.document.Block.Table;
import lamplight.report.document.Document;
import lamplight.report.document.MarkdownPen;
import lamplight.report.document.PlainPen;
import lamplight.report.document.Text;
import lamplight.report.page.Page;
import lamplight.report.page.PageData;
import lamplight.report.text.Numbers;
import lamplight.results.Publication;
import lamplight.results.overview.OverviewRow;
import lamplight.results.overview.OverviewTable;
import lamplight.results.overview.RunDigest;

/**
 * Many runs in one table, a row a run. The same rows give the same files, byte for byte. Immutable.
 *
 * @param rows the runs, in order
 */
public record OverviewReport(List<OverviewRow> rows) {
  private static final List<Text> COLUMNS =
      List.of(
          Text.of(
              "**state**: how far the run came. A trial failed when the tables have no measures of"
                  + " it; *killed*: the record says that the run goes on, but nothing works in its"
                  + " folder."),
          Text.of(
              "**causality check** and **first violation**: what `checks.csv` says. The link leads"
                  + " to the event in the run's report, where its page holds that trial; `show` and"
                  + " `diagram` show it in any case."),
          Text.of(
              "**virtual twin**: in real time, the share of a process's events that the same trial"
                  + " has in virtual time; a range like the measures."),
          Text.of("**latest tick**: in real time, how late the latest tick of all trials was."),
          Text.of(
              "**measures**: the means over the seeds, from the least to the greatest of all"
                  + " processes, at all points of a study. A column is sorted by the first"
                  + " number."),
          Text.of(
              "**git commit**: of the program that began the run; *changed*: it was built from"
                  + " files that were not committed."),
          Text.of(
              "**edited**: files of settings, logs or tables that are newer than the report by more"
                  + " than a minute. It is told by the times of the files alone, which a checkout"
                  + " or a copy may set anew, and anybody can set back. `check` and `report` hold"
                  + " settings, logs and tables against each other."));

  public OverviewReport {
    rows = List.copyOf(rows);
  }

  /**
   * Writes {@code NAME.md}, {@code NAME.html} and {@code NAME.csv}, all together or none of them.
   *
   * @param folder must be there
   * @param command what is typed for this overview
   * @throws lamplight.log.UnwritableException when a file cannot be written
   */
  public void write(Path folder, String name, String command) throws IOException {
    try (Publication out = new Publication(folder)) {
      Document markdown = document(new RunLinks(folder, "report.md"), command);
      out.write(name + ".md", MarkdownPen.write(markdown).getBytes(StandardCharsets.UTF_8));
      Document page = document(new RunLinks(folder, RunDigest.PAGE), command);
      String html = Page.write(page, PageData.of(List.of(), List.of()));
      out.write(name + ".html", html.getBytes(StandardCharsets.UTF_8));
      try (Writer csv = new OutputStreamWriter(out.open(name + ".csv"), StandardCharsets.UTF_8)) {
        OverviewTable.write(csv, rows);
      }
      out.publish();
    }
  }

  /**
   * A short table as lines; where the room is too small for it, as wide as it is.
   *
   * @param width how many characters a line has at most
   */
  public List<String> lines(int width) {
    Table brief = OverviewColumns.brief(rows);
    List<String> fitted = new PlainPen(width, UnaryOperator.identity()).lines(brief);
    return fitted.isEmpty()
        ? new PlainPen(Integer.MAX_VALUE, UnaryOperator.identity()).lines(brief)
        : fitted;
  }

  private Document document(RunLinks links, String command) {
    return new Document(
        "Overview of " + Numbers.count(rows.size(), "run"),
        List.of(
            new Quote(List.of(verdict())),
            OverviewColumns.all(rows, links),
            Section.folded("What the columns say", Text.NONE, List.of(Bullets.of(COLUMNS))),
            Section.folded("How it was made", Text.NONE, List.<Block>of(new Code(command)))));
  }

  /** How many runs are well, bad news first. */
  private Text verdict() {
    long unreadable = rows.stream().filter(row -> row.run().isEmpty()).count();
    long broken = rows.stream().filter(OverviewReport::isBroken).count();
    long checked = rows.stream().filter(OverviewReport::isChecked).count();
    List<Text> clauses = new ArrayList<>();
    if (broken > 0) {
      clauses.add(Text.of("**✗ A rule is broken in {}.**", Numbers.count(broken, "run")));
    }
    if (unreadable > 0) {
      clauses.add(Text.of("**✗ {} cannot be read.**", Numbers.count(unreadable, "run")));
    }
    clauses.add(
        Text.of(
            "No rule of the causality check is broken in {} of {}.",
            Numbers.count(checked - broken),
            Numbers.count(rows.size(), "run")));
    long open = rows.size() - checked - unreadable;
    if (open > 0) {
      clauses.add(
          Text.of(
              "{} {} no trial that was checked.", Numbers.count(open), open == 1 ? "has" : "have"));
    }
    return Text.join(" ", clauses);
  }

  private static boolean isChecked(OverviewRow row) {
    return row.run()
        .flatMap(run -> run.check().map(check -> run.trials().ended() > check.unreadable()))
        .orElse(false);
  }

  private static boolean isBroken(OverviewRow row) {
    return row.run().flatMap(RunDigest::check).map(check -> check.invalid() > 0).orElse(false);
  }
}

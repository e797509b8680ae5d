package lamplight.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Block.Section;
import lamplight.report.document.Document;
import lamplight.report.document.Text;
import org.junit.jupiter.api.Test;

class PageTest {
  @Test
  void aDocumentIsOnePageThatLoadsNothing() {
    String page = page("Fast & slow", Section.open("Is it right?", List.of()));

    assertThat(page)
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">")
        .contains(
            "content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline';"
                + " img-src 'self' data: file:\">",
            "<link rel=\"icon\" href=\"data:,\">",
            "<title>Fast &amp; slow</title>",
            "<h1>Fast &amp; slow</h1>",
            "<a href=\"#is-it-right\">Is it right?</a>",
            "<section id=\"is-it-right\">\n<h2>Is it right?</h2>\n</section>",
            "prefers-color-scheme: dark",
            "@media print")
        .endsWith("</script>\n</body>\n</html>\n")
        .doesNotContain(" src=\"http", "<link rel=\"stylesheet", "@import")
        // But for what is within the page.
        .doesNotContainPattern("url\\((?!#)");
  }

  @Test
  void theLibraryStandsBelowItsLicence() {
    String page = page("Title");
    int licence =
        page.indexOf("<!-- d3, which draws the charts:\nCopyright 2010-2023 Mike Bostock\n");
    int library =
        page.indexOf(
            "PERFORMANCE OF\nTHIS SOFTWARE.\n-->\n<script>\n// https://d3js.org/d3-array/ v3.2.4");

    // Not by a subsequence, for which the assertion takes half a minute.
    assertThat(licence).isPositive();
    assertThat(library).isBetween(licence, licence + 3500);
    assertThat(page.indexOf("</script>\n<script type=\"module\">\n")).isGreaterThan(library);
  }

  @Test
  void whatTheScriptsReadStandsBeforeThem() {
    assertThat(Page.write(new Document("Title", List.of()), new PageData("[\"\\u003c\"]", "[1]")))
        .contains(
            "<script type=\"application/json\" id=\"trials-data\">[\"\\u003c\"]</script>\n",
            "<script type=\"application/json\" id=\"charts-data\">[1]</script>\n");
  }

  @Test
  void markupWithinTheTitleIsShownAndNotRun() {
    String hostile = "</title><script>alert(1)</script>\" onload=\"x\u202e";

    assertThat(page(hostile, Section.open(hostile, List.of(new Paragraph(Text.plain(hostile))))))
        .contains("<title>&lt;/title&gt;&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert", "</title><", "\" onload=", "\u202e");
  }

  private static String page(String title, Block... blocks) {
    return Page.write(new Document(title, List.of(blocks)), PageData.of(List.of(), List.of()));
  }
}

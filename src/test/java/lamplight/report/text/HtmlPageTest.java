package lamplight.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlPageTest {
  @Test
  void markdownBecomesOnePageWithItsStyle() {
    String page = HtmlPage.of("Fast & slow", "# Fast\n\n| a |\n| --: |\n| 1 |\n");

    assertThat(page)
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">")
        .contains("<title>Fast &amp; slow</title>")
        .contains("<style>")
        .contains("<h1>Fast</h1>")
        .contains("<td align=\"right\">1</td>")
        .endsWith("</body>\n</html>\n")
        .doesNotContain("<script", "http");
  }

  @Test
  void markupWithinTheTextIsShownAndNotRun() {
    assertThat(HtmlPage.of("t", "<script>alert(1)</script>\n\n[x](javascript:alert(1))\n"))
        .contains("&lt;script&gt;")
        .doesNotContain("<script>", "javascript:");
  }
}

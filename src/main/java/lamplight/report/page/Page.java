package lamplight.report.page;

import java.util.List;
import java.util.stream.Collectors;
import lamplight.model.Characters;
import lamplight.report.document.Block.Section;
import lamplight.report.document.Document;
import lamplight.report.document.Html;
import lamplight.report.document.HtmlPen;

/**
 * A document as one page for the browser: its text and tables for every reader, and where scripts
 * may run also what they show. It loads nothing but the pictures beside it.
 */
public final class Page {
  /** No network, not even by mistake. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline';"
          + " img-src 'self' data: file:";

  private static final List<String> STYLES = List.of("page.css", "charts.css", "space.css");

  private Page() {}

  /** The page. The same input gives the same text. */
  public static String write(Document document, PageData data) {
    String title = Html.escape(Characters.safe(document.title()));
    StringBuilder html = new StringBuilder();
    html.append(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="%s">
        <link rel="icon" href="data:,">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <header>
        <strong>%s</strong>
        """
            .formatted(POLICY, title, styles(), title));
    navigation(html, document);
    html.append("</header>\n<main>\n<h1>").append(title).append("</h1>\n");
    html.append(HtmlPen.write(document.body()));
    html.append("</main>\n<p id=\"said\" role=\"status\"></p>\n");
    scripts(html, data);
    return html.append("</body>\n</html>\n").toString();
  }

  private static String styles() {
    return STYLES.stream().map(Resources::text).collect(Collectors.joining());
  }

  private static void navigation(StringBuilder html, Document document) {
    List<Section> sections =
        document.body().stream()
            .filter(Section.class::isInstance)
            .map(Section.class::cast)
            .toList();
    html.append("<nav aria-label=\"Sections\">\n");
    for (Section section : sections) {
      html.append("<a href=\"#").append(Html.escape(section.anchor())).append("\">");
      html.append(Html.escape(Characters.safe(section.title()))).append("</a>\n");
    }
    html.append("</nav>\n");
  }

  private static void scripts(StringBuilder html, PageData data) {
    html.append("<script type=\"application/json\" id=\"trials-data\">");
    html.append(data.trials()).append("</script>\n");
    html.append("<script type=\"application/json\" id=\"charts-data\">");
    html.append(data.charts()).append("</script>\n");
    html.append("<!-- d3, which draws the charts:\n").append(D3.licences());
    html.append("-->\n<script>\n").append(D3.script());
    html.append("</script>\n<script type=\"module\">\n").append(Script.text());
    html.append("</script>\n");
  }
}

package lamplight.report.text;

import java.util.List;
import lamplight.model.Characters;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A page for the browser, made from Markdown: one file with its style, pictures by their links. */
public final class HtmlPage {
  private static final String STYLE =
      """
      body { max-width: 58rem; margin: 2rem auto; padding: 0 1.25rem; background: #fff;
        color: #1a1a1a; font: 1rem/1.55 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
      h1, h2, h3 { line-height: 1.25; margin: 2.2rem 0 0.7rem; }
      h1 { margin-top: 0; }
      h2 { border-bottom: 1px solid #bbb; padding-bottom: 0.25rem; }
      table { display: block; overflow-x: auto; border-collapse: collapse; margin: 0.9rem 0;
        font-size: 0.9rem; font-variant-numeric: tabular-nums; }
      th, td { border-bottom: 1px solid #d5d5d5; padding: 0.3rem 0.7rem; vertical-align: top; }
      th { border-bottom-color: #666; }
      th:not([align]) { text-align: left; }
      img { max-width: 100%; height: auto; }
      code, pre { font: 0.9em/1.45 ui-monospace, "DejaVu Sans Mono", monospace;
        background: #f3f3f3; }
      code { padding: 0.1em 0.3em; overflow-wrap: anywhere; }
      pre { padding: 0.7rem; overflow-x: auto; }
      pre code { padding: 0; }
      blockquote { margin: 1rem 0; padding: 0.1rem 1rem; border-left: 0.3rem solid #0072b2;
        background: #f1f6fa; }
      @media print { body { max-width: none; margin: 0; font-size: 10pt; }
        table { display: table; } img, tr { break-inside: avoid; } h2, h3 { break-after: avoid; } }
      """;

  private HtmlPage() {}

  /** The page that shows this Markdown. */
  public static String of(String title, String markdown) {
    List<TablesExtension> tables = List.of((TablesExtension) TablesExtension.create());
    Parser parser = Parser.builder().extensions(tables).build();
    HtmlRenderer renderer =
        HtmlRenderer.builder().extensions(tables).escapeHtml(true).sanitizeUrls(true).build();
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
        + escape(Characters.safe(title))
        + "</title>\n<style>\n"
        + STYLE
        + "</style>\n</head>\n<body>\n"
        + renderer.render(parser.parse(markdown))
        + "</body>\n</html>\n";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

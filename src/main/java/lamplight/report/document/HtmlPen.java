package lamplight.report.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lamplight.model.Characters;
import lamplight.report.document.Block.Bullets;
import lamplight.report.document.Block.Code;
import lamplight.report.document.Block.Column;
import lamplight.report.document.Block.Item;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Block.Picture;
import lamplight.report.document.Block.Quote;
import lamplight.report.document.Block.Section;
import lamplight.report.document.Block.Table;

/**
 * Writes a document as one page for the browser, with its style, without scripts, that loads
 * nothing from elsewhere. Not thread-safe.
 */
public final class HtmlPen {
  private static final int HEADING_MAX = 6;
  private static final String STYLE = "page.css";

  private final StringBuilder html = new StringBuilder();
  private final Pictures pictures;

  private HtmlPen(Pictures pictures) {
    this.pictures = pictures;
  }

  /** Where the page finds its pictures. */
  @FunctionalInterface
  public interface Pictures {
    /**
     * The address of a picture.
     *
     * @param file its path from the document on
     */
    String address(String file);
  }

  /** The document as a page. */
  public static String write(Document document, Pictures pictures) {
    HtmlPen pen = new HtmlPen(pictures);
    String title = Html.escape(Characters.safe(document.title()));
    pen.html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    pen.html.append(
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            + "<meta name=\"color-scheme\" content=\"light dark\">\n"
            + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
            + " style-src 'unsafe-inline'; img-src data: 'self' file:\">\n");
    pen.html.append("<title>").append(title).append("</title>\n");
    pen.html.append("<style>\n").append(style()).append("</style>\n</head>\n<body>\n");
    pen.navigation(document);
    pen.html.append("<main>\n<h1>").append(title).append("</h1>\n");
    pen.append(document.body(), 2);
    pen.html.append("</main>\n</body>\n</html>\n");
    return pen.html.toString();
  }

  private static String style() {
    try (InputStream in = HtmlPen.class.getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IllegalStateException(STYLE + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void navigation(Document document) {
    List<Section> sections =
        document.body().stream()
            .filter(Section.class::isInstance)
            .map(Section.class::cast)
            .toList();
    if (sections.isEmpty()) {
      return;
    }
    html.append("<nav aria-label=\"Sections\">\n");
    for (Section section : sections) {
      String title = Html.escape(Characters.safe(section.title()));
      html.append("<a href=\"#").append(anchor(section)).append("\">").append(title);
      html.append("</a>\n");
    }
    html.append("</nav>\n");
  }

  private static String anchor(Section section) {
    return Html.escape(section.anchor());
  }

  private void append(List<Block> blocks, int level) {
    blocks.forEach(block -> append(block, level));
  }

  private void append(Block block, int level) {
    if (block instanceof Paragraph paragraph) {
      element("p", paragraph.text());
    } else if (block instanceof Quote quote) {
      html.append("<blockquote>\n");
      quote.lines().forEach(line -> element("p", line));
      html.append("</blockquote>\n");
    } else if (block instanceof Bullets bullets) {
      list(bullets.items());
    } else if (block instanceof Table table) {
      table(table);
    } else if (block instanceof Picture picture) {
      picture(picture);
    } else if (block instanceof Code code) {
      String lines =
          code.lines().lines().map(Characters::safe).collect(Collectors.joining("\n", "", "\n"));
      html.append("<pre><code>").append(Html.escape(lines)).append("</code></pre>\n");
    } else if (block instanceof Section section) {
      section(section, level);
    }
  }

  private void list(List<Item> items) {
    html.append("<ul>\n");
    for (Item item : items) {
      html.append("<li>").append(Html.inline(item.text()));
      if (!item.below().isEmpty()) {
        html.append('\n');
        list(item.below());
      }
      html.append("</li>\n");
    }
    html.append("</ul>\n");
  }

  private void element(String name, Text text) {
    html.append('<').append(name).append('>').append(Html.inline(text));
    html.append("</").append(name).append(">\n");
  }

  private void section(Section section, int level) {
    String title = Html.escape(Characters.safe(section.title()));
    String answer = Html.inline(section.answer());
    int inner = Math.min(HEADING_MAX, level + 1);
    if (section.folded()) {
      html.append("<details id=\"").append(anchor(section)).append("\">\n<summary>").append(title);
      html.append(answer.isEmpty() ? "" : " <span>" + answer + "</span>").append("</summary>\n");
      append(section.body(), inner);
      html.append("</details>\n");
      return;
    }
    html.append("<section id=\"").append(anchor(section)).append("\">\n");
    html.append("<h" + level + ">").append(title).append("</h" + level + ">\n");
    if (!answer.isEmpty()) {
      element("p", section.answer());
    }
    append(section.body(), inner);
    html.append("</section>\n");
  }

  private void table(Table table) {
    html.append("<div class=\"wide\" tabindex=\"0\">\n<table>\n");
    if (table.isHeaded()) {
      html.append("<thead>\n<tr>");
      for (Column column : table.columns()) {
        String name = column.heading().isEmpty() ? "td" : "th scope=\"col\"";
        cell(name, column, column.heading());
      }
      html.append("</tr>\n</thead>\n");
    }
    html.append("<tbody>\n");
    for (List<Text> row : table.rows()) {
      html.append("<tr>");
      IntStream.range(0, row.size())
          .forEach(
              index -> {
                boolean heads = index == 0 && !row.get(0).isEmpty();
                cell(heads ? "th scope=\"row\"" : "td", table.columns().get(index), row.get(index));
              });
      html.append("</tr>\n");
    }
    html.append("</tbody>\n</table>\n</div>\n");
  }

  private void cell(String start, Column column, Text text) {
    html.append('<').append(start).append(column.numeric() ? " class=\"n\">" : ">");
    html.append(Html.inline(text)).append("</").append(start, 0, 2).append('>');
  }

  private void picture(Picture picture) {
    html.append("<figure>\n<img src=\"").append(Html.escape(pictures.address(picture.file())));
    html.append("\" alt=\"").append(Html.escape(Characters.safe(picture.alternative())));
    html.append("\">\n");
    if (!picture.caption().isEmpty()) {
      element("figcaption", picture.caption());
    }
    html.append("</figure>\n");
  }
}

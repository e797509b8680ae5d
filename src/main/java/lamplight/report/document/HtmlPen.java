package lamplight.report.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lamplight.model.Characters;
import lamplight.report.document.Block.Bullets;
import lamplight.report.document.Block.Card;
import lamplight.report.document.Block.Cards;
import lamplight.report.document.Block.Code;
import lamplight.report.document.Block.Column;
import lamplight.report.document.Block.Item;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Block.Picture;
import lamplight.report.document.Block.Quote;
import lamplight.report.document.Block.Section;
import lamplight.report.document.Block.Table;

/** Writes blocks as the body of a page, without its frame and without scripts. Not thread-safe. */
public final class HtmlPen {
  private static final int HEADING_MAX = 6;

  /** The level of a heading below that of the page's title. */
  private static final int FIRST_LEVEL = 2;

  /** How many colours of processes the style has. */
  private static final int COLOURS = 8;

  private final StringBuilder html = new StringBuilder();

  private HtmlPen() {}

  /** The blocks as elements, one after another. */
  public static String write(List<Block> blocks) {
    HtmlPen pen = new HtmlPen();
    pen.append(blocks, FIRST_LEVEL);
    return pen.html.toString();
  }

  private static String anchor(Section section) {
    return Html.escape(section.anchor());
  }

  /** Pictures that follow each other stand in an element of their own, side by side. */
  private void append(List<Block> blocks, int level) {
    boolean isBeside = false;
    for (Block block : blocks) {
      if (block instanceof Picture != isBeside) {
        html.append(isBeside ? "</div>\n" : "<div class=\"charts\">\n");
        isBeside = !isBeside;
      }
      append(block, level);
    }
    html.append(isBeside ? "</div>\n" : "");
  }

  private void append(Block block, int level) {
    if (block instanceof Paragraph paragraph) {
      element("p", paragraph.text());
    } else if (block instanceof Quote quote) {
      quote(quote);
    } else if (block instanceof Bullets bullets) {
      list(bullets.items());
    } else if (block instanceof Table table) {
      table(table);
    } else if (block instanceof Cards cards) {
      cards(cards);
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

  /** The mark that a verdict begins with is told by a colour, too. */
  private void quote(Quote quote) {
    String first = quote.lines().isEmpty() ? "" : quote.lines().get(0).words();
    String tone =
        first.startsWith("\u2717")
            ? " class=\"bad\""
            : first.startsWith("\u2713") ? " class=\"good\"" : "";
    html.append("<blockquote").append(tone).append(">\n");
    quote.lines().forEach(line -> element("p", line));
    html.append("</blockquote>\n");
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

  private void cards(Cards cards) {
    html.append("<div class=\"cards\">\n");
    for (Card card : cards.cards()) {
      html.append("<div class=\"card\">\n<h3><i style=\"background: var(--p");
      html.append((card.number() - 1) % COLOURS + 1).append(")\"></i>");
      html.append(Html.escape(Characters.safe(card.title())));
      html.append(" <span>").append(Html.inline(card.tag())).append("</span></h3>\n");
      table(card.table());
      html.append("</div>\n");
    }
    html.append("</div>\n");
  }

  private void cell(String start, Column column, Text text) {
    html.append('<').append(start).append(column.numeric() ? " class=\"n\">" : ">");
    html.append(Html.inline(text)).append("</").append(start, 0, 2).append('>');
  }

  /** By the name of its file the script of a page finds what it draws instead. */
  private void picture(Picture picture) {
    String file = Html.escape(picture.file());
    html.append("<figure class=\"chart\" data-chart=\"");
    html.append(file.substring(file.lastIndexOf('/') + 1)).append("\">\n");
    html.append("<img src=\"").append(file);
    html.append("\" alt=\"").append(Html.escape(Characters.safe(picture.alternative())));
    html.append("\">\n");
    if (!picture.caption().isEmpty()) {
      element("figcaption", picture.caption());
    }
    html.append("</figure>\n");
  }
}

package lamplight.report.document;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lamplight.model.Characters;
import lamplight.report.document.Block.Bullets;
import lamplight.report.document.Block.Cards;
import lamplight.report.document.Block.Column;
import lamplight.report.document.Block.Item;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Block.Picture;
import lamplight.report.document.Block.Quote;
import lamplight.report.document.Block.Section;
import lamplight.report.document.Block.Table;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.commonmark.renderer.markdown.MarkdownWriter;

/**
 * Writes a document as Markdown: CommonMark with GitHub's tables, folds as {@code <details>}, which
 * GitHub, GitLab and VS Code show.
 */
public final class MarkdownPen {
  private static final int HEADING_MAX = 6;

  private MarkdownPen() {}

  /** The document as Markdown, ending in a line end. */
  public static String write(Document document) {
    Node root = new org.commonmark.node.Document();
    root.appendChild(heading(1, document.title()));
    append(root, document.body(), 2);
    return MarkdownRenderer.builder().nodeRendererFactory(new HostsMarkup()).build().render(root);
  }

  /** A table as a node of its own, because its rows are not blocks. */
  private static final class TableNode extends CustomBlock {
    private final Table table;

    TableNode(Table table) {
      this.table = table;
    }
  }

  /** Tables, and the characters that the usual hosts read as markup, though CommonMark does not. */
  private static final class HostsMarkup implements MarkdownNodeRendererFactory {
    @Override
    public NodeRenderer create(MarkdownNodeRendererContext context) {
      return new NodeRenderer() {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
          return Set.of(TableNode.class);
        }

        @Override
        public void render(Node node) {
          table(context, ((TableNode) node).table);
        }
      };
    }

    @Override
    public Set<Character> getSpecialCharacters() {
      return Set.of('$', '~', '|');
    }
  }

  private static void table(MarkdownNodeRendererContext context, Table table) {
    MarkdownWriter writer = context.getWriter();
    List<Column> columns = table.columns();
    row(context, columns.stream().map(Column::heading).toList());
    writer.line();
    columns.forEach(column -> writer.raw(column.numeric() ? "| --: " : "| --- "));
    writer.raw("|");
    for (List<Text> cells : table.rows()) {
      writer.line();
      row(
          context,
          IntStream.range(0, cells.size())
              .mapToObj(at -> columns.get(at).numeric() ? unbroken(cells.get(at)) : cells.get(at))
              .toList());
    }
    writer.block();
  }

  private static void row(MarkdownNodeRendererContext context, List<Text> cells) {
    MarkdownWriter writer = context.getWriter();
    for (Text cell : cells) {
      writer.raw("| ");
      for (Text.Span span : cell.spans()) {
        context.render(inline(span, true));
      }
      writer.raw(" ");
    }
    writer.raw("|");
  }

  private static void append(Node parent, List<Block> blocks, int level) {
    for (Block block : blocks) {
      if (block instanceof Section section) {
        section(parent, section, level);
      } else if (block instanceof Picture picture) {
        parent.appendChild(image(picture));
        if (!picture.caption().isEmpty()) {
          parent.appendChild(paragraph(picture.caption()));
        }
      } else {
        parent.appendChild(node(block));
      }
    }
  }

  private static Node node(Block block) {
    if (block instanceof Paragraph paragraph) {
      return paragraph(paragraph.text());
    }
    if (block instanceof Quote quote) {
      Node node = new BlockQuote();
      quote.lines().forEach(line -> node.appendChild(paragraph(line)));
      return node;
    }
    if (block instanceof Bullets bullets) {
      return list(bullets.items());
    }
    if (block instanceof Cards cards) {
      return node(cards.table());
    }
    if (block instanceof Table table) {
      return new TableNode(table);
    }
    if (block instanceof Block.Code code) {
      FencedCodeBlock node = new FencedCodeBlock();
      node.setFenceCharacter("`");
      node.setInfo("text");
      node.setLiteral(
          code.lines().lines().map(Characters::safe).collect(Collectors.joining("\n", "", "\n")));
      return node;
    }
    throw new IllegalStateException("no such block: " + block);
  }

  private static void section(Node parent, Section section, int level) {
    if (!section.folded()) {
      parent.appendChild(heading(level, section.title()));
      if (!section.answer().isEmpty()) {
        parent.appendChild(paragraph(section.answer()));
      }
      append(parent, section.body(), Math.min(HEADING_MAX, level + 1));
      return;
    }
    String answer = section.answer().isEmpty() ? "" : ": " + Html.inline(section.answer());
    parent.appendChild(
        html("<details>\n<summary>" + Html.escape(section.title()) + answer + "</summary>"));
    append(parent, section.body(), Math.min(HEADING_MAX, level + 1));
    parent.appendChild(html("</details>"));
  }

  private static Node html(String literal) {
    HtmlBlock node = new HtmlBlock();
    node.setLiteral(literal);
    return node;
  }

  private static Node heading(int level, String title) {
    Heading node = new Heading();
    node.setLevel(level);
    return with(node, Text.plain(title));
  }

  private static Node paragraph(Text text) {
    return with(new org.commonmark.node.Paragraph(), text);
  }

  private static Node list(List<Item> items) {
    BulletList list = new BulletList();
    list.setMarker("-");
    list.setTight(true);
    for (Item item : items) {
      Node node = new ListItem();
      node.appendChild(paragraph(item.text()));
      if (!item.below().isEmpty()) {
        node.appendChild(list(item.below()));
      }
      list.appendChild(node);
    }
    return list;
  }

  private static Node image(Picture picture) {
    Node node = new Image(picture.file(), null);
    node.appendChild(new org.commonmark.node.Text(Text.plain(picture.alternative()).words()));
    Node paragraph = new org.commonmark.node.Paragraph();
    paragraph.appendChild(node);
    return paragraph;
  }

  /** The same with blanks at which no line is broken. */
  private static Text unbroken(Text text) {
    return new Text(
        text.spans().stream()
            .map(
                span ->
                    new Text.Span(
                        span.style(), span.words().replace(' ', Unbroken.BLANK), span.target()))
            .toList());
  }

  private static Node with(Node node, Text text) {
    for (Text.Span span : text.spans()) {
      Text.Span rest = span;
      // The renderer escapes every other sign that would begin a list at the start of a line.
      if (node.getFirstChild() == null
          && span.style() == Text.Style.PLAIN
          && span.words().startsWith("+")) {
        HtmlInline plus = new HtmlInline();
        plus.setLiteral("\\+");
        node.appendChild(plus);
        rest = new Text.Span(span.style(), span.words().substring(1), span.target());
      }
      if (!rest.words().isEmpty()) {
        node.appendChild(inline(rest, false));
      }
    }
    return node;
  }

  private static Node inline(Text.Span span, boolean isCell) {
    Node words = new org.commonmark.node.Text(span.words());
    return switch (span.style()) {
      case PLAIN -> words;
      // A bar cannot stand in a code span within a table on every host.
      case CODE -> isCell && span.words().contains("|") ? words : new Code(span.words());
      case STRONG -> around(new StrongEmphasis(), words);
      case EMPHASIS -> around(new Emphasis(), words);
      case LINK -> around(new Link(span.target(), null), words);
    };
  }

  private static Node around(Node style, Node words) {
    style.appendChild(words);
    return style;
  }
}

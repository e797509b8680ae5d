package lamplight.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lamplight.report.document.Text;
import lamplight.report.document.Text.Span;
import lamplight.report.document.Text.Style;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;

/** Reads a line of Markdown as text with styles. Not thread-safe. */
final class InlineMarkdown extends AbstractVisitor {
  private static final Parser PARSER = Parser.builder().enabledBlockTypes(Set.of()).build();

  private final List<Span> spans = new ArrayList<>();
  private Style style = Style.PLAIN;
  private String target = "";

  private InlineMarkdown() {}

  static Text text(String markdown) {
    InlineMarkdown reader = new InlineMarkdown();
    PARSER.parse(markdown).accept(reader);
    return new Text(reader.spans);
  }

  @Override
  public void visit(org.commonmark.node.Text words) {
    spans.add(new Span(style, words.getLiteral(), target));
  }

  @Override
  public void visit(Code code) {
    spans.add(new Span(Style.CODE, code.getLiteral(), ""));
  }

  @Override
  public void visit(Emphasis emphasis) {
    within(Style.EMPHASIS, "", emphasis);
  }

  @Override
  public void visit(StrongEmphasis strong) {
    within(Style.STRONG, "", strong);
  }

  @Override
  public void visit(Link link) {
    within(Style.LINK, link.getDestination(), link);
  }

  private void within(Style inner, String leadsTo, Node node) {
    style = inner;
    target = leadsTo;
    visitChildren(node);
    style = Style.PLAIN;
    target = "";
  }
}

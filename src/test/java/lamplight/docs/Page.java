package lamplight.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * A page of Markdown: where it links to, where one can link to on it, and its tables. Immutable.
 *
 * @param file where it lies
 * @param lines how many lines it has
 * @param anchors the anchors of its headings, as GitHub makes them
 * @param links the destinations of its links and images
 * @param tables its tables, in order
 */
public record Page(
    Path file, int lines, Set<String> anchors, List<String> links, List<Table> tables) {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  public Page {
    anchors = Set.copyOf(anchors);
    links = List.copyOf(links);
    tables = List.copyOf(tables);
  }

  /**
   * A table.
   *
   * @param heading the last heading above it
   * @param rows its rows, without the head
   */
  public record Table(String heading, List<List<Cell>> rows) {
    /** What the first column holds as code, from the top. */
    public List<String> names() {
      return rows.stream().flatMap(row -> row.get(0).codes().stream()).toList();
    }
  }

  /**
   * A cell of a table.
   *
   * @param text what it says, without marks
   * @param codes what of it is code
   */
  public record Cell(String text, List<String> codes) {}

  /** Reads a page. */
  public static Page read(Path file) throws IOException {
    String text = Files.readString(file);
    Gatherer gatherer = new Gatherer();
    PARSER.parse(text).accept(gatherer);
    return new Page(
        file, (int) text.lines().count(), gatherer.anchors, gatherer.links, gatherer.tables);
  }

  /** The tables below a heading and above the next one. */
  public List<Table> tablesBelow(String heading) {
    return tables.stream().filter(table -> table.heading().equals(heading)).toList();
  }

  /** What stands as code in the first columns of the tables below a heading. */
  public List<String> namesBelow(String heading) {
    return tablesBelow(heading).stream().flatMap(table -> table.names().stream()).toList();
  }

  private static final class Gatherer extends AbstractVisitor {
    private final Map<String, Integer> slugs = new HashMap<>();
    private final Set<String> anchors = new LinkedHashSet<>();
    private final List<String> links = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private String heading = "";

    @Override
    public void visit(Heading node) {
      heading = cell(node).text();
      String slug = slug(heading);
      int earlier = slugs.merge(slug, 1, Integer::sum) - 1;
      anchors.add(earlier == 0 ? slug : slug + "-" + earlier);
      visitChildren(node);
    }

    @Override
    public void visit(Link node) {
      links.add(node.getDestination());
      visitChildren(node);
    }

    @Override
    public void visit(Image node) {
      links.add(node.getDestination());
    }

    @Override
    public void visit(CustomBlock node) {
      if (node instanceof TableBlock) {
        tables.add(new Table(heading, new ArrayList<>()));
      }
      visitChildren(node);
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof TableRow && !isHead(node)) {
        List<Cell> cells = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
          cells.add(cell(child));
        }
        tables.get(tables.size() - 1).rows().add(cells);
      }
      visitChildren(node);
    }

    private static boolean isHead(Node row) {
      return row.getFirstChild() instanceof TableCell cell && cell.isHeader();
    }
  }

  /** Letters, digits, hyphens and underscores, in lower case, with hyphens for spaces. */
  private static String slug(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
  }

  private static Cell cell(Node node) {
    StringBuilder text = new StringBuilder();
    List<String> codes = new ArrayList<>();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text words) {
            text.append(words.getLiteral());
          }

          @Override
          public void visit(SoftLineBreak end) {
            text.append(' ');
          }

          @Override
          public void visit(Code code) {
            text.append(code.getLiteral());
            codes.add(code.getLiteral());
          }
        });
    return new Cell(text.toString(), List.copyOf(codes));
  }
}

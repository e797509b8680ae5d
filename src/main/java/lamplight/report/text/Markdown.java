package lamplight.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lamplight.model.Characters;
import lamplight.report.document.Block;
import lamplight.report.document.Document;
import lamplight.report.document.Text;

/**
 * Collects the blocks of a document whose text is given as Markdown. Text that a person wrote goes
 * through {@link #escape}; everything else is read as markup. Not thread-safe.
 */
public final class Markdown {
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]#|~$]");

  /** What begins an item of a list within an item. */
  private static final String BELOW = "\n  - ";

  private final List<Heading> sections = new ArrayList<>(List.of(new Heading(1, "", "", false)));

  /** A heading and the blocks until the next one. */
  private record Heading(
      int level, String title, String answer, boolean folded, List<Block> blocks) {
    Heading(int level, String title, String answer, boolean folded) {
      this(level, title, answer, folded, new ArrayList<>());
    }
  }

  /** How the cells of a column are set. */
  public enum Align {
    /** Words. */
    LEFT,
    /** Numbers. */
    RIGHT
  }

  /** A heading of level 2 or more. */
  public Markdown heading(int level, String content) {
    sections.add(new Heading(level, InlineMarkdown.text(content).words(), "", false));
    return this;
  }

  /**
   * A heading whose section a reader opens first.
   *
   * @param answer what it says, in a few words without markup
   */
  public Markdown fold(int level, String title, String answer) {
    sections.add(new Heading(level, title, answer, true));
    return this;
  }

  /** A paragraph. */
  public Markdown paragraph(String content) {
    return add(List.of(new Block.Paragraph(InlineMarkdown.text(content))));
  }

  /** A paragraph that stands out. */
  public Markdown notice(String content) {
    return add(List.of(new Block.Quote(List.of(InlineMarkdown.text(content)))));
  }

  /** A list, an item a line, or with further lines that begin a list within it. */
  public Markdown list(List<String> items) {
    return items.isEmpty()
        ? this
        : add(List.of(new Block.Bullets(items.stream().map(Markdown::item).toList())));
  }

  private static Block.Item item(String markdown) {
    List<String> lines = List.of(markdown.split(BELOW, -1));
    return new Block.Item(
        InlineMarkdown.text(lines.get(0)), lines.stream().skip(1).map(Markdown::item).toList());
  }

  /**
   * A picture.
   *
   * @param path from the document on
   */
  public Markdown image(String path, String alternative, String caption) {
    String words = InlineMarkdown.text(alternative).words();
    return add(List.of(new Block.Picture(path, words, InlineMarkdown.text(caption))));
  }

  /** A table. Cells are Markdown without line breaks. */
  public Markdown table(List<String> header, List<Align> aligns, List<List<String>> rows) {
    List<Block.Column> columns = new ArrayList<>();
    for (int index = 0; index < header.size(); index++) {
      Text heading = InlineMarkdown.text(header.get(index));
      columns.add(new Block.Column(heading, aligns.get(index) == Align.RIGHT));
    }
    return add(List.of(new Block.Table(columns, rows.stream().map(Markdown::texts).toList())));
  }

  /** Blocks as they are. */
  public Markdown add(List<? extends Block> blocks) {
    sections.get(sections.size() - 1).blocks().addAll(blocks);
    return this;
  }

  /** The document so far. */
  public Document document(String title) {
    return new Document(title, within(0));
  }

  /** The blocks of a heading, and as sections those below it. */
  private List<Block> within(int place) {
    int level = sections.get(place).level();
    List<Block> blocks = new ArrayList<>(sections.get(place).blocks());
    int next = place + 1;
    while (next < sections.size() && sections.get(next).level() > level) {
      Heading below = sections.get(next);
      blocks.add(
          new Block.Section(
              below.title(), Text.plain(below.answer()), below.folded(), within(next)));
      int inner = sections.get(next).level();
      next++;
      while (next < sections.size() && sections.get(next).level() > inner) {
        next++;
      }
    }
    return blocks;
  }

  /** A line of Markdown as text. */
  public static Text text(String markdown) {
    return InlineMarkdown.text(markdown);
  }

  private static List<Text> texts(List<String> markdown) {
    return markdown.stream().map(InlineMarkdown::text).toList();
  }

  /** Text of a person's own on one line, so that nothing in it is taken for markup. */
  public static String escape(String content) {
    String line = oneLine(content);
    line = SPECIAL.matcher(line).replaceAll("\\\\$0");
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Literal text within a line or a table's cell. */
  public static String code(String content) {
    String line = oneLine(content);
    if (line.isEmpty()) {
      return "";
    }
    if (line.indexOf('|') >= 0) {
      // A bar cannot stand in a code span within a table on every host, so such text is escaped.
      return escape(line);
    }
    String fence = "`".repeat(longestRunOfBackticks(line) + 1);
    String pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return fence + pad + line + pad + fence;
  }

  /** Characters that would change the order of their neighbours are shown as escapes. */
  private static String oneLine(String content) {
    return Characters.safe(content.replaceAll("\\s*\\R\\s*", " ").replace('\t', ' ').strip());
  }

  private static int longestRunOfBackticks(String content) {
    int longest = 0;
    int run = 0;
    for (int index = 0; index < content.length(); index++) {
      run = content.charAt(index) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}

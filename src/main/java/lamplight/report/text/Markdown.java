package lamplight.report.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lamplight.model.Characters;

/**
 * Writes Markdown (CommonMark with GitHub's tables), block by block. Text that a person wrote goes
 * through {@link #escape}; everything else is passed as Markdown. Not thread-safe.
 */
public final class Markdown {
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]#|~$]");
  private static final Pattern BULLET = Pattern.compile("^([-+=])");
  private static final Pattern NUMBERED = Pattern.compile("^(\\d+)([.)])");

  private final StringBuilder text = new StringBuilder();

  /** How the cells of a column are set. */
  public enum Align {
    /** Words. */
    LEFT("---"),
    /** Numbers. */
    RIGHT("--:");

    private final String rule;

    Align(String rule) {
      this.rule = rule;
    }
  }

  /** A heading; level 1 is the title. */
  public Markdown heading(int level, String content) {
    return block("#".repeat(level) + " " + content);
  }

  /** A paragraph. */
  public Markdown paragraph(String content) {
    return block(content);
  }

  /** A paragraph that stands out. */
  public Markdown notice(String content) {
    return block("> " + content);
  }

  /** A list, an item a line. */
  public Markdown list(List<String> items) {
    return items.isEmpty() ? this : block("- " + String.join("\n- ", items));
  }

  /** A picture by its relative path. */
  public Markdown image(String path, String alternative) {
    return block("![" + alternative + "](" + path + ")");
  }

  /** A block of literal text, such as a command. */
  public Markdown literal(String content) {
    String fence = "`".repeat(Math.max(3, longestRunOfBackticks(content) + 1));
    String lines =
        content.lines().map(Characters::safe).collect(Collectors.joining("\n", "", "\n"));
    return block(fence + "text\n" + lines + fence);
  }

  /**
   * A table. Cells are Markdown without line breaks; a bar within a cell must be escaped, which
   * {@link #escape} and {@link #code} do.
   */
  public Markdown table(List<String> header, List<Align> aligns, List<List<String>> rows) {
    StringBuilder table = new StringBuilder(row(header));
    table.append('\n').append(row(aligns.stream().map(align -> align.rule).toList()));
    for (List<String> cells : rows) {
      if (cells.size() != header.size()) {
        throw new IllegalArgumentException(
            "a row of " + cells.size() + " cells under " + header.size() + " headings");
      }
      table.append('\n').append(row(cells));
    }
    return block(table.toString());
  }

  /** The document so far; it ends with a line end. */
  public String text() {
    return text.toString();
  }

  /** Text of a person's own on one line, so that nothing in it is taken for markup. */
  public static String escape(String content) {
    String line = oneLine(content);
    line = SPECIAL.matcher(line).replaceAll("\\\\$0");
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** The same for a line that begins a block, where a list or a rule could begin too. */
  public static String escapeBlock(String content) {
    String line = BULLET.matcher(escape(content)).replaceFirst("\\\\$1");
    return NUMBERED.matcher(line).replaceFirst("$1\\\\$2");
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

  private Markdown block(String content) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    text.append(content).append('\n');
    return this;
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
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

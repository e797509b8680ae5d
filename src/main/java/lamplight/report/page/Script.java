package lamplight.report.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The modules of the page joined into one script, because a page that is opened from a disk cannot
 * import files. Once joined they share one scope, so that a name at the top of a module is used in
 * no other.
 */
final class Script {
  /** In the order in which they are joined: each after those that it imports from. */
  static final List<String> MODULES =
      List.of(
          "table.js",
          "chart-data.js",
          "chart-draw.js",
          "chart.js",
          "trial.js",
          "causality.js",
          "svg-pen.js",
          "space-window.js",
          "space-messages.js",
          "space-lifelines.js",
          "space.js",
          "story.js",
          "chain.js",
          "space-input.js",
          "space-parts.js",
          "space-view.js",
          "page.js");

  private static final Pattern IMPORT =
      Pattern.compile("import \\{ \\w+(?:, \\w+)* } from '\\./(?<module>[\\w-]+\\.js)';");

  private static final Pattern EXPORT =
      Pattern.compile("export (?=(?:async function|function|class|const|let) )");

  /** What would need a loader, or would end the script that the page holds. */
  private static final Pattern REFUSED =
      Pattern.compile("\\bimport\\b|\\bexport\\b|</script|<!--", Pattern.CASE_INSENSITIVE);

  private Script() {}

  /** The script of the page, to stand in an element of type module. */
  static String text() {
    StringBuilder script = new StringBuilder();
    for (int at = 0; at < MODULES.size(); at++) {
      String module = MODULES.get(at);
      script.append(plain(module, Resources.text(module), MODULES.subList(0, at)));
    }
    return script.toString();
  }

  /**
   * A module without what makes it one, and without comments that stand on lines of their own and
   * indentation, which no reader of the page misses.
   *
   * @param before the modules that it may import from
   * @throws IllegalStateException when it says that in another form
   */
  static String plain(String name, String module, List<String> before) {
    StringBuilder plain = new StringBuilder();
    boolean isComment = false;
    for (String line : module.lines().map(String::strip).toList()) {
      Matcher imported = IMPORT.matcher(line);
      if (isComment || line.startsWith("/*")) {
        isComment = !line.contains("*/");
        require(isComment || line.endsWith("*/"), name, line);
      } else if (!line.isEmpty()
          && !line.startsWith("//")
          && !(imported.matches() && before.contains(imported.group("module")))) {
        plain.append(code(name, line)).append('\n');
      }
    }
    return plain.toString();
  }

  private static String code(String module, String line) {
    String code = EXPORT.matcher(line).lookingAt() ? line.substring("export ".length()) : line;
    boolean spansLines = code.chars().filter(letter -> letter == '`').count() % 2 == 1;
    require(!spansLines && !REFUSED.matcher(code).find(), module, line);
    return code;
  }

  private static void require(boolean isPlain, String module, String line) {
    if (!isPlain) {
      throw new IllegalStateException(
          module + ": cannot be joined with the other modules, in this order: " + line);
    }
  }
}

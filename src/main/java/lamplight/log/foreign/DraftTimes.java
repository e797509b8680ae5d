package lamplight.log.foreign;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How times look, for a draft. */
final class DraftTimes {
  private static final String CLOCK =
      "\\d{1,2}:\\d\\d:\\d\\d(?:[.,]\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)?";

  private static final Map<Pattern, String> FORMS = new LinkedHashMap<>();

  static {
    FORMS.put(Pattern.compile("(?<!\\d)\\d{4}[-/]\\d\\d[-/]\\d\\d[T :_]" + CLOCK), "iso");
    FORMS.put(Pattern.compile("(?<![\\d:])" + CLOCK), "iso");
    FORMS.put(Pattern.compile("(?<![\\d.])1\\d{18}(?![\\d.])"), "ns");
    FORMS.put(Pattern.compile("(?<![\\d.])1\\d{15}(?![\\d.])"), "us");
    FORMS.put(Pattern.compile("(?<![\\d.])1\\d{12}(?:\\.\\d+)?(?!\\d)"), "ms");
    FORMS.put(Pattern.compile("(?<![\\d.])1\\d{9}(?:\\.\\d+)?(?!\\d)"), "s");
    FORMS.put(Pattern.compile("(?<![\\w.])\\d+\\.\\d{2,}(?![\\d.])"), "s");
  }

  private DraftTimes() {}

  /** How the time in a line is written; empty when there is none. */
  static Optional<Pattern> form(String line) {
    return FORMS.keySet().stream().filter(each -> each.matcher(line).find()).findFirst();
  }

  /** The value of the key {@code time}. */
  static String key(Pattern form) {
    return FORMS.getOrDefault(form, "iso");
  }
}

package lamplight.log.foreign;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a log is made of. */
enum LogLayout {
  /** Lines of text, read by patterns. */
  LINES,
  /** JSON objects, one a line or in one array. */
  JSON,
  /** Columns. */
  CSV;

  static List<String> names() {
    return Arrays.stream(values()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
  }
}

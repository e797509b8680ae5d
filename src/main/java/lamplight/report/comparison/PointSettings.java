package lamplight.report.comparison;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings that the name of a study's point stands for: {@code KEY=VALUE} with commas between
 * them, where a part without an equals sign goes on with the value before it, a comma in a value
 * stands for a comma and a space, an underscore for a space, and a percent sign with two
 * hexadecimal digits for a byte.
 */
final class PointSettings {
  private PointSettings() {}

  /** The keys and values of a point; none of the empty name. */
  static Map<String, String> of(String point) {
    Map<String, String> settings = new LinkedHashMap<>();
    String key = "";
    for (String part : point.split(",", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        key = part.substring(0, equals);
        settings.put(key, decoded(part.substring(equals + 1)));
      } else if (!key.isEmpty()) {
        settings.merge(key, decoded(part), (before, more) -> before + ", " + more);
      }
    }
    return settings;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8).replace('_', ' ');
  }
}

package lamplight.experiment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The name of a study's point, in its folder and in the column {@code point} of the tables: {@code
 * KEY=VALUE} for each varied key, with commas between them, such as {@code
 * rates=1,3,6,draw.sides=4}. A part without an equals sign goes on with the value before it. In a
 * value a comma stands for a comma and a space, an underscore for a space, and a percent sign with
 * two hexadecimal digits for a byte of any other character in UTF-8; letters, digits, points and
 * hyphens stand for themselves.
 */
final class PointName {
  private PointName() {}

  /**
   * The name of a point.
   *
   * @param keys the varied keys
   * @param values one a key, in their order
   */
  static String of(List<String> keys, List<String> values) {
    return IntStream.range(0, keys.size())
        .mapToObj(index -> encoded(keys.get(index)) + "=" + encoded(values.get(index)))
        .collect(Collectors.joining(","));
  }

  /** URLs leave two more signs as they are, and write a space as a plus. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("*", "%2A")
        .replace("_", "%5F")
        .replace("%2C+", ",")
        .replace("+", "_");
  }
}

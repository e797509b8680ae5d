package lamplight.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The syntax against the reader of Java itself. */
class PropertiesSyntaxTest {
  private static final List<String> PIECES =
      List.of(
          "\n",
          "\n",
          "\r",
          "\r\n",
          "\\\n",
          "\\\r\n",
          "\\\r",
          "\\",
          "\\\\",
          " ",
          "\t",
          "\f",
          "=",
          ":",
          "#",
          "!",
          "a",
          "b",
          "key",
          "value",
          "\\t",
          "\\n",
          "\\r",
          "\\f",
          "\\u0041",
          "\\u20ac",
          "\\ud83d",
          "\\u00",
          "\\ug000",
          "\\U0041",
          "\\ ",
          "\\=",
          "\\:",
          "\\#",
          "\\!",
          "\\\"",
          "é",
          "\u2028",
          "\u0085",
          "\u00a0",
          "\uD83D\uDD6F",
          "\0");

  @Test
  void shouldReadWhatJavaReads() throws IOException {
    int refused = 0;
    for (long seed = 0; seed < 50_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      StringBuilder text = new StringBuilder();
      int pieces = random.nextInt(1, 25);
      for (int piece = 0; piece < pieces; piece++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      Optional<Map<String, String>> expected = byJava(text.toString());
      assertThat(byUs(text.toString())).as("seed %d: %s", seed, text).isEqualTo(expected);
      refused += expected.isEmpty() ? 1 : 0;
    }
    // Both kinds must be common, or else the comparison would show little.
    assertThat(refused).isBetween(5_000, 30_000);
  }

  @Test
  void shouldSayOnWhichLineAKeyStands() {
    String text =
        "\n# comment\\\na = 1\r\n\r\nb = 2, \\\n    3\\\r\n , 4\rc = 5\\\\\n  ! comment\n\td: 6\\";

    List<LogicalLine> lines = LogicalLine.split(text);

    assertThat(lines)
        .extracting(LogicalLine::number, LogicalLine::text)
        .containsExactly(
            tuple(3, "a = 1"), tuple(5, "b = 2, 3, 4"), tuple(8, "c = 5\\\\"), tuple(10, "d: 6"));
    // The 4 is the last of "b = 2, 3, 4", and stands on line 7 behind a blank, a comma and a blank.
    assertThat(lines.get(1).lineAt(10)).isEqualTo(7);
    assertThat(lines.get(1).columnAt(10)).isEqualTo(4);
    assertThat(lines.get(3).columnAt(0)).isEqualTo(2);
  }

  @Test
  void shouldReadKeysAndValues() throws ValueException {
    assertThat(PropertyEntry.of("a=b")).isEqualTo(new PropertyEntry("a", "b"));
    assertThat(PropertyEntry.of("a : = b ")).isEqualTo(new PropertyEntry("a", "= b "));
    assertThat(PropertyEntry.of("a b c")).isEqualTo(new PropertyEntry("a", "b c"));
    assertThat(PropertyEntry.of("a\\ b\\=c:d")).isEqualTo(new PropertyEntry("a b=c", "d"));
    assertThat(PropertyEntry.of("a")).isEqualTo(new PropertyEntry("a", ""));
    assertThat(PropertyEntry.of("=")).isEqualTo(new PropertyEntry("", ""));
    assertThat(PropertyEntry.of("a = \\u00e9\\t\\z")).isEqualTo(new PropertyEntry("a", "é\tz"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a = \\u", "a = \\u00e", "a = \\u00g9", "\\u12 = a", "a = \\u\u0661234"})
  void shouldRefuseMalformedEscapes(String line) {
    assertThatThrownBy(() -> PropertyEntry.of(line))
        .isInstanceOf(ValueException.class)
        .hasMessageStartingWith("a \\u escape has four hexadecimal digits");
  }

  /**
   * What Java reads; empty when it refuses the text. The empty key is left out: Java makes one of a
   * backslash that stands alone on the last line, and an experiment refuses it in any case.
   */
  private static Optional<Map<String, String>> byJava(String text) throws IOException {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
    Map<String, String> entries = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> entries.put(key, properties.getProperty(key)));
    entries.remove("");
    return Optional.of(entries);
  }

  private static Optional<Map<String, String>> byUs(String text) {
    Map<String, String> entries = new TreeMap<>();
    for (LogicalLine line : LogicalLine.split(text)) {
      try {
        PropertyEntry entry = PropertyEntry.of(line.text());
        entries.put(entry.key(), entry.value());
      } catch (ValueException malformed) {
        return Optional.empty();
      }
    }
    entries.remove("");
    return Optional.of(entries);
  }
}

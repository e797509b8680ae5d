package lamplight.experiment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what a file is that is no experiment file, such as a picture, JSON or another's log. */
final class FileKind {
  private static final int MAGIC_BYTES = 4;
  private static final int LOOKED_AT = 1 << 12;

  /** A text with no more control characters than this has slips, which are told one by one. */
  private static final int CONTROLS_MAX = 3;

  private static final String EXPECTED =
      ": expected a line KEY = VALUE for each setting, such as rates = 1, 3, 6";

  /** How a file of a kind begins, in hexadecimal digits. */
  private record Magic(String digits, String kind) {}

  private static final List<Magic> MAGIC =
      List.of(
          new Magic("1f8b", "a gzip file"),
          new Magic("504b0304", "a ZIP or JAR file"),
          new Magic("89504e47", "a PNG picture"),
          new Magic("ffd8ff", "a JPEG picture"),
          new Magic("25504446", "a PDF document"),
          new Magic("cafebabe", "a Java class"),
          new Magic("7f454c46", "a program"),
          new Magic("28b52ffd", "a zstd file"),
          new Magic("fd377a58", "an xz file"));

  private static final Pattern YAML_DOCUMENT = Pattern.compile("(?s)(%YAML|---(\\s|$)).*");
  private static final Pattern YAML_LIST =
      Pattern.compile("(?m)^[ \\t]*[A-Za-z_.0-9]+:[ \\t]*\\r?\\n[ \\t]*-[ \\t]");
  private static final Pattern TABLE = Pattern.compile("(point,)?seed,[a-z_,]+\\s*");

  private static final Pattern RECORD =
      Pattern.compile("state = (complete|failed|running|interrupted)");

  private FileKind() {}

  /** What bytes are that are no UTF-8 text; empty when they may be some. */
  static Optional<String> ofBytes(byte[] bytes) {
    if (bytes.length == 0) {
      return Optional.of("the file is empty" + EXPECTED);
    }
    return encoding(bytes)
        .map(name -> "this is " + name + " text: save the file as UTF-8")
        .or(() -> binary(bytes).map(kind -> "this is " + kind + " and no text" + EXPECTED));
  }

  /** What a text is that is no experiment file; empty when it may be one. */
  static Optional<String> ofText(String text) {
    String first =
        text.lines()
            .map(Setting::stripped)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .findFirst()
            .orElse("");
    if (RECORD.matcher(first).matches()) {
      return Optional.of(
          "this is the record of a run or a trial: expected an experiment file, such as the"
              + " experiment.properties in the folder of the run");
    }
    Optional<String> kind = Optional.empty();
    if (first.startsWith("{") || first.equals("[") || first.startsWith("[{")) {
      kind = Optional.of("JSON");
    } else if (first.startsWith("<")) {
      kind = Optional.of("XML or HTML");
    } else if (first.startsWith("- ")
        || YAML_DOCUMENT.matcher(first).matches()
        || YAML_LIST.matcher(text).find()) {
      kind = Optional.of("YAML");
    } else if (TABLE.matcher(first).matches()) {
      kind = Optional.of("a log or table (CSV)");
    }
    return kind.map(name -> "this looks like " + name + EXPECTED);
  }

  private static Optional<String> encoding(byte[] bytes) {
    String head = head(bytes);
    if (head.startsWith("fffe0000") || head.startsWith("0000feff")) {
      return Optional.of("UTF-32");
    }
    if (head.startsWith("fffe") || head.startsWith("feff")) {
      return Optional.of("UTF-16");
    }
    // Of ASCII text, UTF-16 leaves every other byte 0, and UTF-32 three of four.
    int length = Math.min(bytes.length, LOOKED_AT) / 4 * 4;
    int[] zeros = new int[4];
    for (int index = 0; index < length; index++) {
      zeros[index % 4] += bytes[index] == 0 ? 1 : 0;
    }
    StringBuilder mostlyZero = new StringBuilder();
    for (int count : zeros) {
      mostlyZero.append(count > length / 4 * 3 / 4 ? '0' : 'x');
    }
    return switch (mostlyZero.toString()) {
      case "x000", "000x" -> Optional.of("UTF-32");
      case "x0x0", "0x0x" -> Optional.of("UTF-16");
      default -> Optional.empty();
    };
  }

  private static Optional<String> binary(byte[] bytes) {
    String head = head(bytes);
    for (Magic magic : MAGIC) {
      if (head.startsWith(magic.digits())) {
        return Optional.of(magic.kind());
      }
    }
    int controls = 0;
    for (byte each : bytes) {
      controls += each >= 0 && each < ' ' && !Character.isWhitespace(each) ? 1 : 0;
    }
    return controls > Math.max(CONTROLS_MAX, bytes.length / 20)
        ? Optional.of("a binary file")
        : Optional.empty();
  }

  private static String head(byte[] bytes) {
    StringBuilder digits = new StringBuilder();
    for (int index = 0; index < Math.min(bytes.length, MAGIC_BYTES); index++) {
      digits.append(String.format(Locale.ROOT, "%02x", bytes[index]));
    }
    return digits.toString();
  }
}

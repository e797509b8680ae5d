package lamplight.log.foreign;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads JSON objects by the paths of their keys; lines between them are left to patterns. */
final class JsonBody implements LogBody {
  private static final int SHOWN_BYTES = 120;
  private static final int DIGITS_MAX = 100;

  /** Exact decimals, and the quotes and numbers that programs write without a library. */
  private static final JSON READER =
      JSON.builder(
              JsonFactory.builder()
                  .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                  .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                  .build())
          .enable(JSON.Feature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final PatternSet patterns;
  private final ColumnPlan plan;
  private final RawRow row;
  private final ReadingTally tally;

  JsonBody(LogDescription description, PatternSet patterns, RawRow row, ReadingTally tally) {
    this.patterns = patterns;
    this.row = row;
    this.tally = tally;
    plan = new ColumnPlan(description, tally);
  }

  @Override
  public void read(InputStream in, String file, FileRows rows) throws IOException {
    JsonObjects objects = new JsonObjects(in);
    while (objects.next()) {
      String reason = objects.isWhole() ? take(objects, rows) : reason(objects, rows);
      if (!reason.isEmpty()) {
        tally.addUnparsed(unparsed(objects, file, reason));
      }
    }
  }

  /** Why what is no object is no line of the log either; empty when a pattern takes it. */
  private String reason(JsonObjects objects, FileRows rows) throws IOException {
    if (objects.isTooLong()) {
      return "the object has more than 1 MiB: expected an object for each event";
    }
    byte[] text = Arrays.copyOf(objects.bytes(), objects.length());
    LineWindow line = new LineWindow(new ByteArrayInputStream(text), 1, objects.line());
    if (line.load() && patterns.take(line, row, rows) > 0) {
      return "";
    }
    return text[0] == '{' ? "the object is not closed" : "no JSON object";
  }

  /** Takes an object; why it is no line of the log, or nothing. */
  private String take(JsonObjects objects, FileRows rows) throws IOException {
    Map<String, Object> object;
    try {
      object = READER.mapFrom(Arrays.copyOf(objects.bytes(), objects.length()));
    } catch (JsonProcessingException malformed) {
      return "no JSON: " + String.valueOf(malformed.getOriginalMessage());
    }
    Optional<String> place = plan.event();
    String word = place.map(each -> text(LogField.EVENT, at(object, each))).orElse("");
    Optional<KindKey> kind = plan.kind(word);
    if (kind.isEmpty()) {
      return word.isEmpty() && place.isPresent()
          ? "it has no " + place.get()
          : ColumnPlan.unknown(word);
    }
    KindKey key = kind.get();
    tally.add(key, 1);
    row.clear();
    for (Map.Entry<LogField, String> each : plan.places(key).entrySet()) {
      String text = text(each.getKey(), at(object, each.getValue()));
      if (!text.isEmpty()) {
        row.set(each.getKey(), text);
      }
    }
    plan.constants(key).forEach(row::setAbsent);
    rows.add(key.kind(), (int) Math.min(Integer.MAX_VALUE, objects.line()), row);
    return "";
  }

  /** The value at a path of keys with points between them; a key may itself hold points. */
  private static @Nullable Object at(@Nullable Object value, String path) {
    if (value instanceof List<?> list) {
      int point = path.indexOf('.');
      String head = point < 0 ? path : path.substring(0, point);
      boolean isPlace = head.matches("[0-9]{1,6}") && Integer.parseInt(head) < list.size();
      Object element = isPlace ? list.get(Integer.parseInt(head)) : null;
      return point < 0 ? element : at(element, path.substring(point + 1));
    }
    if (!(value instanceof Map<?, ?> map)) {
      return null;
    }
    if (map.containsKey(path)) {
      return map.get(path);
    }
    for (int point = path.indexOf('.'); point >= 0; point = path.indexOf('.', point + 1)) {
      if (map.containsKey(path.substring(0, point))) {
        return at(map.get(path.substring(0, point)), path.substring(point + 1));
      }
    }
    return null;
  }

  private static String text(LogField field, @Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal decimal) {
      // A huge exponent would make as many digits.
      return Math.abs((long) decimal.scale()) > DIGITS_MAX
          ? decimal.toString()
          : decimal.toPlainString();
    }
    if (value instanceof List<?> list) {
      return field.isNumber()
          ? String.valueOf(list.size())
          : list.stream().map(each -> text(field, each)).collect(Collectors.joining(", "));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(each -> "\"" + each.getKey() + "\": " + text(field, each.getValue()))
          .collect(Collectors.joining(", "));
    }
    return value.toString();
  }

  private static UnparsedLine unparsed(JsonObjects objects, String file, String reason) {
    int shown = Math.min(objects.length(), SHOWN_BYTES);
    String text = new String(objects.bytes(), 0, shown, StandardCharsets.UTF_8).strip();
    return new UnparsedLine(
        file,
        objects.line(),
        shown < objects.length() ? text + "..." : text,
        Optional.empty(),
        reason);
  }
}

package lamplight.log.foreign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The fields of JSON or of columns with a header, for a draft. */
final class DraftFields {
  private static final int WORDS_MAX = 20;
  private static final Map<Character, String> DELIMITERS =
      Map.of('\t', "tab", ',', "comma", ';', "semicolon", '|', "pipe");

  private static final char[] DELIMITERS_IN_ORDER = {'\t', ';', '|', ','};

  private final String layout;
  private final Optional<Character> delimiter;

  /** Some values by the name of the field. */
  private final Map<String, Set<String>> values = new LinkedHashMap<>();

  private DraftFields(String layout, Optional<Character> delimiter) {
    this.layout = layout;
    this.delimiter = delimiter;
  }

  static DraftFields ofObjects(List<DraftSample.Line> objects) throws IOException {
    DraftFields fields = new DraftFields("json", Optional.empty());
    int malformed = 0;
    for (DraftSample.Line object : objects) {
      try {
        fields.addObject("", JSON.std.mapFrom(object.text()));
      } catch (JsonProcessingException notOne) {
        malformed++; // A draft is made of those that are well.
      }
    }
    if (malformed == objects.size()) {
      throw new IOException("none of the " + malformed + " objects is JSON: expected logs");
    }
    return fields;
  }

  /** Columns, where the first line has their names and the others as many of them. */
  static Optional<DraftFields> ofTable(List<String> firstLines, List<DraftSample.Line> lines) {
    if (firstLines.isEmpty() || firstLines.get(0).matches(".*\\d.*")) {
      return Optional.empty();
    }
    String header = firstLines.get(0);
    for (char delimiter : DELIMITERS_IN_ORDER) {
      CsvLine names = split(header, delimiter);
      List<String> columns = names.all();
      long alike =
          lines.stream()
              .filter(line -> split(line.text(), delimiter).size() == columns.size())
              .count();
      if (columns.size() >= 3 && 10 * alike >= 9L * lines.size()) {
        DraftFields fields = new DraftFields("csv", Optional.of(delimiter));
        for (DraftSample.Line line : lines) {
          List<String> texts = split(line.text(), delimiter).all();
          for (int column = 0; column < Math.min(texts.size(), columns.size()); column++) {
            if (!line.text().equals(header)) {
              fields.add(columns.get(column), texts.get(column));
            }
          }
        }
        return Optional.of(fields);
      }
    }
    return Optional.empty();
  }

  void write(StringBuilder text) {
    DraftDescription.put(text, "layout", layout);
    delimiter.ifPresent(
        each -> DraftDescription.put(text, "delimiter", DELIMITERS.getOrDefault(each, "comma")));
    Map<String, LogField> guessed = guess();
    for (Map.Entry<String, LogField> each : guessed.entrySet()) {
      if (each.getValue() == LogField.TIME) {
        Optional<Pattern> form =
            known(each.getKey()).stream().findFirst().flatMap(DraftTimes::form);
        DraftDescription.put(text, "time", form.map(DraftTimes::key).orElse("s"));
      }
    }
    guessed.forEach((name, field) -> DraftDescription.put(text, "field." + field.text(), name));
    guessed.forEach(
        (name, field) -> {
          if (field == LogField.EVENT) {
            known(name).forEach(word -> writeWord(text, word));
          }
        });
  }

  private static void writeWord(StringBuilder text, String word) {
    LineKind kind = DraftWords.kind(word.replace('_', ' ')).orElse(LineKind.IGNORE);
    String line = "event." + kind.text() + " = ";
    int at = text.indexOf(line);
    if (at < 0) {
      text.append(line).append(word).append('\n');
    } else {
      text.insert(text.indexOf("\n", at), ", " + word);
    }
  }

  private Map<String, LogField> guess() {
    Map<String, LogField> guessed = new LinkedHashMap<>();
    Set<LogField> taken = EnumSet.noneOf(LogField.class);
    for (String name : values.keySet()) {
      String last = name.substring(name.lastIndexOf('.') + 1);
      (isTime(name) ? Optional.of(LogField.TIME) : DraftWords.named(last))
          .filter(field -> field != LogField.EVENT || known(name).size() < WORDS_MAX)
          .filter(field -> field != LogField.RATE)
          .filter(taken::add)
          .ifPresent(field -> guessed.put(name, field));
    }
    return guessed;
  }

  /** Whether the values are instants, whatever their name. */
  private boolean isTime(String name) {
    return known(name).stream()
        .limit(1)
        .anyMatch(each -> each.length() > 7 && DraftTimes.form(each).isPresent());
  }

  private Set<String> known(String name) {
    return values.getOrDefault(name, Set.of());
  }

  private void addObject(String prefix, Map<?, ?> object) {
    object.forEach(
        (key, value) -> {
          String name = prefix + key;
          if (value instanceof Map<?, ?> inner) {
            addObject(name + ".", inner);
          } else if (value != null) {
            add(name, value.toString());
          }
        });
  }

  private void add(String name, String value) {
    Set<String> known = values.computeIfAbsent(name, each -> new TreeSet<>());
    if (known.size() < WORDS_MAX && !Absent.is(value)) {
      known.add(value.toLowerCase(Locale.ROOT));
    }
  }

  private static CsvLine split(String text, char delimiter) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    CsvLine line = new CsvLine(delimiter);
    line.split(bytes, 0, bytes.length);
    return line;
  }
}

package lamplight.log.foreign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lamplight.log.foreign.DescriptionLines.Entry;

/** Reads the keys of a description, and lists everything that is wrong at once. */
final class DescriptionParser {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String source;
  private final List<DescriptionFault> faults = new ArrayList<>();
  private final Map<String, Integer> linesByKey = new HashMap<>();
  private final List<Entry> entries;

  private final List<FileGlob> files = new ArrayList<>();
  private final List<RowPattern> patterns = new ArrayList<>();
  private final Map<String, KindKey> words = new LinkedHashMap<>();
  private final Map<KindKey, Map<LogField, String>> constants = new LinkedHashMap<>();
  private final Map<LogField, String> columns = new EnumMap<>(LogField.class);
  private final Map<KindKey, Map<LogField, String>> kindColumns = new LinkedHashMap<>();
  private final Map<String, AliasTarget> aliases = new LinkedHashMap<>();
  private final DescriptionSettings settings = new DescriptionSettings();

  DescriptionParser(String source, String text) {
    this.source = source;
    String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    entries = new DescriptionLines(source, plain, faults).entries();
  }

  /**
   * What the description says.
   *
   * @throws DescriptionException with everything that is wrong
   */
  DescriptionParts parse() throws DescriptionException {
    for (Entry entry : entries) {
      Integer before = linesByKey.putIfAbsent(entry.key(), entry.line());
      if (before != null) {
        fault(entry, "stands in line " + before + " already: expected each key once");
        continue;
      }
      try {
        read(entry);
      } catch (PatternException malformed) {
        fault(entry, String.valueOf(malformed.getMessage()));
      }
    }
    requirePatterns();
    requireWhole();
    if (!faults.isEmpty()) {
      faults.sort(Comparator.comparingInt(DescriptionFault::line));
      throw new DescriptionException(faults);
    }
    return new DescriptionParts(
        settings.title(),
        files,
        patterns,
        words,
        constants,
        columns,
        kindColumns,
        aliases,
        settings.time(),
        settings.layout(),
        settings.delimiter(),
        settings.header(),
        settings.merges(),
        settings.conventions());
  }

  private void read(Entry entry) {
    String key = entry.key();
    String value = entry.value();
    if (settings.set(key, value)) {
      return;
    }
    DescriptionKey parsed = DescriptionKey.of(key);
    switch (parsed.section()) {
      case FILES -> {
        requireValue(value);
        files.add(new FileGlob(value));
      }
      case ALIAS ->
          list(value).forEach(name -> aliases.putIfAbsent(name, AliasTarget.of(parsed.target())));
      case COLUMN -> columns.put(parsed.field(), required(value));
      case PATTERN -> {
        requireValue(value);
        patterns.add(new RowPattern(parsed.kindKey(), value));
      }
      case WORDS ->
          list(value).forEach(word -> words.put(word.toLowerCase(Locale.ROOT), parsed.kindKey()));
      case CONSTANT -> ofKind(constants, parsed).put(parsed.field(), value);
      case KIND_COLUMN -> ofKind(kindColumns, parsed).put(parsed.field(), required(value));
    }
  }

  private static Map<LogField, String> ofKind(
      Map<KindKey, Map<LogField, String>> all, DescriptionKey key) {
    return all.computeIfAbsent(key.kindKey(), each -> new EnumMap<>(LogField.class));
  }

  /** Patterns are read when all words are known. */
  private void requirePatterns() {
    TimeForm time = new TimeForm(settings.time());
    WordForm known = new WordForm(words.keySet());
    for (RowPattern pattern : patterns) {
      try {
        Set<LogField> fields = EnumSet.noneOf(LogField.class);
        pattern.lines(time, known).forEach(line -> fields.addAll(line.fields()));
        requireEvent(pattern, fields);
      } catch (PatternException malformed) {
        faultOf(pattern.key().text(), String.valueOf(malformed.getMessage()));
      }
    }
  }

  private void requireEvent(RowPattern pattern, Set<LogField> fields) {
    if (pattern.key().kind() != LineKind.EVENT) {
      return;
    }
    if (!fields.contains(LogField.EVENT)) {
      throw new PatternException("there is no {event} in it: expected the word that says the kind");
    }
    if (words.isEmpty()) {
      throw new PatternException(
          "no word is known: expected keys such as event.send = SEND, which say what it means");
    }
  }

  private void requireWhole() {
    if (files.isEmpty() && linesByKey.keySet().stream().noneMatch(key -> key.startsWith("files"))) {
      faults.add(
          new DescriptionFault(
              source,
              0,
              "the key files is missing: expected the names of the logs, such as files ="
                  + " {trial}/machine_{process}.log"));
    }
    boolean isLines = settings.layout() == LogLayout.LINES;
    if (isLines && patterns.stream().noneMatch(each -> isOfEvents(each.key().kind()))) {
      missing("no pattern of an event: expected internal, send, receive or event");
    }
    if (!isLines && !columns.containsKey(LogField.EVENT) && patterns.isEmpty()) {
      missing("the key field.event is missing: expected where the kind of an event stands");
    }
    if (!isLines && columns.containsKey(LogField.EVENT) && words.isEmpty()) {
      faultOf("field.event", "no word is known: expected keys such as event.send = SEND");
    }
    for (String key : linesByKey.keySet()) {
      requireUsed(key, isLines);
    }
  }

  private void requireUsed(String key, boolean isLines) {
    Optional<DescriptionKey> parsed = DescriptionKey.tryOf(key);
    if (parsed.isEmpty()) {
      return;
    }
    DescriptionKey used = parsed.get();
    boolean isColumn =
        used.section() == DescriptionKey.Section.COLUMN
            || used.section() == DescriptionKey.Section.KIND_COLUMN;
    if (isColumn && isLines) {
      faultOf(key, "does nothing here: expected layout = json or layout = csv with it");
    } else if (used.section() == DescriptionKey.Section.CONSTANT && !isKnown(used.kindKey())) {
      faultOf(
          key,
          "there is no " + used.kindKey().text() + ": expected a pattern or words of that name");
    }
  }

  private boolean isKnown(KindKey key) {
    return words.containsValue(key)
        || patterns.stream().anyMatch(pattern -> pattern.key().equals(key));
  }

  private static boolean isOfEvents(LineKind kind) {
    return kind.isLogged() || kind == LineKind.EVENT;
  }

  private static List<String> list(String value) {
    requireValue(value);
    return List.of(value.split(",")).stream()
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  private static String required(String value) {
    requireValue(value);
    return value;
  }

  private static void requireValue(String value) {
    if (value.isBlank()) {
      throw new PatternException("nothing stands behind it: expected a value");
    }
  }

  private void missing(String message) {
    faults.add(new DescriptionFault(source, 0, message));
  }

  private void faultOf(String key, String message) {
    faults.add(
        new DescriptionFault(
            source, linesByKey.getOrDefault(key, 0), DescriptionFault.shown(key) + ": " + message));
  }

  private void fault(Entry entry, String message) {
    faults.add(
        new DescriptionFault(
            source, entry.line(), DescriptionFault.shown(entry.key()) + ": " + message));
  }
}

package lamplight.log.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lamplight.model.LoggedConventions;

/** How somebody's logs are written: the contents of {@code NAME.properties}. Immutable. */
public final class LogDescription {
  /** The descriptions that the program knows by name. */
  public static final List<String> PRESETS = List.of("lamplight", "shiviz", "govector");

  private static final int BYTES_MAX = 1 << 20;

  private final String source;
  private final DescriptionParts parts;

  private LogDescription(String source, DescriptionParts parts) {
    this.source = source;
    this.parts = parts;
  }

  /**
   * The description of a file, or of a preset where the name is one and there is no such file.
   *
   * @throws DescriptionException with everything that is wrong in it
   * @throws IOException when it cannot be read
   */
  public static LogDescription of(String name) throws DescriptionException, IOException {
    Path file = Path.of(name);
    return PRESETS.contains(name) && !Files.exists(file) ? preset(name) : read(file);
  }

  /**
   * Reads a file.
   *
   * @throws DescriptionException with everything that is wrong in it
   * @throws IOException when it cannot be read
   */
  public static LogDescription read(Path file) throws DescriptionException, IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(
          file + ": a folder, but a description of logs was expected, such as their.properties");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(BYTES_MAX + 1);
      if (bytes.length > BYTES_MAX) {
        throw new IOException(file + ": larger than 1 MiB: expected a description of logs");
      }
      return parse(file.toString(), new String(bytes, StandardCharsets.UTF_8));
    }
  }

  /**
   * Reads a text.
   *
   * @param source where it is from, as messages name it
   * @throws DescriptionException with everything that is wrong in it
   */
  public static LogDescription parse(String source, String text) throws DescriptionException {
    return new LogDescription(source, new DescriptionParser(source, text).parse());
  }

  private static LogDescription preset(String name) throws DescriptionException, IOException {
    try (InputStream in = LogDescription.class.getResourceAsStream(name + ".properties")) {
      if (in == null) {
        throw new IOException("the description " + name + " is missing in this program");
      }
      return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** The names of the fields, in the order in which the manual explains them. */
  public static List<String> fieldNames() {
    return LogField.names();
  }

  /** The keys that are single words or settings, in no order that matters. */
  public static List<String> keyNames() {
    List<String> names = new ArrayList<>(LineKind.names());
    DescriptionSettings.KEYS.stream().filter(key -> !key.startsWith("clock.")).forEach(names::add);
    return names;
  }

  /** Where it is from, as messages name it. */
  public String source() {
    return source;
  }

  /** What the logs are; empty when it does not say. */
  public String title() {
    return parts.title();
  }

  List<FileGlob> files() {
    return parts.files();
  }

  /** The patterns, in their order. */
  List<RowPattern> patterns() {
    return parts.patterns();
  }

  /** What a word in the place of {@code {event}} says, by the word in small letters. */
  Map<String, KindKey> words() {
    return parts.words();
  }

  /** What all lines of a kind say. */
  Map<LogField, String> constants(KindKey key) {
    return parts.constants().getOrDefault(key, Map.of());
  }

  /** Where a field of JSON or of columns is. */
  Map<LogField, String> columns() {
    return parts.columns();
  }

  /** Everything that a field of JSON or of columns is called. */
  Set<String> allColumns() {
    Set<String> all = new LinkedHashSet<>(parts.columns().values());
    parts.kindColumns().values().forEach(each -> all.addAll(each.values()));
    return all;
  }

  /** The same of lines of a kind alone. */
  Map<LogField, String> columns(KindKey key) {
    return parts.kindColumns().getOrDefault(key, Map.of());
  }

  /** Other names of processes in the place of a peer. */
  Map<String, AliasTarget> aliases() {
    return parts.aliases();
  }

  TimeForm timeForm() {
    return new TimeForm(parts.time());
  }

  WordForm wordForm() {
    return new WordForm(parts.words().keySet());
  }

  LogLayout layout() {
    return parts.layout();
  }

  char delimiter() {
    return parts.delimiter();
  }

  /** Whether columns have a header; empty when their names tell. */
  Optional<Boolean> header() {
    return parts.header();
  }

  /** Whether neighbouring sends of one clock value are one. */
  boolean merges() {
    return parts.merges();
  }

  /**
   * How the values are meant.
   *
   * @param resolutionNs the step of the times
   * @param merged how many sends were joined to the one before
   */
  LoggedConventions conventions(long resolutionNs, long merged) {
    LoggedConventions said = parts.conventions();
    return new LoggedConventions(
        said.internalClock(),
        said.sendClock(),
        said.receiveClock(),
        said.queue(),
        said.origin(),
        resolutionNs,
        merged);
  }
}

package lamplight.log.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.model.LoggedConventions;

/** How somebody's logs are written: the contents of {@code NAME.properties}. Immutable. */
public final class LogDescription {
  private static final int BYTES_MAX = 1 << 20;

  private final String source;
  private final DescriptionParts parts;

  private LogDescription(String source, DescriptionParts parts) {
    this.source = source;
    this.parts = parts;
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

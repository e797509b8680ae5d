package lamplight.experiment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lamplight.model.Characters;

/**
 * Reads experiment files: Java properties syntax in UTF-8, strict about keys and values. All faults
 * are listed at once.
 */
public final class ExperimentFile {
  static final String SUFFIX = ".properties";

  /** A file with more faults is likely to be something else. */
  private static final int FAULTS_MAX = 50;

  private ExperimentFile() {}

  /**
   * Reads a file, with settings of the command line in the place of the file's.
   *
   * @throws ExperimentException when the file cannot be read, or anything in it or in the overrides
   *     is wrong
   */
  public static ParsedExperiment parse(Path file, List<SettingOverride> overrides)
      throws ExperimentException {
    return parse(file.toString(), SourceText.read(file), overrides);
  }

  /**
   * Reads the settings that a run wrote, whose lines end in a line feed alone: with other line
   * ends, something else has been at the file.
   *
   * @throws ExperimentException as {@link #parse}, or when a line ends in a carriage return
   */
  public static ParsedExperiment parseWritten(Path file, List<SettingOverride> overrides)
      throws ExperimentException {
    byte[] bytes = SourceText.read(file);
    int line = 1;
    for (byte each : bytes) {
      if (each == '\r') {
        throw new ExperimentException(
            List.of(
                Fault.ofLine(
                    file.toString(),
                    line,
                    "the line ends with a carriage return: expected a line feed alone, as the run"
                        + " wrote it")));
      }
      line += each == '\n' ? 1 : 0;
    }
    return parse(file.toString(), bytes, overrides);
  }

  /**
   * The experiment of a text that is in no file.
   *
   * @param file what messages and results call it; programs are looked for in its folder
   * @throws ExperimentException as {@link #parse}
   */
  public static ParsedExperiment parseText(Path file, String text, List<SettingOverride> overrides)
      throws ExperimentException {
    return parse(file.toString(), text.getBytes(StandardCharsets.UTF_8), overrides);
  }

  /**
   * The experiment file that is likely to be meant by a name that no file has: one of the same name
   * or a similar one, in the same folder or in {@code experiments}; empty when there is none.
   */
  public static Optional<Path> meantBy(Path missing) {
    return FileSuggestion.nearest(missing);
  }

  /**
   * Reads an experiment from the bytes of a file.
   *
   * @param source the file, as messages name it
   */
  static ParsedExperiment parse(String source, byte[] bytes, List<SettingOverride> overrides)
      throws ExperimentException {
    String name = nameOf(Path.of(source));
    List<Fault> faults = new ArrayList<>();
    if (name.isBlank() || name.startsWith(".")) {
      faults.add(
          Fault.ofFile(
              source,
              "the file's name without .properties names the results folder: expected a name such"
                  + " as slow-vs-fast.properties"));
    }
    Settings settings = new Settings(source, faults);
    settings.addText(SourceText.decode(source, bytes));
    settings.addOverrides(overrides);
    settings.addDefault(Keys.TITLE, titleOf(name));
    Optional<Study> study = new StudyReader(settings, faults).read();
    if (study.isEmpty()) {
      throw new ExperimentException(inOrder(source, faults));
    }
    return new ParsedExperiment(printable(name), study.get(), bytes, overrides);
  }

  /** The file's faults by line, then those of the file without a line, then the command line's. */
  private static List<Fault> inOrder(String source, List<Fault> faults) {
    List<Fault> sorted = new ArrayList<>(faults);
    sorted.sort(
        Comparator.comparing((Fault fault) -> !fault.source().equals(source))
            .thenComparing(fault -> fault.line().orElse(Integer.MAX_VALUE)));
    if (sorted.size() <= FAULTS_MAX) {
      return sorted;
    }
    List<Fault> first = new ArrayList<>(sorted.subList(0, FAULTS_MAX));
    int more = sorted.size() - FAULTS_MAX;
    first.add(
        Fault.ofFile(
            source,
            String.format(Locale.ROOT, "%,d more faults: is this an experiment file?", more)));
    return first;
  }

  private static String nameOf(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString();
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }

  /** The name with a low line for each character that may not be printed. */
  private static String printable(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints()
        .map(codePoint -> Characters.isUnsafe(codePoint) ? '_' : codePoint)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  /** A title made of a file's name, which may be longer and stranger than a title. */
  private static String titleOf(String name) {
    StringBuilder accepted = new StringBuilder();
    name.strip()
        .codePoints()
        .filter(Keys.TITLE_TEXT::accepts)
        .limit(Keys.TITLE_TEXT.charactersMax())
        .forEach(accepted::appendCodePoint);
    String title = accepted.toString().strip();
    return title.isEmpty() ? "experiment" : title;
  }
}

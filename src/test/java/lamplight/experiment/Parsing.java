package lamplight.experiment;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;

/** Short ways to parse texts in tests. */
final class Parsing {
  static final String FILE = "x.properties";

  private Parsing() {}

  static Experiment experiment(String... lines) throws ExperimentException {
    return Made.parsed(FILE, text(lines), List.of()).study().first();
  }

  /** What is wrong with a file, a text for each fault; it must be refused. */
  static List<String> faults(String... lines) {
    return faults(List.of(), lines);
  }

  static List<String> faults(List<SettingOverride> overrides, String... lines) {
    ExperimentException refusal =
        catchThrowableOfType(
            ExperimentException.class, () -> Made.parsed(FILE, text(lines), overrides));
    return refusal == null
        ? List.of("not refused")
        : refusal.faults().stream().map(Fault::toString).toList();
  }

  static String text(String... lines) {
    return String.join("\n", lines) + "\n";
  }
}

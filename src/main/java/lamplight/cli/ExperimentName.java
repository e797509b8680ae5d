package lamplight.cli;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;

/**
 * Reads the path of an experiment file, whatever its name: messages show it escaped, and the folder
 * of its results has a name without what cannot be shown.
 */
final class ExperimentName implements ITypeConverter<Path> {
  @Override
  public Path convert(String value) {
    return Path.of(value);
  }
}

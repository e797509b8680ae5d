package lamplight.cli;

import java.nio.file.Path;
import java.util.OptionalInt;
import lamplight.model.Characters;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a path whose name this program prints as it is, among others on the last line of standard
 * output, where a script reads it: it may not hold anything that a terminal takes for a command.
 */
final class FolderName implements ITypeConverter<Path> {
  @Override
  public Path convert(String value) {
    OptionalInt unsafe = value.codePoints().filter(Characters::isUnsafe).findFirst();
    if (unsafe.isPresent()) {
      throw new TypeConversionException(
          "the path holds "
              + Characters.named(unsafe.getAsInt())
              + ": expected one without control characters, because it is printed as it is; rename"
              + " it");
    }
    return Path.of(value);
  }
}

package lamplight.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A process on the command line. */
final class ProcessNumber implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String text) {
    if (!text.matches("[1-9][0-9]{0,8}")) {
      throw new TypeConversionException(
          "expected the numbers of processes, from 1 on, with commas between them, such as 1,3");
    }
    return Integer.valueOf(text);
  }
}

package lamplight.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Standard output that remembers whether it could be written, which Java's own does not tell. After
 * a failure nothing further is tried. Thread-safe.
 */
final class StandardOutput extends OutputStream {
  private static final Path LINK = Path.of("/proc/self/fd/1");

  private final OutputStream out;
  private final BooleanSupplier isPipe;
  private Optional<IOException> failure = Optional.empty();

  /**
   * An output.
   *
   * @param isPipe whether a failure means that nobody reads any more, as after {@code | head}
   */
  StandardOutput(OutputStream out, BooleanSupplier isPipe) {
    this.out = out;
    this.isPipe = isPipe;
  }

  /** That of this program. */
  static StandardOutput ofThisProgram() {
    return new StandardOutput(new FileOutputStream(FileDescriptor.out), StandardOutput::isPipe);
  }

  /** What prints to it, in the encoding of the terminal. */
  PrintStream printer() {
    String standard = System.getProperty("sun.stdout.encoding", Charset.defaultCharset().name());
    return new PrintStream(
        this, true, Charset.forName(System.getProperty("stdout.encoding", standard)));
  }

  @Override
  public void write(int value) {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    if (failure.isPresent()) {
      return;
    }
    try {
      out.write(bytes, offset, length);
    } catch (IOException unwritten) {
      failure = Optional.of(unwritten);
    }
  }

  /** Why something was not written; empty when all was, or nobody wanted to read more. */
  synchronized Optional<IOException> failure() {
    return failure.filter(unwritten -> !isPipe.getAsBoolean());
  }

  private static boolean isPipe() {
    try {
      String target = Files.readSymbolicLink(LINK).toString();
      return target.startsWith("pipe:") || target.startsWith("socket:");
    } catch (IOException | UnsupportedOperationException noSuchLink) {
      // Another system than Linux does not tell; the failure is then told whatever it is.
      return false;
    }
  }
}

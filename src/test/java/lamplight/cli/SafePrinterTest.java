package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SafePrinterTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aLineStaysOneLineAndMovesNoCursor() {
    SafePrinter printer = new SafePrinter(stream);
    printer.println("a\u001b[2Jb\nc\rd\u202ee ±ä");
    printer.println((Object) "\u0007");
    assertThat(printed())
        .isEqualTo(
            "a\\u001b[2Jb\\nc\\rd\\u202ee ±ä\n\\u0007\n".replace("\n", System.lineSeparator()));
  }

  @Test
  void textOfSeveralLinesKeepsItsLinesAndABarItsReturns() {
    SafePrinter printer = new SafePrinter(stream);
    printer.print("one\n\ttwo\u001b[31m\n");
    printer.print("\r[###");
    printer.printf(Locale.ROOT, "%s%d", "\u009b", 7);
    assertThat(printed()).isEqualTo("one\n\ttwo\\u001b[31m\n\r[###\\u009b7");
  }

  @Test
  void theWriterDoesTheSame() {
    PrintWriter writer = SafePrinter.writer(stream);
    writer.println("no\u001b[2Jsuch\nfile");
    writer.print("Usage:\n  ä\u001b\n");
    writer.flush();
    assertThat(printed())
        .isEqualTo("no\\u001b[2Jsuch\\nfile" + System.lineSeparator() + "Usage:\n  ä\\u001b\n");
  }
}

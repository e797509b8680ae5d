package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {
  @Test
  void whatIsPrintedShouldBeWritten() {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    StandardOutput out = new StandardOutput(written, () -> false);
    out.printer().println("results");

    assertThat(written.toString(StandardCharsets.US_ASCII)).isEqualTo("results\n");
    assertThat(out.failure()).isEmpty();
  }

  @Test
  void aFailureShouldBeRememberedAndNothingFurtherTried() {
    Full full = new Full();
    StandardOutput out = new StandardOutput(full, () -> false);
    out.printer().println("one");
    out.printer().println("two");

    assertThat(out.failure()).hasValueSatisfying(it -> assertThat(it).hasMessage("no space"));
    assertThat(full.attempts).isOne();
  }

  @Test
  void aPipeThatNobodyReadsAnyMoreShouldBeNoFailure() {
    StandardOutput out = new StandardOutput(new Full(), () -> true);
    out.printer().println("one");

    assertThat(out.failure()).isEmpty();
  }

  private static final class Full extends OutputStream {
    private int attempts;

    @Override
    public void write(int value) throws IOException {
      attempts++;
      throw new IOException("no space");
    }
  }
}

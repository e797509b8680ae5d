package lamplight.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ProgramInputTest {
  @Test
  void shouldTellThatAProgramDoesNotRead() {
    CountDownLatch never = new CountDownLatch(1);
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int each) throws IOException {
            try {
              never.await();
            } catch (InterruptedException stopped) {
              throw new IOException(stopped);
            }
          }
        };
    ProgramInput input = new ProgramInput(full, "a test");
    input.sayLong("i".repeat(5_000_000) + "\n");
    assertThat(input.isStuck()).isFalse();

    String line = "m".repeat(1023) + "\n";
    for (int count = 0; count < 1024; count++) {
      input.say(line);
    }
    assertThat(input.isStuck()).isFalse();
    input.say(line);
    assertThat(input.isStuck()).isTrue();
    never.countDown();
  }
}

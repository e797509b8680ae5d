package lamplight.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueReaderTest {
  private static final String HEADER = String.join(",", LogColumns.QUEUE) + "\n";

  /** Reads the queue file of process 2 of 3, seed 7, and writes it again. */
  private static String copy(String text) throws IOException {
    ByteArrayOutputStream events = new ByteArrayOutputStream();
    ByteArrayOutputStream queue = new ByteArrayOutputStream();
    try (QueueReader reader =
            new QueueReader(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                "queue-2.csv",
                7,
                2,
                3);
        ProcessLog log = new ProcessLog(7, 2, 3, events, queue)) {
      while (reader.hasNext()) {
        log.on(reader.next());
      }
    }
    return queue.toString(StandardCharsets.UTF_8);
  }

  @Test
  void shouldReadWhatTheWriterWrote() throws IOException {
    String text = HEADER + "7,2,1,3-12,3,9,-4\n7,2,2,1-1,1,5,6\n";

    assertThat(copy(text)).isEqualTo(text);
    assertThat(copy(HEADER)).isEqualTo(HEADER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8,2,2,1-1,1,5,6 | column 1 (seed): \"8\": expected 7",
        "7,1,2,1-1,1,5,6 | column 2 (process): \"1\": expected 2",
        "7,2,3,1-1,1,5,6 | column 3 (position): \"3\": expected 2",
        "7,2,2,1-1,3,5,6 | column 4 (message_id): \"1-1\": expected 3-<number>, the id of a message"
            + " of process 3",
        "7,2,2,2-1,2,5,6 | column 5 (sender): \"2\": expected a process from 1 to 3 other than 2",
        "7,2,2,1-1,1,-5,6 | column 6 (message_clock): \"-5\": expected a whole number from 0",
        "7,2,2,1-1,1,5, | column 7 (arrived_ns): \"\": expected a whole number",
      })
  void shouldRefuseAMalformedRowWithItsPlace(String row, String fault) {
    assertThatThrownBy(() -> copy(HEADER + "7,2,1,3-12,3,9,-4\n" + row + "\n"))
        .isInstanceOf(LogFormatException.class)
        .hasMessage("queue-2.csv:3: " + fault);
  }
}

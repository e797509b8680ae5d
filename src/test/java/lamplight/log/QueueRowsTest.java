package lamplight.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lamplight.model.EventView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueRowsTest {
  private static final String HEADER = String.join(",", LogColumns.QUEUE) + "\n";

  @TempDir Path folder;

  /** Reads the queue file of process 2 of 3, seed 7, and writes it again. */
  private String copy(String text) throws IOException {
    ByteArrayOutputStream events = new ByteArrayOutputStream();
    ByteArrayOutputStream queue = new ByteArrayOutputStream();
    Path file = Files.writeString(file(), text);
    try (LogReader reader = LogReader.ofQueue(file, LogForm.ANY, 7, 2, 3);
        ProcessLog log = new ProcessLog(7, 2, 3, events, queue)) {
      Optional<EventView> row = reader.next();
      while (row.isPresent()) {
        log.on(row.get());
        row = reader.next();
      }
    }
    return queue.toString(StandardCharsets.UTF_8);
  }

  private Path file() {
    return folder.resolve("queue-2.csv");
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
        .hasMessage(file() + ":3: " + fault);
  }
}

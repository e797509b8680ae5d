package lamplight.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import lamplight.model.Message;
import lamplight.model.MutableEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessLogTest {
  private static final String HEADER =
      "seed,process,tick,system_time_ns,event,clock,queue_length,message_id,peers,message_clock,"
          + "arrived_ns\n";
  private static final String QUEUE_HEADER =
      "seed,process,position,message_id,sender,message_clock,arrived_ns\n";

  @TempDir Path folder;

  private final ByteArrayOutputStream events = new ByteArrayOutputStream();
  private final ByteArrayOutputStream queue = new ByteArrayOutputStream();

  private ProcessLog log(long seed, int process, int processes) throws IOException {
    return new ProcessLog(seed, process, processes, events, queue);
  }

  private String rows() {
    return withoutHeader(events, HEADER);
  }

  private String queueRows() {
    return withoutHeader(queue, QUEUE_HEADER);
  }

  private static String withoutHeader(ByteArrayOutputStream out, String header) {
    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(text).startsWith(header);
    return text.substring(header.length());
  }

  @Test
  void shouldBeginWithTheHeaders() throws IOException {
    log(1, 1, 2).close();
    assertThat(rows()).isEmpty();
    assertThat(queueRows()).isEmpty();
  }

  @Test
  void shouldWriteAnInternalEvent() throws IOException {
    try (ProcessLog log = log(5, 2, 3)) {
      log.on(new MutableEvent().internal(2, 7, 1_700_000_000_123_456_789L, 12, 0));
    }
    assertThat(rows()).isEqualTo("5,2,7,1700000000123456789,internal,12,0,,,,\n");
  }

  @Test
  void shouldWriteASendToOne() throws IOException {
    try (ProcessLog log = log(5, 2, 3)) {
      log.on(new MutableEvent().send(2, 8, 100, 13, 0, 17, 3));
    }
    assertThat(rows()).isEqualTo("5,2,8,100,send,13,0,2-17,3,13,\n");
  }

  @Test
  void shouldNameEveryReceiverOfASendToAll() throws IOException {
    try (ProcessLog log = log(5, 2, 4)) {
      log.on(new MutableEvent().send(2, 8, 100, 13, 0, 18, Message.EVERYONE));
    }
    assertThat(rows()).isEqualTo("5,2,8,100,send,13,0,2-18,1 3 4,13,\n");
  }

  @Test
  void shouldWriteAReceive() throws IOException {
    try (ProcessLog log = log(5, 2, 3)) {
      log.on(new MutableEvent().receive(2, 9, 200, 41, 6, 3, 4, 40, 150));
    }
    assertThat(rows()).isEqualTo("5,2,9,200,receive,41,6,3-4,3,40,150\n");
  }

  @Test
  void shouldNumberTheQueuedMessagesFromTheHead() throws IOException {
    try (ProcessLog log = log(5, 2, 3)) {
      log.on(new MutableEvent().queued(2, 1, 3, 10, 300));
      log.on(new MutableEvent().queued(2, 3, 4, 40, 310));
    }
    assertThat(queueRows()).isEqualTo("5,2,1,1-3,1,10,300\n5,2,2,3-4,3,40,310\n");
    assertThat(rows()).isEmpty();
  }

  @Test
  void shouldWriteTheLeastAndTheGreatestNumbers() throws IOException {
    try (ProcessLog log = log(Long.MIN_VALUE, 1, 2)) {
      log.on(new MutableEvent().internal(1, 1, -1, Long.MAX_VALUE, 0));
      log.on(
          new MutableEvent()
              .receive(
                  1,
                  Long.MAX_VALUE,
                  -9_000_000_000_000_000_000L,
                  1,
                  10,
                  2,
                  Long.MAX_VALUE,
                  9,
                  -10));
    }
    assertThat(rows())
        .isEqualTo(
            "-9223372036854775808,1,1,-1,internal,9223372036854775807,0,,,,\n"
                + "-9223372036854775808,1,9223372036854775807,-9000000000000000000,receive,1,10,"
                + "2-9223372036854775807,2,9,-10\n");
  }

  @Test
  void shouldWriteARowAtATime() throws IOException {
    ByteArrayOutputStream writes = new ByteArrayOutputStream();
    OutputStream counting =
        new OutputStream() {
          @Override
          public void write(int single) {
            throw new AssertionError("a row is one write");
          }

          @Override
          public void write(byte[] bytes, int offset, int length) {
            writes.write(length);
          }
        };
    try (ProcessLog log = new ProcessLog(1, 1, 2, counting, queue)) {
      log.on(new MutableEvent().internal(1, 1, 0, 1, 0));
      log.on(new MutableEvent().internal(1, 2, 10, 2, 0));
    }
    // "1,1,1,0,internal,1,0,,,,\n" has 25 bytes, the next row one more.
    assertThat(writes.toByteArray()).containsExactly(HEADER.length(), 25, 26);
  }

  @Test
  void shouldWriteIntoTheFolderOfTheTrialAtOnce() throws IOException {
    TrialFolder trial = new TrialFolder(folder);
    try (ProcessLog log = ProcessLog.create(trial, 5, 2, 3)) {
      log.on(new MutableEvent().internal(2, 1, 100, 1, 0));
      assertThat(trial.log(2)).hasContent(HEADER + "5,2,1,100,internal,1,0,,,,\n");
      log.on(new MutableEvent().queued(2, 1, 3, 10, 300));
      assertThat(trial.queue(2)).hasContent(QUEUE_HEADER + "5,2,1,1-3,1,10,300\n");
    }
    assertThat(Files.readString(folder.resolve("process-2.csv"))).endsWith(",,,,\n");
    assertThat(folder.resolve("queue-2.csv")).exists();
  }

  @Test
  void shouldSayThatARowCouldNotBeWritten() throws IOException {
    OutputStream full =
        new OutputStream() {
          private int writes;

          @Override
          public void write(int single) {
            throw new AssertionError("a row is one write");
          }

          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            writes++;
            if (writes > 1) {
              throw new IOException("No space left on device");
            }
          }
        };
    try (ProcessLog log = new ProcessLog(1, 1, 2, full, queue)) {
      assertThatThrownBy(() -> log.on(new MutableEvent().internal(1, 1, 0, 1, 0)))
          .isInstanceOf(UncheckedIOException.class)
          .hasRootCauseMessage("No space left on device");
    }
  }

  @Test
  void shouldRefuseAFolderThatDoesNotExist() {
    TrialFolder nowhere = new TrialFolder(folder.resolve("nowhere"));
    assertThatThrownBy(() -> ProcessLog.create(nowhere, 1, 1, 2))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("process-1.csv");
  }
}

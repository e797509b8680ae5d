package lamplight.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lamplight.model.Event;
import lamplight.model.EventView;
import lamplight.model.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogReaderTest {
  private static final String HEADER = String.join(",", LogColumns.EVENTS) + "\n";

  @TempDir Path folder;

  /** The log of process 2 of 3, seed 7. */
  private List<Event> read(String text) throws IOException {
    List<Event> events = new ArrayList<>();
    try (LogReader reader = reader(text, 3)) {
      Optional<EventView> event = reader.next();
      while (event.isPresent()) {
        events.add(Event.of(event.get()));
        event = reader.next();
      }
    }
    return events;
  }

  private LogReader reader(String text, int processes) throws IOException {
    return LogReader.ofEvents(Files.writeString(log(), text), LogForm.ANY, 7, 2, processes);
  }

  private Path log() {
    return folder.resolve("process-2.csv");
  }

  @Test
  void shouldReadEachKindOfEvent() throws IOException {
    assertThat(
            read(
                HEADER
                    + "7,2,1,-5,internal,1,0,,,,\n"
                    + "7,2,2,6,send,2,0,2-1,3,2,\n"
                    + "7,2,3,7,send,3,0,2-2,1 3,3,\n"
                    + "7,2,4,8,receive,10,4,3-12,3,9,-4\n"))
        .containsExactly(
            new Event.Internal(2, 1, -5, 1, 0),
            new Event.Send(2, 2, 6, 2, 0, 1, 3),
            new Event.Send(2, 3, 7, 3, 0, 2, Message.EVERYONE),
            new Event.Receive(2, 4, 8, 10, 4, 3, 12, 9, -4));
  }

  @Test
  void shouldReadNothingFromAHeaderAlone() throws IOException {
    assertThat(read(HEADER)).isEmpty();
    assertThat(read(HEADER.replace("\n", "\r\n"))).isEmpty();
  }

  @Test
  void shouldReportTheOnePeerOfTwoProcesses() throws IOException {
    try (LogReader reader = reader(HEADER + "7,2,1,5,send,1,0,2-1,1,1,\n", 2)) {
      assertThat(Event.of(reader.next().orElseThrow()))
          .isEqualTo(new Event.Send(2, 1, 5, 1, 0, 1, 1));
    }
  }

  @Test
  void shouldLeaveStampsTicksAndClocksForTheCheckToJudge() throws IOException {
    assertThat(read(HEADER + "7,2,0,5,send,0,3,2-9,1,44,\n"))
        .containsExactly(new Event.Send(2, 0, 5, 0, 3, 9, 1, 44));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8,2,1,5,internal,1,0,,,, | column 1 (seed): \"8\": expected 7",
        "7,3,1,5,internal,1,0,,,, | column 2 (process): \"3\": expected 2",
        "7,x,1,5,internal,1,0,,,, | column 2 (process): \"x\": expected 2",
        "7,2,-1,5,internal,1,0,,,, | column 3 (tick): \"-1\": expected a whole number from 0",
        "7,2,1,5.0,internal,1,0,,,, | column 4 (system_time_ns): \"5.0\": expected a whole number",
        "7,2,1,5,jump,1,0,,,, | column 5 (event): \"jump\": expected internal, send or receive",
        "7,2,1,5,internal,abc,0,,,, | column 6 (clock): \"abc\": expected a whole number from 0",
        "7,2,1,5,internal,01,0,,,, | column 6 (clock): \"01\": expected a whole number from 0",
        "7,2,1,5,internal,+1,0,,,, | column 6 (clock): \"+1\": expected a whole number from 0",
        "7,2,1,5,internal,1,-1,,,, | column 7 (queue_length): \"-1\": expected a whole number from"
            + " 0",
        "7,2,1,5,internal,1,,,,, | column 7 (queue_length): \"\": expected a whole number from 0",
        "7,2,1,5,internal,1,0,2-1,,, | column 8 (message_id): \"2-1\": expected nothing, because"
            + " the event is internal",
        "7,2,1,5,internal,1,0,,,,9 | column 11 (arrived_ns): \"9\": expected nothing, because the"
            + " event is internal",
        "7,2,1,5,send,1,0,2-1,1,1,9 | column 11 (arrived_ns): \"9\": expected nothing, because the"
            + " event is a send",
        "7,2,1,5,send,1,0,1-1,1,1, | column 8 (message_id): \"1-1\": expected 2-<number>, the id of"
            + " a message of process 2",
        "7,2,1,5,send,1,0,2-0,1,1, | column 8 (message_id): \"2-0\": expected 2-<number>, the id of"
            + " a message of process 2",
        "7,2,1,5,send,1,0,2,1,1, | column 8 (message_id): \"2\": expected 2-<number>, the id of a"
            + " message of process 2",
        "7,2,1,5,send,1,0,2-1,2,1, | column 9 (peers): \"2\": expected one process from 1 to 3"
            + " other than 2, or all of these in ascending order",
        "7,2,1,5,send,1,0,2-1,4,1, | column 9 (peers): \"4\": expected one process from 1 to 3"
            + " other than 2, or all of these in ascending order",
        "7,2,1,5,send,1,0,2-1,0,1, | column 9 (peers): \"0\": expected one process from 1 to 3"
            + " other than 2, or all of these in ascending order",
        "7,2,1,5,send,1,0,2-1,3 1,1, | column 9 (peers): \"3 1\": expected one process from 1 to 3"
            + " other than 2, or all of these in ascending order",
        "7,2,1,5,send,1,0,2-1,1 3 4,1, | column 9 (peers): \"1 3 4\": expected one process from 1"
            + " to 3 other than 2, or all of these in ascending order",
        "7,2,1,5,send,1,0,2-1,1 ,1, | column 9 (peers): \"1 \": expected one process from 1 to 3"
            + " other than 2, or all of these in ascending order",
        "7,2,1,5,send,1,0,2-1,1,, | column 10 (message_clock): \"\": expected a whole number from"
            + " 0",
        "7,2,1,5,receive,1,0,2-1,2,1,9 | column 9 (peers): \"2\": expected a process from 1 to 3"
            + " other than 2",
        "7,2,1,5,receive,1,0,1-1,3,1,9 | column 8 (message_id): \"1-1\": expected 3-<number>, the"
            + " id of a message of process 3",
        "7,2,1,5,receive,1,0,3-1,3,1, | column 11 (arrived_ns): \"\": expected a whole number",
        "7,2,1,5,receive,1,0,3-1,3,-1,9 | column 10 (message_clock): \"-1\": expected a whole"
            + " number from 0",
        "7 | the row has 1 field: expected 11 fields",
        "7,2,1,5,internal,1,0,,, | the row has 10 fields: expected 11 fields",
        "7,2,1,5,internal,1,0,,,,, | the row has 12 fields: expected 11 fields",
      })
  void shouldRefuseAMalformedRowWithItsPlace(String row, String fault) {
    String text = HEADER + "7,2,1,5,internal,1,0,,,,\n" + row + "\n7,2,9,9,internal,9,0,,,,\n";

    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            LogFormatException.class,
            thrown -> {
              assertThat(thrown).hasMessage(log() + ":3: " + fault);
              assertThat(thrown.isCutShort()).isFalse();
            });
  }

  @Test
  void shouldRefuseBlankLines() {
    assertThatThrownBy(() -> read(HEADER + "\n"))
        .hasMessage(log() + ":2: the row is blank: expected 11 fields");
  }

  @Test
  void shouldTellAFileThatIsCutShortFromAMalformedOne() {
    for (String text :
        List.of(
            HEADER.strip(),
            HEADER + "7,2,1,5,internal,1,0,,,,",
            HEADER + "7,2,1,5,inter",
            HEADER + "7,2,1,5,internal,1,0,,,,\n7")) {
      assertThatThrownBy(() -> read(text))
          .isInstanceOfSatisfying(
              LogFormatException.class,
              fault -> {
                assertThat(fault.isCutShort()).isTrue();
                assertThat(fault)
                    .hasMessage(
                        "%s:%d: the file ends in the middle of this line: expected the rest and a"
                            + " line end",
                        log(), text.lines().count());
              });
    }
  }

  @Test
  void shouldShortenAndCleanWhatItQuotes() {
    assertThatThrownBy(() -> read(HEADER + "7,2,1,5," + "\t" + "x".repeat(100) + ",1,0,,,,\n"))
        .hasMessage(
            log()
                + ":2: column 5 (event): \"\\t"
                + "x".repeat(59)
                + "...\": expected internal, send or receive");
  }

  @Test
  void shouldNameCharactersThatCannotBeSeen() {
    assertThatThrownBy(() -> read("\ufeff" + HEADER))
        .hasMessage(
            log()
                + ":1: the header is"
                + " \"\\ufeffseed,process,tick,system_time_ns,event,clock,queue_length,m...\": it"
                + " holds a byte order mark (U+FEFF), its character 1: expected \""
                + HEADER.strip()
                + "\"");
    assertThatThrownBy(() -> read(HEADER + "7,2,1\u00a0,5,internal,1,0,,,,\n"))
        .hasMessage(
            log()
                + ":2: column 3 (tick): \"1\\u00a0\": expected a whole number from 0; it"
                + " holds a no-break space (U+00A0), its character 2");
    assertThatThrownBy(() -> read(HEADER + "7,2,\uff11,5,internal,1,0,,,,\n"))
        .hasMessage(
            log()
                + ":2: column 3 (tick): \"\uff11\": expected a whole number from 0; it holds"
                + " a fullwidth digit one (U+FF11), its character 1");
    assertThatThrownBy(() -> read(HEADER + "7,2,1,5,internal,1,0,,\u202e,,\n"))
        .hasMessageEndingWith("; it holds a right-to-left override (U+202E), its character 1");
  }

  @Test
  void shouldRefuseBytesThatAreNotUtf8InTheirColumn() throws IOException {
    Path log = log();
    byte[] bytes = (HEADER + "7,2,1,5,intern#l,1,0,,,,\n").getBytes(StandardCharsets.UTF_8);
    bytes[new String(bytes, StandardCharsets.UTF_8).indexOf('#')] = (byte) 0xff;
    Files.write(log, bytes);

    try (LogReader reader = LogReader.ofEvents(log, LogForm.OURS, 7, 2, 3)) {
      assertThatThrownBy(reader::next)
          .hasMessage(
              log
                  + ":2: column 5 (event): \"intern\ufffdl\": expected internal, send or receive;"
                  + " it holds a replacement character (U+FFFD), its character 7");
    }
  }

  @Test
  void shouldStayAtTheEnd() throws IOException {
    try (LogReader reader = reader(HEADER, 3)) {
      assertThat(reader.next()).isEmpty();
      assertThat(reader.next()).isEmpty();
    }
  }

  @Test
  void shouldCountWholeRowsOnly() throws IOException {
    Path log = log();
    Files.writeString(log, HEADER);
    assertThat(LogReader.countRows(log)).isZero();
    String row = "-9,3,1,5,internal,1,0,,,,\n";
    Files.writeString(log, HEADER + row + row);
    assertThat(LogReader.countRows(log)).isEqualTo(2);
    Files.writeString(log, HEADER + row + row + "-9,3,1,5,int");
    assertThat(LogReader.countRows(log)).isEqualTo(2);
    Files.writeString(log, "");
    assertThat(LogReader.countRows(log)).isZero();
    // More than is read at once.
    Files.writeString(log, HEADER + row.repeat(10_000));
    assertThat(LogReader.countRows(log)).isEqualTo(10_000);
  }

  @Test
  void shouldTellWhoseLogAFileIs() throws IOException {
    Path log = log();
    Files.writeString(log, HEADER + "-9,3,1,5,internal,1,0,,,,\n");

    assertThat(LogReader.origin(log, 3)).isEqualTo(new LogOrigin(OptionalLong.of(-9), 3));
    assertThatThrownBy(() -> LogReader.origin(log, 2))
        .hasMessage(
            log
                + ":2: column 2 (process): \"3\": expected a process from 1 to 2, the number of"
                + " logs");

    Files.writeString(log, HEADER);
    assertThatThrownBy(() -> LogReader.origin(log, 2))
        .hasMessage(log + ":2: the log has no row: expected one that names its process");
  }
}

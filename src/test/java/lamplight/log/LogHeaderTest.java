package lamplight.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lamplight.model.Event;
import lamplight.model.EventView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The headers of logs that other programs wrote, and of our own. */
class LogHeaderTest {
  private static final String HEADER = String.join(",", LogColumns.EVENTS);
  private static final String ROW = "\n7,2,4,8,receive,10,4,3-12,3,9,-4";
  private static final Event EVENT = new Event.Receive(2, 4, 8, 10, 4, 3, 12, 9, -4);

  @TempDir private Path folder;

  private Path log() {
    return folder.resolve("process-2.csv");
  }

  /** The log of process 2 of 3, seed 7. */
  private List<Event> read(String text, LogForm form) throws IOException {
    List<Event> events = new ArrayList<>();
    Files.writeString(log(), text + "\n");
    try (LogReader reader = LogReader.ofEvents(log(), form, 7, 2, 3)) {
      for (Optional<EventView> event = reader.next(); event.isPresent(); event = reader.next()) {
        events.add(Event.of(event.get()));
      }
    }
    return events;
  }

  private void assertRefused(String header, LogForm form, String fault) {
    assertThatThrownBy(() -> read(header, form))
        .isInstanceOf(LogFormatException.class)
        .hasMessage(log() + ":1: " + fault);
  }

  @Test
  void columnsShouldStandInAnyOrderInTheLogsOfOthers() throws IOException {
    String header =
        "event,arrived_ns,message_clock,peers,message_id,queue_length,clock,system_time_ns,tick,"
            + "process,seed";
    assertThat(read(header + "\nreceive,-4,9,3,3-12,4,10,8,4,2,7", LogForm.ANY))
        .containsExactly(EVENT);
  }

  @Test
  void furtherColumnsShouldBeLeftAlone() throws IOException {
    assertThat(read(HEADER + ",note" + ROW + ",a b", LogForm.ANY)).containsExactly(EVENT);
    assertThat(read("note,thread," + HEADER + ROW.replace("\n", "\nx,,"), LogForm.ANY))
        .containsExactly(EVENT);
  }

  @Test
  void theSeedMayBeMissing() throws IOException {
    String header = HEADER.replace("seed,", "");
    assertThat(read(header + ROW.replace("\n7,", "\n"), LogForm.ANY)).containsExactly(EVENT);
    assertThat(LogReader.origin(log(), 3)).isEqualTo(new LogOrigin(OptionalLong.empty(), 2));
  }

  @Test
  void aFaultShouldNameTheColumnWhereItStands() {
    assertThatThrownBy(
            () -> read(HEADER.replace("seed,process", "process,seed") + ROW, LogForm.ANY))
        .hasMessage(log() + ":2: column 2 (seed): \"2\": expected 7");
    assertThatThrownBy(
            () -> read("note," + HEADER + ROW.replace("\n7,2,4,8", "\nx,7,2,4,y"), LogForm.ANY))
        .hasMessage(log() + ":2: column 5 (system_time_ns): \"y\": expected a whole number");
    assertThatThrownBy(() -> read(HEADER + ",note" + ROW, LogForm.ANY))
        .hasMessage(log() + ":2: the row has 11 fields: expected 12 fields");
  }

  @Test
  void aMissingColumnShouldBeNamed() {
    assertRefused(
        "seed,process",
        LogForm.ANY,
        "the header lacks tick, system_time_ns, event, clock, queue_length, message_id, peers,"
            + " message_clock, arrived_ns: expected \""
            + HEADER
            + "\", in any order");
    assertRefused(
        HEADER.replace("tick", "tik"),
        LogForm.ANY,
        "the header lacks tick: expected \"" + HEADER + "\", in any order");
    assertRefused(
        "time,host",
        LogForm.ANY,
        "the header is \"time,host\": expected \"" + HEADER + "\", in any order");
    assertRefused(
        HEADER + ",clock", LogForm.ANY, "the header has the column clock twice: expected it once");
  }

  @Test
  void aFileWithoutAHeaderShouldBeRefused() throws IOException {
    Files.writeString(log(), "");
    assertThatThrownBy(() -> LogReader.columns(log()))
        .hasMessage(log() + ":1: the file is empty: expected the header \"" + HEADER + "\"");
  }

  @Test
  void ourOwnLogsShouldHaveTheirColumnsInOrder() {
    assertRefused(
        "seed,process", LogForm.OURS, "in the header nothing stands after process: expected tick");
    assertRefused(
        HEADER.replace("tick", "tik"),
        LogForm.OURS,
        "in the header \"tik\" stands after process: expected tick");
    assertRefused(
        HEADER + ",note",
        LogForm.OURS,
        "the header has a column too many, \"note\": expected none after arrived_ns");
    assertRefused(
        HEADER.replace("seed,process", "process,seed"),
        LogForm.OURS,
        "the header is \""
            + HEADER.replace("seed,process", "process,seed").substring(0, 60)
            + "...\": expected \""
            + HEADER
            + "\"");
  }

  @Test
  void logsShouldBeToldFromOtherFiles() throws IOException {
    assertThat(LogReader.isLog(Files.writeString(log(), HEADER + "\r\n"))).isTrue();
    assertThat(LogReader.isLog(Files.writeString(log(), "clock,event,peers,tick,process")))
        .isTrue();
    String queue = String.join(",", LogColumns.QUEUE);
    assertThat(LogReader.isLog(Files.writeString(log(), queue + "\n"))).isFalse();
    String relay = String.join(",", LogColumns.RELAY);
    assertThat(LogReader.isLog(Files.writeString(log(), relay + "\n"))).isFalse();
    assertThat(LogReader.isLog(Files.writeString(log(), ""))).isFalse();
  }
}

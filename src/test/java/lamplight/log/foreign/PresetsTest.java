package lamplight.log.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import lamplight.model.LoggedEvents;
import lamplight.model.LoggedKind;
import lamplight.model.LoggedTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The descriptions that are known by name. */
class PresetsTest {
  private static final String HEADER =
      "clock,event,peers,message_id,queue_length,system_time_ns,message_clock\n";

  @TempDir private Path folder;

  @Test
  void ourOwnLogsWithColumnsInAnyOrder() throws Exception {
    put("process-1.csv", HEADER + "1,send,2 3,1-1,0,,\n4,receive,2,2-1,1,5,3\n");
    put("process-2.csv", HEADER + "3,send,1,2-1,0,,\n");
    put("process-3.csv", HEADER);

    LoggedEvents events = read("lamplight").events(1);

    assertThat(events.kind(0)).isEqualTo(LoggedKind.SEND);
    assertThat(events.receivers(0)).containsExactly(2, 3);
    assertThat(events.sender(1)).isEqualTo(2);
    assertThat(events.clock(1)).isEqualTo(4);
  }

  @Test
  void shivizWithTheEventBeforeTheHost() throws Exception {
    put(
        "log.txt",
        """
        (?<event>.*)\\n(?<host>\\S*) (?<clock>{.*})

        send 1-1 to=2
        p1 {"p1":1}
        receive 1-1
        p2 {"p1":1, "p2":1}
        internal
        p1 {"p1":2}
        """);

    LoggedTrial trial = read("shiviz");

    assertThat(trial.processName(2)).isEqualTo("p2");
    assertThat(trial.events(1).kind(1)).isEqualTo(LoggedKind.INTERNAL);
    assertThat(trial.events(2).kind(0)).isEqualTo(LoggedKind.RECEIVE);
    assertThat(trial.events(2).vector(0)).containsExactly(1, 1);
  }

  @Test
  void govectorWithTheHostBeforeTheEvent() throws Exception {
    put(
        "a-Log.txt",
        "a {\"a\":1}\nINFO Initialization Complete\na {\"a\":2}\nINFO Sending Message\n");
    put("b-Log.txt", "b {\"b\":1, \"a\":2}\nINFO Received Message\n");

    LoggedTrial trial = read("govector");

    assertThat(trial.events(1).kind(0)).isEqualTo(LoggedKind.INTERNAL);
    assertThat(trial.events(1).kind(1)).isEqualTo(LoggedKind.SEND);
    assertThat(trial.events(2).kind(0)).isEqualTo(LoggedKind.RECEIVE);
    assertThat(trial.events(2).vector(0)).containsExactly(2, 1);
  }

  private LoggedTrial read(String preset) throws Exception {
    ForeignReading reading = ForeignLogs.read(LogDescription.of(preset), folder);
    assertThat(reading.report().firstUnparsed()).isEmpty();
    return reading.trials().get(0);
  }

  private void put(String file, String text) throws Exception {
    SimulatedLog.put(folder.resolve(file), text, StandardCharsets.UTF_8);
  }
}

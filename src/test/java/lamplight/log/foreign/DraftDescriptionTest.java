package lamplight.log.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import lamplight.log.foreign.SimulatedLog.Event;
import lamplight.model.LoggedTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drafts of descriptions, for logs as most people write them. */
class DraftDescriptionTest {
  @TempDir private Path folder;

  private final SimulatedLog log = new SimulatedLog(20261130, 200, 1_712_000_000_000_000_000L);

  @Test
  void proseShouldBeReadByItsDraft() throws Exception {
    log.write(
        folder,
        process -> "run/machine_" + process + ".log",
        each -> Instant.ofEpochSecond(0, each.timeNs()) + " - " + prose(each),
        "\n");
    SimulatedLog.put(folder.resolve("run/notes.md"), "nothing", StandardCharsets.UTF_8);

    String draft = DraftDescription.of(folder);

    assertThat(draft.lines().skip(2).sorted())
        .containsExactly(
            "files = run/machine_{process}.log",
            "internal = {time} - Internal event. Logical clock: {clock}",
            "receive = {time} - Got a message from Machine {peer}. {queue} left. Clock is {clock}",
            "send = {time} - Sent to Machine {peer}. Clock is {clock}",
            "send.2 = {time} - Sent to both machines. Clock is {clock}",
            "send.2.peers = all",
            "time = iso");
    LoggedTrial trial =
        ForeignLogs.read(LogDescription.parse("draft", draft), folder).trials().get(0);
    assertThat(SimulatedLog.told(trial, "clock time peers queue"))
        .isEqualTo(log.done("clock time peers queue"));
  }

  @Test
  void aPeerThatIsTheSameInAWholeFileIsNoProcess() throws Exception {
    for (int process = 0; process < 3; process++) {
      String peer = "VM" + (process + 1) % 3;
      SimulatedLog.put(
          folder.resolve("m" + process + ".log"),
          "Clock rate: 3\n[1709571234.50] SEND L=1 to %s\n[1709571235.00] RECV L=4 from %s Q=2\n"
              .formatted(peer, peer),
          StandardCharsets.UTF_8);
    }

    assertThat(DraftDescription.of(folder).lines().skip(2))
        .containsExactly(
            "files = m{process}.log",
            "time = s",
            "send = [{time}] SEND L={clock} to VM{peer}",
            "receive = [{time}] RECV L={clock} from VM{peer} Q={queue}",
            "start = Clock rate: {rate}");
  }

  @Test
  void columnsShouldBeReadByTheirDraft() throws Exception {
    SimulatedLog.put(
        folder.resolve("all.csv"),
        "time,process,event,lamport_clock,queue_length,to\n"
            + String.join("\n", log.events().stream().map(DraftDescriptionTest::columns).toList()),
        StandardCharsets.UTF_8);

    LoggedTrial trial =
        ForeignLogs.read(LogDescription.parse("draft", DraftDescription.of(folder)), folder)
            .trials()
            .get(0);

    assertThat(SimulatedLog.told(trial, "clock time peers queue"))
        .isEqualTo(log.done("clock time peers queue"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a_1.log a_2.log a_10.log | a_{process}.log
          r1/a.log r1/b.log r2/a.log r2/b.log | {trial}/{process}.log
          logs/all.txt | logs/all.txt
          r1/all.txt r2/all.txt | {trial}/all.txt
          """)
  void namesShouldBecomeAGlob(String names, String glob) {
    assertThat(DraftFiles.glob(List.of(names.split(" ")))).isEqualTo(glob);
  }

  private static String prose(Event each) {
    return switch (each.kind()) {
      case INTERNAL -> "Internal event. Logical clock: " + each.clock();
      case RECEIVE ->
          "Got a message from Machine "
              + each.others().get(0)
              + ". "
              + each.queue()
              + " left. Clock is "
              + each.clock();
      default ->
          "Sent to "
              + (each.others().size() > 1 ? "both machines" : "Machine " + each.others().get(0))
              + ". Clock is "
              + each.clock();
    };
  }

  private static String columns(Event each) {
    return each.timeNs() / 1_000_000
        + ","
        + each.process()
        + ","
        + each.kind()
        + ","
        + each.clock()
        + ","
        + each.queue()
        + ","
        + SimulatedLog.names(each, " ", String::valueOf);
  }
}

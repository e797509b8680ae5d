package lamplight.log.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lamplight.model.LoggedEvents;
import lamplight.model.LoggedKind;
import lamplight.model.LoggedTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where trials begin, whose lines are whose, and whom names mean, worked out by hand. */
class TrialsAndNamesTest {
  @TempDir private Path folder;

  @Test
  void aFileMayHoldSeveralTrials() throws Exception {
    put(
        "log_B.txt",
        """
        hello
        === trial 1 === rate 2
        worked 1
        worked 2
        === trial 2 === rate 5
        worked 1
        """);
    put("log_A.txt", "=== trial 1 === rate 1\n=== trial 2 === rate 3\nworked 1\n");

    List<LoggedTrial> trials =
        read("""
        files = log_{process}.txt
        trial = === trial {trial} === rate {rate}
        internal = worked {clock}
        ignore = hello
        """)
            .trials();

    assertThat(trials.stream().map(LoggedTrial::name)).containsExactly("1", "2");
    assertThat(trials.get(0).processName(2)).isEqualTo("B");
    assertThat(trials.get(0).events(2).size()).isEqualTo(2);
    assertThat(trials.get(0).rate(2)).contains(BigDecimal.valueOf(2));
    assertThat(trials.get(1).rate(2)).contains(BigDecimal.valueOf(5));
    assertThat(trials.get(1).place(2, 0)).isEqualTo("log_B.txt:6");
  }

  @Test
  void aStartLineMayBeginTheNextProcessOfAFile() throws Exception {
    put(
        "all.log",
        "worked 1\nI am 7, twice 6 a second\nworked 2\nI am 10, twice 3 a second\nworked 1\n");

    LoggedTrial trial =
        read("""
        files = {*}.log
        start = I am {process}, twice {rate} a second
        internal = worked {clock}
        """)
            .trials()
            .get(0);

    assertThat(trial.processName(1)).isEqualTo("7");
    assertThat(trial.events(1).size()).isEqualTo(2);
    assertThat(trial.events(2).size()).isEqualTo(1);
    assertThat(trial.rate(2)).contains(BigDecimal.valueOf(3));
  }

  @Test
  void aTrialMayBeAColumnOfEachLine() throws Exception {
    put("all.csv", "run,who,what,lc\n2,a,w,1\n1,a,w,1\n1,b,w,3\n2,b,w,4\n");

    List<LoggedTrial> trials =
        read("""
        files = all.csv
        layout = csv
        field.trial = run
        field.process = who
        field.event = what
        field.clock = lc
        event.internal = w
        """)
            .trials();

    assertThat(trials.stream().map(LoggedTrial::name)).containsExactly("1", "2");
    assertThat(trials.get(1).events(2).clock(0)).isEqualTo(4);
  }

  @Test
  void namesOfPeersShouldMeanWhatIsNearest() throws Exception {
    put(
        "b.log",
        """
        to first now 1
        to second now 2
        to first and second now 3
        to [a, 'c'] now 4
        to localhost:c now 5
        to C now 6
        to everyone now 7
        to next now 8
        to PREVIOUS now 9
        to 5001 & 5003 now 10
        to Machine a and Machine c now 11
        to - now 12
        """);
    put("a.log", "");
    put("c.log", "");

    LoggedEvents events =
        read("""
        files = {process}.log
        send = to {peers} now {clock}
        alias.other.1 = first
        alias.other.2 = second
        alias.all = everyone
        alias.a = 5001, Machine a
        alias.c = 5003, Machine c
        """)
            .trials()
            .get(0)
            .events(2);

    assertThat(
            IntStream.range(0, events.size())
                .mapToObj(row -> Arrays.toString(events.receivers(row))))
        .containsExactly(
            "[1]", "[3]", "[1, 3]", "[1, 3]", "[3]", "[3]", "[1, 3]", "[3]", "[1]", "[1, 3]",
            "[1, 3]", "[]");
  }

  @Test
  void ofAListOnlyTheNamesThatMeanNobodyShouldBeTold() throws Exception {
    put("a.log", "to ['b', 'x'] now 1\nto x, y, b now 2\nto 56314 now 3\n");
    put("b.log", "to x now 1\n");

    ForeignReading reading =
        ForeignLogs.read(
            LogDescription.parse("test", "files = {process}.log\nsend = to {peers} now {clock}\n"),
            folder);

    assertThat(reading.report().unknownPeers())
        .containsExactly(
            new UnknownPeer("x", 3, "a"),
            new UnknownPeer("56314", 1, "b"),
            new UnknownPeer("y", 1, "b"));
    assertThat(reading.trials().get(0).events(1).receivers(0)).isEmpty();
  }

  @Test
  void anAliasOfNobodyShouldBeTold() throws Exception {
    put("a.log", "to 5002 now 1\n");
    put("b.log", "");

    ForeignReading reading =
        read(
            "files = {process}.log\nsend = to {peer} now {clock}\n"
                + "alias.b = 5002\nalias.c = 5003, 5004\n");

    assertThat(reading.report().notes())
        .containsExactly("alias.c: there is no such process: expected one of a, b");
  }

  @Test
  void sendsOfOneVectorShouldBeOne() throws Exception {
    put("a.log", "to b [1, 0]\nto c [1, 0]\nto b [2, 0]\n");
    put("b.log", "");
    put("c.log", "");

    LoggedEvents events =
        read("files = {process}.log\nsend = to {peer} {vector}\n").trials().get(0).events(1);

    assertThat(events.size()).isEqualTo(2);
    assertThat(events.receivers(0)).containsExactly(2, 3);
  }

  @Test
  void arrivalsBetweenTheLinesOfOneSendShouldNotPartIt() throws Exception {
    put("a.log", "sent to b 4\narrived from c 3\nsent to c 4\nsent to c 4\nsent to b 5\n");
    put("b.log", "");
    put("c.log", "");
    String description =
        """
        files = {process}.log
        send = sent to {peer} {clock}
        arrive = arrived from {peer} {stamp}
        """;

    LoggedEvents merged = read(description).trials().get(0).events(1);
    LoggedEvents apart = read(description + "merge = no\n").trials().get(0).events(1);

    assertThat(IntStream.range(0, merged.size()).mapToObj(merged::kind))
        .containsExactly(LoggedKind.SEND, LoggedKind.ARRIVE, LoggedKind.SEND, LoggedKind.SEND);
    assertThat(merged.receivers(0)).containsExactly(2, 3);
    assertThat(merged.sender(1)).isEqualTo(3);
    assertThat(apart.size()).isEqualTo(5);
  }

  @Test
  void linesOfSeveralFilesOfAProcessShouldFollowTheirTimes() throws Exception {
    put("a_sent.log", "1.5 sent 2\n3.5 sent 4\n");
    put("a_worked.log", "1.0 worked 1\n3.0 worked 3\n");

    LoggedEvents events =
        read("""
        files = {process}_{*}.log
        time = s
        send = {time} sent {clock}
        internal = {time} worked {clock}
        """)
            .trials()
            .get(0)
            .events(1);

    assertThat(IntStream.range(0, 4).mapToObj(events::clock)).containsExactly(1L, 2L, 3L, 4L);
  }

  private ForeignReading read(String description) throws Exception {
    ForeignReading reading = ForeignLogs.read(LogDescription.parse("test", description), folder);
    assertThat(reading.report().firstUnparsed()).isEmpty();
    assertThat(reading.report().unknownPeers()).isEmpty();
    return reading;
  }

  private void put(String file, String text) throws Exception {
    SimulatedLog.put(folder.resolve(file), text, StandardCharsets.UTF_8);
  }
}

package lamplight.log.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a description is said at once, with its line and the nearest right name. */
class DescriptionFaultsTest {
  private static final String WELL = "files = {process}.log\ninternal = worked {clock}\n";

  @Test
  void everythingShouldBeSaidAtOnce() {
    String text =
        """
        filse = {process}.log
        layout = jsn
        recieve = got {clock}
        internal = worked {clok}
        send = sent {clock} to {peer} at {clock}
        send.3.peers = all
        internal = again
        time.orign = trial
        alias.1 =
        """;

    assertThat(faults(text))
        .containsExactly(
            "x: the key files is missing: expected the names of the logs, such as files ="
                + " {trial}/machine_{process}.log",
            "x:1: filse: there is no such key; did you mean files?",
            "x:2: layout: jsn: did you mean json?",
            "x:3: recieve: there is no such key; did you mean receive?",
            "x:4: internal: there is no field {clok}; did you mean {clock}?",
            "x:5: send: {clock} stands twice: write {*} for what need not be kept",
            "x:6: send.3.peers: there is no send.3: expected a pattern or words of that name",
            "x:7: internal: stands in line 4 already: expected each key once",
            "x:8: time.orign: there is no such key; did you mean time.origin?",
            "x:9: alias.1: nothing stands behind it: expected a value");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ignore = a { b | ignore: the brace { at character 3 is not closed: write {{ for a brace
          ignore = a } b | ignore: the brace } closes nothing at character 3: write }} for a brace
          ignore = {*:(} | ignore: no regular expression: ( (Unclosed group)
          time = usec | time: usec: expected s, ms, us, ns, iso or a pattern such as yyyy-MM-dd \
          HH:mm:ss.SSS
          time = yyyy-bb | time: yyyy-bb: no pattern of java.time (Unknown pattern letter: b): \
          expected s, ms, us, ns, iso or a pattern such as yyyy-MM-dd HH:mm:ss.SSS
          clock = aftr | clock: aftr: did you mean after?
          queue = 3 | queue: 3: expected one of auto, after, before
          merge = perhaps | merge: perhaps: expected yes or no
          delimiter = ;; | delimiter: ;;: expected tab, comma, semicolon, pipe, blank or one character
          files.2 = {clock}.log | files.2: {clock} is not in the name of a file: expected \
          {process}, {rate}, {trial} or {*}
          files.2 = {process}_{process} | files.2: {process} stands twice
          event = {time} {clock} | event: there is no {event} in it: expected the word that says the kind
          event = {event} {clock} | event: no word is known: expected keys such as event.send = \
          SEND, which say what it means
          field.clock = 3 | field.clock: does nothing here: expected layout = json or layout = csv with it
          send.clok = 3 | send.clok: there is no such key; did you mean send.clock?
          field.peerz = 3 | field.peerz: there is no such key; did you mean field.peer?
          event.sned = 3 | event.sned: there is no such key; did you mean event.send?
          """)
  void aFaultShouldSayWhatWasExpected(String line, String fault) {
    assertThat(faults(WELL + line)).containsExactly("x:3: " + fault);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "\uFEFFfiles = {process}.log\n"})
  void aDescriptionWithoutEventsShouldBeRefused(String text) {
    assertThat(faults(text))
        .last()
        .isEqualTo("x: no pattern of an event: expected internal, send, receive or event");
  }

  @Test
  void columnsShouldSayWhereTheKindIs() {
    assertThat(faults("files = a\nlayout = csv\nfield.clock = lc\n"))
        .containsExactly(
            "x: the key field.event is missing: expected where the kind of an event stands");
    assertThat(faults("files = a\nlayout = csv\nfield.event = op\n"))
        .containsExactly(
            "x:3: field.event: no word is known: expected keys such as event.send = SEND");
  }

  private static List<String> faults(String text) {
    DescriptionException refused =
        catchThrowableOfType(DescriptionException.class, () -> LogDescription.parse("x", text));
    return refused.faults().stream().map(DescriptionFault::toString).toList();
  }
}

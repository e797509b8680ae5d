package lamplight.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramLineReaderTest {
  @Test
  void shouldReadEachKindOfLineWithFieldsInAnyOrder() throws Exception {
    assertThat(ProgramLineReader.read("{\"type\":\"ready\",\"version\":{\"a\":[1]}}"))
        .isEqualTo(new ProgramLine.Ready());
    assertThat(ProgramLineReader.read("{\"type\": \"done\"}")).isEqualTo(new ProgramLine.Done());
    assertThat(ProgramLineReader.read("{\"clock\":4,\"event\":\"internal\",\"tick\":2}"))
        .isEqualTo(new ProgramLine.Internal(OptionalLong.of(2), 4, OptionalLong.empty()));
    assertThat(
            ProgramLineReader.read(
                "{\"event\":\"receive\",\"clock\":9,\"id\":\"3-2\",\"queue\":1,"
                    + "\"t_ns\":1795520501367822859}"))
        .isEqualTo(
            new ProgramLine.Receive(
                OptionalLong.empty(), 9, OptionalLong.of(1_795_520_501_367_822_859L), "3-2", 1));
    assertThat(
            ProgramLineReader.read(
                "{\"tick\":3,\"event\":\"send\",\"clock\":5,\"to\":[1,3],\"stamp\":5,"
                    + "\"body\": {\"k\": [1, \"}{\"]} }"))
        .isEqualTo(
            new ProgramLine.Send(
                OptionalLong.of(3),
                5,
                OptionalLong.empty(),
                List.of(1, 3),
                5,
                "{\"k\": [1, \"}{\"]}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"type":"hello"}                          | the field type is "hello": expected "ready" or "done"
          {"tick":1}                                | the field event is missing: expected "internal", "send" or "receive"
          {"event":"sleep","clock":1}               | the field event is "sleep": expected "internal", "send" or "receive"
          {"event":"internal"}                      | the field clock is missing: expected a whole number, the clock after the event
          {"event":"internal","clock":-1}           | the field clock is -1: expected a whole number from 0 on, the clock after the event
          {"event":"internal","clock":1.5}          | the field clock is "1.5": expected a whole number from 0 on, the clock after the event
          {"event":"internal","clock":1,"tick":0}   | the field tick is 0: expected a whole number from 1 on, the number of the tick
          {"event":"send","clock":1,"to":3,"stamp":1} | the field to is 3: expected a list of the receivers, such as [3]
          {"event":"send","clock":1,"to":[],"stamp":1} | the field to is []: expected a list of the receivers, such as [3]
          {"event":"send","clock":1,"to":[3]}       | the field stamp is missing: expected a whole number, the clock that the message carries
          {"event":"receive","clock":1,"queue":0}   | the field id is missing: expected the id of the message that it takes, such as "3-2"
          {"event":"receive","clock":1,"id":"3-2"}  | the field queue is missing: expected a whole number, how many messages wait after this one was taken
          {"type":"ready"}{"type":"done"}           | something follows the object: end each object with a newline
          {"type":"ready"} {                        | something follows the object: end each object with a newline
          {'type': 'ready'}                         | it is not JSON from character 2 on: expected an object with names in double quotes, as json.dumps writes it, and not how Python prints a dict
          """)
  void shouldSayWhatWasExpected(String line, String expected) {
    assertThatThrownBy(() -> ProgramLineReader.read(line)).hasMessage(expected);
  }
}

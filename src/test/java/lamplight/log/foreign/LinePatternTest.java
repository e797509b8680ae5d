package lamplight.log.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What patterns match, and what their fields are. */
class LinePatternTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          sent to {peer}, now {clock} ! sent to 2, now 7 ! peer=2 clock=7
          sent to {peer}, now {clock} ! '  sent   to 2,\tnow 7 ' ! peer=2 clock=7
          sent to {peer}, now {clock} ! sent to a, b, now 7 ! peer=a, b clock=7
          {peers} at {clock} ! 1, 2 and 3 at 7 ! peers=1, 2 and 3 clock=7
          {peers} {clock} ! 1 2 7 ! peers=1 2 clock=7
          clock {clock}. ! clock 12. ! clock=12
          clock {clock} ! clock 12.0 ! clock=12.0
          {clock}.{queue} ! 12.5 ! clock=12 queue=5
          clock {clock} ! clock - ! clock=-
          clock={clock};queue={queue} ! clock=None;queue= ! clock=None queue=
          clock {clock} ! clock -3 ! clock=-3
          {{{vector}}} {clock} ! {1, 2} 4 ! vector=1, 2 clock=4
          {process} {vector} done ! p1 {"a b": 1, "c": {}} done ! process=p1 vector={"a b": 1, "c": {}}
          {*}] {process:[A-Z]+}{clock} ! x] y] AB12 ! process=AB clock=12
          {process:[a-z]+} {*:(?i).*sent.*} ! ab He Sent it ! process=ab
          Größe {queue} ↦ {peer} ! Größe 3 ↦ ü ! queue=3 peer=ü
          # {*} ! # ! ''
          {time} - up ! 2024-05-01 10:00:00,067 - up ! time=2024-05-01 10:00:00,067
          {time},{process},{clock} ! 10:00:00,1,5 ! time=10:00:00 process=1 clock=5
          {time} {clock} ! 2024/05/01T10:00:00.5+01:00 5 ! time=2024/05/01T10:00:00.5+01:00 clock=5
          """)
  void aLineShouldMatch(String pattern, String line, String values) {
    assertThat(match(pattern, line)).isEqualTo(values);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          sent to {peer}, now {clock} ! sent to 2, now seven
          sent to {peer}, now {clock} ! sent to 2, now 7 or so
          sent to {peer} ! Sent to 2
          sent to {peer} ! sentto 2
          clock {clock} ! clock
          {clock} ! 1e5
          {process:[a-z]} ! ab
          {time} up ! 2024-02-30 10:00:00 up
          {time} up ! 10:61:00 up
          """)
  void aLineShouldNotMatch(String pattern, String line) {
    assertThat(match(pattern, line)).isEqualTo("no match");
  }

  @Test
  void tabsShouldPartColumnsThatMayBeEmpty() {
    assertThat(match("{clock}\t{peer}\t{queue}\t{stamp}", "1\t\t2\t"))
        .isEqualTo("clock=1 peer= queue=2 stamp=");
    assertThat(match("{peer}\t{clock}\t{queue}", "\t1\t2")).isEqualTo("peer= clock=1 queue=2");
    assertThat(match("{peer}\t{clock}\t{queue}", "a b\t1\t")).isEqualTo("peer=a b clock=1 queue=");
  }

  @Test
  void aPatternThatCouldTryForEverShouldStop() {
    String anything = "{*} ".repeat(12) + "end";

    assertThat(match(anything, "a ".repeat(20_000))).isEqualTo("no match");
  }

  private static String match(String pattern, String line) {
    LinePattern parsed =
        new PatternParser(
                pattern, LineKind.SEND, new TimeForm(TimeFormats.STANDARD), new WordForm(List.of()))
            .parse();
    LineMatcher matcher = new LineMatcher(parsed);
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    if (!matcher.matches(bytes, 0, bytes.length, 1)) {
      return "no match";
    }
    List<String> values = new ArrayList<>();
    for (int index = 0; index < parsed.pieces().size(); index++) {
      if (parsed.pieces().get(index) instanceof Value value && value.field() != LogField.ANY) {
        int from = matcher.from(index);
        String text = new String(bytes, from, matcher.to(index) - from, StandardCharsets.UTF_8);
        values.add(value.field().text() + "=" + text);
      }
    }
    return values.stream().collect(Collectors.joining(" "));
  }
}

package lamplight.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lamplight.run.TrialId;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.json.Json;

class JsonLinesTest {
  private static final ExportRequest PLAIN = new ExportRequest(true, Set.of());
  private static final ExportRequest VECTORS = new ExportRequest(false, Set.of(ExportExtra.VECTOR));

  @Test
  void shouldWriteAnEventALineInCausalOrder() throws IOException {
    assertThat(Trials.text(new JsonLines(), PLAIN, Trials.handWorked(new TrialId("a=1", 7))))
        .isEqualTo(
            """
            {"seed":7,"point":"a=1","process":3,"tick":1,"time_ns":"1700000000100000000","event":"internal","clock":1,"queue":0}
            {"seed":7,"point":"a=1","process":3,"tick":2,"time_ns":"1700000000300000000","event":"send","clock":2,"queue":0,"message":"3-1","peers":[1,2],"stamp":2}
            {"seed":7,"point":"a=1","process":2,"tick":1,"time_ns":"1700000000400000000","event":"receive","clock":3,"queue":0,"message":"3-1","peers":[3],"stamp":2,"arrived_ns":"1700000000300200000"}
            {"seed":7,"point":"a=1","process":3,"tick":3,"time_ns":"1700000000500000000","event":"internal","clock":3,"queue":0}
            {"seed":7,"point":"a=1","process":3,"tick":4,"time_ns":"1700000000650000000","event":"send","clock":4,"queue":0,"message":"3-2","peers":[1],"stamp":4}
            {"seed":7,"point":"a=1","process":2,"tick":2,"time_ns":"1700000000700000000","event":"send","clock":4,"queue":0,"message":"2-1","peers":[1],"stamp":4}
            {"seed":7,"point":"a=1","process":1,"tick":1,"time_ns":"1700000001000000000","event":"receive","clock":3,"queue":2,"message":"3-1","peers":[3],"stamp":2,"arrived_ns":"1700000000300200000"}
            {"seed":7,"point":"a=1","process":1,"tick":2,"time_ns":"1700000002000000000","event":"receive","clock":5,"queue":1,"message":"2-1","peers":[2],"stamp":4,"arrived_ns":"1700000000700200000"}
            """);
  }

  @Test
  void shouldAddTheVectorClockOnDemand() throws IOException {
    List<String> lines =
        Trials.text(new JsonLines(), VECTORS, Trials.handWorked()).lines().toList();

    assertThat(lines)
        .extracting(JsonLinesTest::vector)
        .containsExactly(
            List.of(0L, 0L, 1L),
            List.of(0L, 0L, 2L),
            List.of(0L, 1L, 2L),
            List.of(0L, 0L, 3L),
            List.of(0L, 0L, 4L),
            List.of(0L, 2L, 2L),
            List.of(1L, 0L, 2L),
            List.of(2L, 2L, 2L));
  }

  @Test
  void trialsShouldFollowOneAnother() throws IOException {
    String text =
        Trials.text(
            new JsonLines(),
            PLAIN,
            Trials.handWorked(new TrialId("", 1)),
            Trials.handWorked(new TrialId("", 2)));

    assertThat(text.lines()).hasSize(16);
    assertThat(text.lines().skip(8)).allMatch(line -> line.startsWith("{\"seed\":2,"));
  }

  private static Object vector(String line) {
    Map<String, Object> event = new Json().toType(line, Json.MAP_TYPE);
    return Objects.requireNonNull(event.get("vector"));
  }
}

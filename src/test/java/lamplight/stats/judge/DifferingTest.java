package lamplight.stats.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DifferingTest {
  private static final Map<String, String> SETTINGS =
      Map.of("processes", "3", "duration", "60 s", "draw.sides", "10", "time", "real");
  private static final Map<String, String> MADE_WITH =
      Map.of("state", "complete", "host", "a", "jvm", "17", "tool.version", "1", "jobs", "2");

  @Test
  void shouldFindNothingBetweenAlikeSides() {
    SideFacts side = side("", Set.of(), SETTINGS, MADE_WITH);

    assertThat(Differing.obstacles(side, side)).isEmpty();
    assertThat(Differing.cautions(side, side)).isEmpty();
    assertThat(Differing.settings(List.of(side, side))).isEmpty();
  }

  @Test
  void shouldListSettingsThatDifferButNotNames() {
    SideFacts base = side("", Set.of(), with(SETTINGS, "title", "a"), MADE_WITH);
    SideFacts other =
        side(
            "",
            Set.of(),
            with(with(with(SETTINGS, "title", "b"), "seeds", "1..9"), "phase", "aligned"),
            MADE_WITH);

    assertThat(Differing.settings(List.of(base, other))).containsExactly("phase");
  }

  @Test
  void shouldRefuseOtherDrawsAndDurationsUnlessOneStudyVariesThem() {
    SideFacts base = side("", Set.of(), SETTINGS, MADE_WITH);
    SideFacts other =
        side("", Set.of(), with(with(SETTINGS, "draw.sides", "4"), "duration", "1 h"), MADE_WITH);
    assertThat(Differing.obstacles(base, other))
        .containsExactly(
            "duration differs (60 s and 1 h) and the sides are not points of one study that varies"
                + " it: run one study with --set 'vary.duration=60 s | 1 h' and compare its points",
            "draw.sides differs (10 and 4) and the sides are not points of one study that varies"
                + " it: run one study with --set 'vary.draw.sides=10 | 4' and compare its points");

    Set<String> varied = Set.of("draw.sides");
    SideFacts point = side("s", varied, SETTINGS, MADE_WITH);
    SideFacts next = side("s", varied, with(SETTINGS, "draw.sides", "4"), MADE_WITH);
    SideFacts foreign = side("t", varied, with(SETTINGS, "draw.sides", "4"), MADE_WITH);
    SideFacts longer = side("s", varied, with(SETTINGS, "duration", "1 h"), MADE_WITH);
    assertThat(Differing.obstacles(point, next)).isEmpty();
    assertThat(Differing.obstacles(point, foreign)).hasSize(1);
    assertThat(Differing.obstacles(point, longer)).hasSize(1);
  }

  @Test
  void shouldAlwaysRefuseOtherNumbersOfProcesses() {
    Set<String> varied = Set.of("processes");

    assertThat(
            Differing.obstacles(
                side("s", varied, SETTINGS, MADE_WITH),
                side("s", varied, with(SETTINGS, "processes", "5"), MADE_WITH)))
        .singleElement()
        .asString()
        .startsWith("the number of processes differs (3 and 5)");
  }

  @Test
  void shouldRefuseTrialsThatFailedOrWereUnreadableOrBrokeARule() {
    SideFacts base = side("", Set.of(), SETTINGS, MADE_WITH);
    SideFacts other =
        new SideFacts(
            "other",
            "",
            Set.of(),
            SETTINGS,
            MADE_WITH,
            new TreeSet<>(List.of(5L)),
            new TreeSet<>(List.of(4L)),
            new TreeSet<>(List.of(2L, 1L)));

    assertThat(Differing.obstacles(base, other))
        .containsExactly(
            "trials of other could not be read: seed 5",
            "trials of other failed: seed 4",
            "trials of other broke a causality rule: seeds 1, 2");
  }

  @Test
  void shouldNameTenSeedsAndCountTheOthers() {
    assertThat(Differing.obstacles(failed(10), failed(12)))
        .containsExactly(
            "trials of side failed: seeds 1, 2, 3, 4, 5, 6, 7, 8, 9, 10",
            "trials of side failed: seeds 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 2 more");
  }

  private static SideFacts failed(long seeds) {
    return new SideFacts(
        "side",
        "",
        Set.of(),
        SETTINGS,
        MADE_WITH,
        new TreeSet<>(),
        new TreeSet<>(LongStream.rangeClosed(1, seeds).boxed().toList()),
        new TreeSet<>());
  }

  @Test
  void shouldWarnOfOtherMachinesAndOfTime() {
    SideFacts base = side("", Set.of(), SETTINGS, MADE_WITH);
    SideFacts other =
        side(
            "",
            Set.of(),
            with(SETTINGS, "time", "virtual"),
            with(with(with(MADE_WITH, "host", "b"), "jobs", "9"), "state", "interrupted"));

    assertThat(Differing.cautions(base, other))
        .containsExactly(
            "The setting time differs (real and virtual).",
            "The host differs (a and b).",
            "The run of side is interrupted: trials may be missing.");
    Set<String> varied = Set.of("time");
    assertThat(
            Differing.cautions(
                side("s", varied, SETTINGS, MADE_WITH),
                side("s", varied, with(SETTINGS, "time", "virtual"), MADE_WITH)))
        .isEmpty();
  }

  private static SideFacts side(
      String study, Set<String> varied, Map<String, String> settings, Map<String, String> made) {
    return new SideFacts(
        "side", study, varied, settings, made, new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
  }

  private static Map<String, String> with(Map<String, String> map, String key, String value) {
    Map<String, String> changed = new LinkedHashMap<>(map);
    changed.put(key, value);
    return changed;
  }
}

package lamplight.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import lamplight.log.OrderedProperties;
import lamplight.model.RelayOrder;
import lamplight.model.RelaySpec;
import org.junit.jupiter.api.Test;

class EffectiveSettingsTest {
  @Test
  void shouldHaveEverySupportedKeyInOrderWithItsCanonicalText() throws ExperimentException {
    ParsedExperiment parsed =
        Made.parsed(
            "x.properties",
            "rates=1.50,3\nseeds=007, 1 .. 3, -5..-5\nduration=0.5min\ntime.scale=20.0\n",
            List.of());

    assertThat(text(parsed.settings()))
        .isEqualTo(
            """
            title = x
            description =\s
            rates = 1.5, 3
            processes = 2
            duration = 30 s
            seeds = 7, 1..3, -5
            draw.sides = 10
            topology = mesh
            phase = random
            time = real
            logs = keep
            time.scale = 20
            network.delay = 0 ms
            """);
    assertThat(parsed.settings().entries())
        .extracting(EffectiveSettings.Entry::key)
        .isEqualTo(ofAPlainMesh());
    assertThat(parsed.settings().texts()).containsEntry(Keys.SEEDS.name(), "7, 1..3, -5");
  }

  @Test
  void defaultsShouldBeThoseThatTheKeysState() throws ExperimentException {
    EffectiveSettings settings =
        Made.parsed("x.properties", "rates = random 1..6", List.of()).settings();

    Map<Key<?>, String> others =
        Map.of(Keys.TITLE, "x", Keys.RATES, "random 1..6", Keys.PROCESSES, "3");
    for (Key<?> key : ofAPlainMesh()) {
      String expected = others.getOrDefault(key, key.defaultText());
      assertThat(settings.texts()).containsEntry(key.name(), expected);
    }
  }

  @Test
  void shouldHaveNoTextForAKeyWithoutAUse() throws ExperimentException {
    EffectiveSettings settings = Made.parsed("x.properties", "rates = 1, 2", List.of()).settings();

    assertThat(settings.texts()).doesNotContainKey(Keys.FAULT.name());
  }

  @Test
  void aStarShouldHaveItsRelaysKeysAndAMeshNot() throws ExperimentException {
    String star = "rates = 1, 2\ntopology = star\nrelay.time = 1.5 ms";
    ParsedExperiment parsed = Made.parsed("x.properties", star, List.of());

    assertThat(parsed.study().first().relay())
        .contains(new RelaySpec(RelayOrder.TIMESTAMP, 1_500_000));
    assertThat(parsed.study().first().trial(3).relay()).isEqualTo(parsed.study().first().relay());
    assertThat(parsed.settings().texts()).containsEntry(Keys.RELAY_ORDER.name(), "timestamp");
    assertThat(parsed.settings().texts()).containsEntry(Keys.RELAY_TIME.name(), "1.5 ms");
    ParsedExperiment mesh = Made.parsed("x.properties", "rates = 1, 2", List.of());
    assertThat(mesh.study().first().relay()).isEmpty();
    assertThat(text(mesh.settings())).doesNotContain("relay");
  }

  @Test
  void pointsOfAStudyThatAreNoStarsShouldLeaveOutTheRelay() throws ExperimentException {
    String study = "rates = 1, 2\nvary.topology = star | mesh";
    ParsedExperiment parsed = Made.parsed("x.properties", study, List.of());

    String text = parsed.settings().entries().toString();
    assertThat(text).contains("star | mesh").doesNotContain("relay.order");
    assertThat(parsed.study().points().get(0).experiment().relay()).contains(RelaySpec.DEFAULT);
    assertThat(parsed.study().points().get(1).experiment().relay()).isEmpty();
  }

  @Test
  void shouldMeanAnEqualExperimentWhenReadAgain() throws ExperimentException {
    for (long seed = 0; seed < 1000; seed++) {
      Experiment experiment = new Anything(new SplittableRandom(seed)).experiment();
      EffectiveSettings settings = EffectiveSettings.of(experiment);

      ParsedExperiment again = Made.parsed("other.properties", text(settings), List.of());

      assertThat(again.study().first()).as("seed %d", seed).isEqualTo(experiment);
      assertThat(again.settings()).as("seed %d", seed).isEqualTo(settings);
    }
  }

  /** What it has no use for has no entry, as a relay; nor has a family without a member. */
  private static List<Key<?>> ofAPlainMesh() {
    Set<Key<?>> others =
        Set.of(
            Keys.VARY,
            Keys.FAULT,
            Keys.RELAY_ORDER,
            Keys.RELAY_TIME,
            Keys.CLOCK_SKEW,
            Keys.INTERNAL_PROBABILITY,
            Keys.RESTART_CLOCK);
    return Keys.ALL.stream()
        .filter(key -> !others.contains(key) && !ProgramKeys.ALL.contains(key))
        .toList();
  }

  private static String text(EffectiveSettings settings) {
    OrderedProperties properties = new OrderedProperties();
    settings.entries().forEach(entry -> properties.put(entry.name(), entry.text()));
    return properties.text();
  }
}

package lamplight.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lamplight.experiment.EffectiveSettings;
import lamplight.report.data.Studies;
import org.junit.jupiter.api.Test;

class FactsOfRunTest {
  @Test
  void aKeySetInPlaceOfAVariedOneShouldBeSaidToVaryInTheFile() {
    assertThat(replaced(List.of("time.scale = 1"), List.of("vary.time.scale = 1 | 100")))
        .containsExactly(Map.entry("time.scale", "varied over 1 | 100"));
  }

  @Test
  void aKeyVariedInPlaceOfASetOneShouldStandBesideItsValue() {
    assertThat(replaced(List.of("vary.draw.sides = 4 | 10"), List.of("draw.sides = 20")))
        .containsExactly(Map.entry("vary.draw.sides", "20"));
  }

  @Test
  void otherKeysShouldHaveTheValueOfTheFile() {
    assertThat(replaced(List.of("draw.sides = 10"), List.of("draw.sides = 20")))
        .containsExactly(Map.entry("draw.sides", "20"));
    assertThat(replaced(List.of("vary.draw.sides = 4 | 10"), List.of("vary.draw.sides = 4 | 20")))
        .containsExactly(Map.entry("vary.draw.sides", "4 | 20"));
    assertThat(replaced(List.of(), List.of())).isEmpty();
  }

  private static Map<String, String> replaced(List<String> used, List<String> written) {
    return FactsOfRun.replaced(texts(used), texts(written));
  }

  private static Map<String, String> texts(List<String> lines) {
    Map<String, String> texts = new LinkedHashMap<>();
    EffectiveSettings.of(Studies.real("rates = 1, 3", String.join("\n", lines)))
        .entries()
        .forEach(entry -> texts.put(entry.name(), entry.text()));
    return texts;
  }
}

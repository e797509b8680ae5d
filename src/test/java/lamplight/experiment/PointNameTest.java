package lamplight.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import lamplight.experiment.PointName.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointNameTest {
  @ParameterizedTest
  @CsvSource({
    "rates, '1, 3.5, 6', 'rates=1,3.5,6'",
    "rates, random 1..6, rates=random_1..6",
    "network.delay, uniform 1 ms..10 ms, network.delay=uniform_1_ms..10_ms",
    "draw.sides, 4, draw.sides=4",
    // What has a meaning of its own in a name, and what no file name should hold, is a byte each.
    "key, 'a,b_c%d', key=a%2Cb%5Fc%25d",
    "key, a/b|c=d, key=a%2Fb%7Cc%3Dd",
    "key, é, key=%C3%A9",
    "key, '', key=",
  })
  void shouldBeReadableAndSafe(String key, String value, String name) {
    assertThat(PointName.of(List.of(new Part(key, value)))).isEqualTo(name);
    assertThat(PointName.parts(name)).containsExactly(new Part(key, value));
  }

  @Test
  void shouldHaveAPartAKey() {
    List<Part> parts = List.of(new Part("rates", "1, 3, 6"), new Part("draw.sides", "10"));
    assertThat(PointName.of(parts)).isEqualTo("rates=1,3,6,draw.sides=10");
    assertThat(PointName.parts("rates=1,3,6,draw.sides=10")).isEqualTo(parts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "rates", "1,rates=2", "a=b%4", "a=b%zz", "a=%c3", "a=b c", "a=é"})
  void shouldRefuseWhatIsNoName(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> PointName.parts(name));
  }

  @Test
  void shouldBeReversibleForAnyText() {
    List<String> pieces =
        List.of(", ", ",", " ", "_", "%", "=", "|", "/", "1", "z", "..", "\uD83D\uDD6F", "\\", "-");
    for (long seed = 0; seed < 2000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Part> parts = new ArrayList<>();
      for (int count = random.nextInt(1, 4); count > 0; count--) {
        StringBuilder value = new StringBuilder();
        for (int length = random.nextInt(8); length > 0; length--) {
          value.append(pieces.get(random.nextInt(pieces.size())));
        }
        parts.add(new Part("key." + count, value.toString()));
      }
      String name = PointName.of(parts);
      assertThat(PointName.parts(name)).as("seed %d: %s", seed, name).isEqualTo(parts);
      assertThat(name).as("seed %d", seed).matches("[A-Za-z0-9.,=_%-]+");
    }
  }
}

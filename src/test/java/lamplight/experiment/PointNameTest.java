package lamplight.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    "key, a*b+c~d, key=a%2Ab%2Bc%7Ed",
    "key, é, key=%C3%A9",
    "key, '', key=",
  })
  void shouldBeReadableAndSafe(String key, String value, String name) {
    assertThat(PointName.of(List.of(key), List.of(value))).isEqualTo(name);
  }

  @Test
  void shouldHaveAPartAKey() {
    assertThat(PointName.of(List.of("rates", "draw.sides"), List.of("1, 3, 6", "10")))
        .isEqualTo("rates=1,3,6,draw.sides=10");
  }

  @Test
  void shouldTellAllValuesApart() {
    List<String> pieces =
        List.of(", ", ",", " ", "_", "%", "=", "|", "/", "1", "+", "..", "\uD83D\uDD6F", "*", "-");
    Map<String, List<String>> valuesOf = new HashMap<>();
    for (long seed = 0; seed < 5000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<String> keys = new ArrayList<>();
      List<String> values = new ArrayList<>();
      for (int count = random.nextInt(1, 4); count > 0; count--) {
        StringBuilder value = new StringBuilder();
        for (int length = random.nextInt(4); length > 0; length--) {
          value.append(pieces.get(random.nextInt(pieces.size())));
        }
        keys.add("key." + count);
        values.add(value.toString());
      }
      String name = PointName.of(keys, values);
      assertThat(name).as("seed %d", seed).matches("[A-Za-z0-9.,=_%-]+");
      List<String> before = valuesOf.putIfAbsent(name, values);
      assertThat(before == null ? values : before).as("seed %d: %s", seed, name).isEqualTo(values);
    }
  }
}

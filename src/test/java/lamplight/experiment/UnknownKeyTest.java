package lamplight.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import lamplight.model.EditDistance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that there are not, and the ones that they are likely to mean. */
class UnknownKeyTest {
  @ParameterizedTest
  @CsvSource({
    "draw.side, draw.sides",
    "drawsides, draw.sides",
    "draw_sides, draw.sides",
    "Rates, rates",
    "rtaes, rates",
    "seed, seeds",
    "time-scale, time.scale",
    "timescale, time.scale",
    "fault, fault.1",
    "fault1, fault.1",
    "faults.3, fault.1",
    "topologie, topology",
    "duratoin, duration",
  })
  void misspeltKeyShouldBeRecognised(String written, String meant) {
    assertThat(Parsing.faults("rates = 1, 2", written + " = 1"))
        .containsExactly(
            "x.properties:2: " + written + ": there is no such key; did you mean " + meant + "?");
  }

  @ParameterizedTest
  @CsvSource({"raets, rates", "rate, rates", "Rates, rates", "vary.raets, vary.rates"})
  void aMisspeltKeyShouldNotBeMissingAsWell(String written, String meant) {
    assertThat(Parsing.faults(written + " = 1, 3, 6", "vary.draw.sides = 4 | 5"))
        .singleElement()
        .asString()
        .startsWith("x.properties:1: " + written + ": there is no ")
        .endsWith("; did you mean " + meant + "?");
    assertThat(Parsing.faults(written + " = 1, 3, 6")).hasSize(1);
  }

  @Test
  void aKeyWithInvisibleCharactersShouldNotBeMissingAsWell() {
    assertThat(Parsing.faults("r\u200ba\u200btes = 1, 3, 6"))
        .containsExactly(
            "x.properties:1:2: r\\u200ba\\u200btes: the key holds a zero width space (U+200B):"
                + " delete it");
  }

  @ParameterizedTest
  @ValueSource(strings = {";rates", "//rates", "[rates]", "colour", "processs"})
  void anotherUnknownKeyShouldLeaveTheMissingOneTold(String written) {
    assertThat(Parsing.faults(written + " = 2"))
        .hasSize(2)
        .element(1)
        .asString()
        .startsWith("x.properties: rates: the key is missing: expected one tick rate a process");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fault.0", "fault.01", "fault.1000", "fault.x", "fault.N", "fault_1"})
  void wrongNumberOfAFaultShouldBeAnsweredWithTheRightOnes(String written) {
    assertThat(Parsing.faults("rates = 1, 2", written + " = none"))
        .containsExactly(
            "x.properties:2: "
                + written
                + ": there is no such key: expected a number from 1 to 999, as in fault.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "colour", "phrases.of.the.moon", "tip"})
  void strangeKeyShouldGetNoSuggestion(String written) {
    assertThat(Parsing.faults("rates = 1, 2", written + " = 1"))
        .containsExactly("x.properties:2: " + written + ": there is no such key");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "abc, abc, 0",
    "'', abc, 3",
    "abc, '', 3",
    "abc, abd, 1",
    "abc, acb, 1",
    "abc, bca, 2",
    "kitten, sitting, 3",
    "ab, ba, 1",
    "a, b, 1",
    "abcd, badc, 2",
  })
  void distanceShouldCountSwapsOfNeighboursAsOne(String one, String other, int distance) {
    assertThat(EditDistance.distance(one, other)).isEqualTo(distance);
    assertThat(EditDistance.distance(other, one)).isEqualTo(distance);
  }
}

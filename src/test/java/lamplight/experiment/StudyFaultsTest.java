package lamplight.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every point is an experiment of its own, and one bad point refuses the study. */
class StudyFaultsTest {
  @Test
  void shouldNameTheValueAndThePointsOfAFault() {
    assertThat(
            Parsing.faults(
                "vary.rates = 1,3,6 | 2,3,4,5 | 1,x",
                "vary.draw.sides = 2 | 10",
                "duration = soon"))
        .containsExactly(
            "x.properties:1: vary.rates = 1,x: expected one tick rate a process, each from 0.001"
                + " to 1000000 a second, such as 1, 3, 6; or a range of whole numbers, such as"
                + " random 1..6; at the point rates=1,x,draw.sides=2 and 1 more",
            "x.properties:2: vary.draw.sides = 2: expected a whole number from 3 (the number of"
                + " processes) to 1000000000; at the point rates=1,3,6,draw.sides=2",
            "x.properties:2: vary.draw.sides = 2: expected a whole number from 4 (the number of"
                + " processes) to 1000000000; at the point rates=2,3,4,5,draw.sides=2",
            "x.properties:3: duration = soon: expected a duration from 1 ms to 1000 h, in ms, s,"
                + " min or h, such as 60 s or 1.5 h");
  }

  @Test
  void someKeysShouldNotBeVaried() {
    assertThat(Keys.ALL.stream().filter(key -> key.whyNotVaried().isPresent()))
        .containsExactlyElementsOf(
            Stream.of(
                    List.of(Keys.TITLE, Keys.DESCRIPTION, Keys.SEEDS, Keys.TIME, Keys.LOGS),
                    ProgramKeys.ALL,
                    List.of(Keys.VARY))
                .flatMap(List::stream)
                .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "vary.seeds, 'seeds cannot be varied: every point has the same seeds, so that points are"
        + " compared seed by seed'",
    "vary.vary.rates, 'vary.KEY cannot be varied: name the key itself, as in vary.rates'",
    "vary.draw.side, 'there is no key draw.side to vary; did you mean vary.draw.sides?'",
    "vary.colour, there is no key colour to vary",
    "vary., 'there is no key to vary: expected one, as in vary.rates'",
    "vary.fault.x, 'there is no key fault.x to vary: expected a number from 1 to 999, as in"
        + " vary.fault.1'",
  })
  void shouldRefuseOtherKeys(String key, String message) {
    assertThat(Parsing.faults("rates = 1, 3", key + " = 1 | 2"))
        .containsExactly("x.properties:2: " + key + ": " + message);
  }

  @Test
  void shouldRefuseAValueBesideWhatVariesIt() {
    assertThat(Parsing.faults("rates = 1, 3", "vary.rates = 1, 2 | 1, 3"))
        .containsExactly(
            "x.properties:1: rates: the key is also varied by vary.rates on line 2: expected one"
                + " of the two");
    List<SettingOverride> both =
        List.of(
            new SettingOverride("--set", "vary.draw.sides", "4 | 5"),
            new SettingOverride("--set", "draw.sides", "4"));
    assertThat(Parsing.faults(both, "rates = 1, 3"))
        .containsExactly(
            "--set: draw.sides: the key is also varied by vary.draw.sides of --set: expected one"
                + " of the two");
  }

  @Test
  void shouldRefuseAMissingOrRepeatedValue() {
    assertThat(Parsing.faults("rates = 1, 3", "vary.draw.sides = 4 | | 5"))
        .singleElement()
        .asString()
        .startsWith("x.properties:2: vary.draw.sides = 4 | | 5: a value is missing: expected ");
    assertThat(Parsing.faults("rates = 1, 3", "vary.draw.sides = 4 | 5 | 04"))
        .containsExactly("x.properties:2: vary.draw.sides: the value 4 is given twice");
    // Also where one value is among those that another stands for.
    assertThat(Parsing.faults("vary.rates = every 1..2 | 2, 2, 1"))
        .containsExactly("x.properties:1: vary.rates: the value 2, 2, 1 is given twice");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "vary.draw.sides; 4 10; expected a whole number from 2 to 1000000000",
        "vary.draw.sides; 4, 10; expected a whole number from 2 to 1000000000",
        "vary.phase; random, aligned; expected random or aligned",
      })
  void valuesWithoutABarShouldGetTheBar(String key, String value, String expected) {
    assertThat(Parsing.faults("rates = 1, 3", key + " = " + value))
        .containsExactly(
            "x.properties:2: "
                + key
                + " = "
                + value
                + ": "
                + expected
                + "; several values are separated by |");
  }

  @Test
  void aKeyWhoseValuesAreRefusedIsNotMissing() {
    assertThat(Parsing.faults("vary.rates = every 6..1", "phase = late"))
        .containsExactly(
            "x.properties:1: vary.rates = every 6..1: the range 6..1 is empty: expected the lower"
                + " rate first",
            "x.properties:2: phase = late: expected random or aligned");
  }

  @Test
  void everyListNeedsOneNumberOfProcesses() {
    assertThat(Parsing.faults("vary.rates = every 1..2", "vary.processes = 2 | 3"))
        .containsExactly(
            "x.properties:1: vary.rates = every 1..2: all lists of rates can be made for one number"
                + " of processes only: expected processes in the place of vary.processes");
  }

  @Test
  void shouldStateTheLimitOfPointsWithTheArithmetic() {
    // 12^3 = 1,728 points are few enough, and 13^3 are not.
    assertThat(Parsing.faults("vary.rates = every 1..12")).containsExactly("not refused");
    assertThat(Parsing.faults("vary.rates = every 1..13"))
        .containsExactly(
            "x.properties:1: vary.rates = every 1..13: every 1..13 of 3 processes is 13 to the"
                + " power of 3, 2,197 lists: expected at most 2000 combinations");
    assertThat(Parsing.faults("vary.rates = every 1..2", "processes = 100000", "logs=discard"))
        .anySatisfy(
            fault ->
                assertThat(fault)
                    .endsWith("is 2 to the power of 100000: expected at most 2000 combinations"));
    assertThat(Parsing.faults("rates = 1, 3", "vary.draw.sides = " + values(2000)))
        .containsExactly("not refused");
    assertThat(Parsing.faults("rates = 1, 3", "vary.draw.sides = " + values(2001)))
        .singleElement()
        .asString()
        .endsWith("these are 2001 values: expected at most 2000 combinations");
    assertThat(
            Parsing.faults(
                "rates = 1, 3",
                "vary.draw.sides = " + values(100),
                "vary.duration = " + values(21).replace(" |", " s |") + " s"))
        .containsExactly(
            "x.properties:3: vary.duration: the varied keys make 100 x 21 = 2100 combinations:"
                + " expected at most 2000");
  }

  @Test
  void shouldStateTheLimitOfTrials() {
    String two = "vary.draw.sides = 4 | 5";
    assertThat(Parsing.faults("rates = 1, 3", two, "seeds = 1..500000"))
        .containsExactly("not refused");
    assertThat(Parsing.faults("rates = 1, 3", two, "seeds = 1..500001"))
        .containsExactly(
            "x.properties:2: vary.draw.sides: 2 points x 500001 seeds = 1000002 trials: expected"
                + " at most 1000000");
  }

  @Test
  void aPointWhoseFolderCouldNotBeNamedIsRefused() {
    // "rates=" and 97 rates of one digit with 96 commas are 199 characters; 98 rates are 201.
    assertThat(Parsing.faults("vary.rates = " + rates(97), "draw.sides = 100"))
        .containsExactly("not refused");
    assertThat(Parsing.faults("vary.rates = " + rates(98), "draw.sides = 100"))
        .containsExactly(
            "x.properties:1: vary.rates: the trials of a point stand in a folder that is named"
                + " after its values, and one name would have 201 characters: expected at most"
                + " 200");
  }

  private static String rates(int count) {
    return String.join(", ", Collections.nCopies(count, "1"));
  }

  private static String values(int count) {
    return IntStream.range(2, count + 2)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(" | "));
  }
}

package lamplight.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that cannot be seen, or are taken for others: named, with place, code and remedy. */
class StrangeCharactersTest {
  private static final String SPACE = "a no-break space (U+00A0): type an ordinary space";

  @Test
  void aNoBreakSpaceShouldBeNamedInKeyValueAndUnit() {
    assertThat(Parsing.faults("rates = 1,\u00a03, 6"))
        .containsExactly("x.properties:1:11: rates = 1,\\u00a03, 6: the value holds " + SPACE);
    assertThat(Parsing.faults("# one", "  rates\u00a0= 1, 3", "rates = 1, 3"))
        .containsExactly("x.properties:2:8: rates\\u00a0: the key holds " + SPACE);
    assertThat(Parsing.faults("rates = 1, 3", "duration = 60\u00a0s"))
        .containsExactly("x.properties:2:14: duration = 60\\u00a0s: the value holds " + SPACE);
  }

  @Test
  void thePlaceShouldBeThatOfTheFileAcrossLinesAndEscapes() {
    assertThat(Parsing.faults("rates = 1, \\", "    3,\u00a06"))
        .containsExactly("x.properties:2:7: rates = 1, 3,\\u00a06: the value holds " + SPACE);
    assertThat(Parsing.faults("rates = 1,\\u00a03"))
        .containsExactly("x.properties:1:11: rates = 1,\\u00a03: the value holds " + SPACE);
    assertThat(Parsing.faults("r\u0430tes\u00a0 = 1", "rates = 1, 2"))
        .containsExactly(
            "x.properties:1:2: r\u0430tes\\u00a0: the key holds a Cyrillic small letter a (U+0430):"
                + " type it with the letters a to z");
  }

  @Test
  void aCharacterOfTwoUnitsShouldHaveItsPlaceEvenBehindABackslash() {
    for (String written : List.of("\ud835\udfd8", "\\\ud835\udfd8")) {
      assertThat(Parsing.faults("rates = 1, 3", "seeds = 1" + written))
          .singleElement()
          .asString()
          .startsWith("x.properties:2:10: seeds = 1")
          .contains("(U+1D7D8)");
    }
  }

  @Test
  void everyValueButTextsShouldBePlain() {
    for (String line :
        List.of(
            "seeds = 1,\u00a03",
            "draw.sides = 1\u00a00",
            "topology = me\u00a0sh",
            "fault.1 = kill\u00a02 at 3 s",
            "vary.draw.sides = 4 |\u00a010",
            "network.delay = 5\u00a0ms")) {
      assertThat(Parsing.faults("rates = 1, 3", line))
          .singleElement()
          .asString()
          .startsWith("x.properties:2:" + (line.indexOf('\u00a0') + 1) + ": ")
          .endsWith("the value holds " + SPACE);
    }
  }

  @Test
  void aVariedValueShouldBeNamedOnce() {
    assertThat(Parsing.faults("vary.rates = 1,\u00a03 | 1, 6 | 2, 2", "processes = 2"))
        .containsExactly(
            "x.properties:1:16: vary.rates = 1,\\u00a03 | 1, 6 | 2, 2: the value holds " + SPACE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00a0", "\u202f", "\u200b", "\u200e", "\u2060", "\ufeff", "\u00ad", "\u3000", "\u2003",
        "\u202e", "\u2066", "\u0301", "\u0000", "\u001b", "\u007f", "\u0085", "\u001c", "\u2028"
      })
  void noneShouldPassAtTheEdgeOfAValue(String character) {
    String code = String.format("(U+%04X)", (int) character.charAt(0));

    assertThat(Parsing.faults("rates = 1, 3, 6" + character))
        .singleElement()
        .asString()
        .startsWith("x.properties:1:16: rates = 1, 3, 6")
        .contains(code)
        .doesNotContain(character.equals("\u0301") ? "\u0000" : character);
    assertThat(Parsing.faults("rates = 1," + character + "3, 6"))
        .singleElement()
        .asString()
        .startsWith("x.properties:1:11: ")
        .contains(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          seeds | 1\u20135 | an en dash (U+2013): type .. between the ends of a range, and - for a minus sign
          seeds | 1\u20265 | a horizontal ellipsis (U+2026): type two full stops: ..
          seeds | \u22125  | a minus sign (U+2212): type - (a hyphen), or .. between the ends of a range
          seeds | \uff11   | a fullwidth digit one (U+FF11): type 1
          seeds | \u0661   | an Arabic-indic digit one (U+0661): type 1
          draw.sides | \u201c10\u201d | a left double quotation mark (U+201C): leave quotation marks out
          network.delay | 5 \u00b5s | a micro sign (U+00B5): type u, as in us
          """)
  void lookAlikesShouldBeNamed(String key, String value, String expected) {
    assertThat(Parsing.faults("rates = 1, 3", key + " = " + value))
        .singleElement()
        .asString()
        .endsWith(": the value holds " + expected);
  }

  @Test
  void theCommandLineShouldCountItsCharacters() {
    assertThat(
            Parsing.faults(
                List.of(
                    new SettingOverride("--set", "rates", "1,\u00a03"),
                    new SettingOverride("--set", "phase\u200b", "random"),
                    new SettingOverride("--seeds", "seeds", "1\u20135")),
                "rates = 1, 3"))
        .containsExactlyInAnyOrder(
            "--set: rates = 1,\\u00a03: the value holds a no-break space (U+00A0), its character 3:"
                + " type an ordinary space",
            "--set: phase\\u200b: the key holds a zero width space (U+200B), its character 6:"
                + " delete it",
            "--seeds: seeds = 1\u20135: the value holds an en dash (U+2013), its character 2: type"
                + " .. between the ends of a range, and - for a minus sign");
  }

  @Test
  void aTextForPeopleShouldHoldAnythingButControlCharacters() throws ExperimentException {
    assertThat(
            Parsing.experiment("rates = 1, 3", "title = Slow # 2 \u2013 \"\u00bbh\u00e4us\u00ab\"")
                .title())
        .isEqualTo("Slow # 2 \u2013 \"\u00bbh\u00e4us\u00ab\"");
    assertThat(Parsing.faults("rates = 1, 3", "title = a\\u001b[31m", "description = a\\rb"))
        .containsExactly(
            "x.properties:2:10: title = a\\u001b[31m: the value holds an escape control character"
                + " (U+001B): delete it",
            "x.properties:3:16: description = a\\rb: the value holds a carriage return"
                + " (U+000D): delete it");
    assertThat(Parsing.faults("rates = 1, 3", "title = a\\nb"))
        .containsExactly(
            "x.properties:2:10: title = a\\nb: the value holds a line feed"
                + " (U+000A): delete it");
    assertThat(Parsing.faults("rates = 1, 3", "title = a\\u2028b", "description = \\ud800"))
        .containsExactly(
            "x.properties:2:10: title = a\\u2028b: the value holds a line separator (U+2028):"
                + " delete it",
            "x.properties:3:15: description = \\ud800: the value holds a lone surrogate (U+D800):"
                + " delete it");
  }

  @Test
  void aByteOrderMarkShouldBeAcceptedAtTheBeginningOfAFile() throws ExperimentException {
    assertThat(Parsing.experiment("\ufeffrates = 1, 3").processes()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rates    | 1, 3, 6  # slow   | a comment needs a line of its own, beginning with #: move "# slow" there
          rates    | 1, 3, 6#slow      | a comment needs a line of its own, beginning with #: move "#slow" there
          rates    | 1, 3, 6 // slow   | a comment needs a line of its own, beginning with #: move "// slow" there
          rates    | 1, 3, 6 ; slow    | a comment needs a line of its own, beginning with #: move "; slow" there
          rates    | 1, 3, 6 ! slow    | a comment needs a line of its own, beginning with #: move "! slow" there
          duration | 60 s # a minute   | a comment needs a line of its own, beginning with #: move "# a minute" there
          topology | # star            | a comment needs a line of its own, beginning with #: move "# star" there
          rates    | "1, 3, 6"         | write the value without quotation marks: rates = 1, 3, 6
          rates    | "1", "3"          | write the value without quotation marks: rates = 1, 3
          topology | `mesh`            | write the value without quotation marks: topology = mesh
          rates    | [1, 3, 6]         | write the value without brackets: rates = 1, 3, 6
          rates    | {1, 3, 6},        | write the value without brackets: rates = 1, 3, 6
          rates    | 1; 3; 6           | the values of a list are separated by commas: type , for ;
          duration | 60 s;             | a value does not end with ;: delete it
          duration | 1,5 s             | write decimals with a point: 1.5
          seeds    | 1-5               | write a range with two points: 1..5
          seeds    | 1, 3 to 5         | write a range with two points: 3..5
          seeds    | 1...5             | write a range with two points: 1..5
          rates    | random 1-6        | write a range with two points: 1..6
          time.scale | 0,5             | write decimals with a point: 0.5
          """)
  void habitsOfOtherFilesShouldBeExplained(String key, String value, String expected) {
    String[] lines = {key + " = " + value, key.equals("rates") ? "# none" : "rates = 1, 3, 6"};

    assertThat(Parsing.faults(lines))
        .containsExactly("x.properties:1: " + key + " = " + value + ": " + expected);
  }

  @Test
  void linesOfOtherFilesShouldBeExplained() {
    assertThat(Parsing.faults("[experiment]", "rates = 1, 3", "// slow", "; slow"))
        .containsExactly(
            "x.properties:1: [experiment]: an experiment file has no sections: delete this line",
            "x.properties:3: //: there is no such key; a comment begins with #",
            "x.properties:4: ;: there is no such key; a comment begins with #");
  }
}

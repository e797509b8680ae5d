package lamplight.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      textBlock =
          """
          00A0 | a no-break space (U+00A0)                 | type an ordinary space
          202F | a narrow no-break space (U+202F)          | type an ordinary space
          3000 | an ideographic space (U+3000)             | type an ordinary space
          2003 | an em space (U+2003)                      | type an ordinary space
          200B | a zero width space (U+200B)               | delete it
          200E | a left-to-right mark (U+200E)             | delete it
          202E | a right-to-left override (U+202E)         | delete it
          2066 | a left-to-right isolate (U+2066)          | delete it
          2060 | a word joiner (U+2060)                    | delete it
          FEFF | a byte order mark (U+FEFF)                | delete it
          00AD | a soft hyphen (U+00AD)                    | delete it
          0000 | a null control character (U+0000)         | delete it
          001B | an escape control character (U+001B)      | delete it
          007F | a delete control character (U+007F)       | delete it
          0009 | a tab (U+0009)                           | delete it
          000A | a line feed (U+000A)                     | delete it
          000D | a carriage return (U+000D)               | delete it
          0085 | a next line control character (U+0085)    | delete it
          D800 | a lone surrogate (U+D800)                 | delete it
          E000 | a private-use character (U+E000)          | delete it
          FFFFE| a character without a name (U+FFFFE)      | delete it
          0378 | a character without a name (U+0378)       | delete it
          FFFD | a replacement character (U+FFFD)          | leave it out
          0301 | a combining acute accent (U+0301)         | leave it out
          2013 | an en dash (U+2013) | type .. between the ends of a range, and - for a minus sign
          2212 | a minus sign (U+2212) | type - (a hyphen), or .. between the ends of a range
          2026 | a horizontal ellipsis (U+2026)            | type two full stops: ..
          201C | a left double quotation mark (U+201C)     | leave quotation marks out
          2019 | a right single quotation mark (U+2019)    | leave quotation marks out
          00B4 | an acute accent (U+00B4)                  | leave it out
          FF11 | a fullwidth digit one (U+FF11)            | type 1
          0660 | an Arabic-indic digit zero (U+0660)       | type 0
          0663 | an Arabic-indic digit three (U+0663)      | type 3
          FF0C | a fullwidth comma (U+FF0C)                | type ,
          00D7 | a multiplication sign (U+00D7)            | type x
          00B5 | a micro sign (U+00B5)                     | type u, as in us
          0430 | a Cyrillic small letter a (U+0430)        | type it with the letters a to z
          1F600| a grinning face (U+1F600)                 | leave it out
          """)
  void aCharacterShouldHaveNameCodeAndRemedy(String code, String named, String remedy) {
    int codePoint = Integer.parseInt(code.strip(), 16);

    assertThat(Characters.named(codePoint)).isEqualTo(named);
    assertThat(Characters.remedy(codePoint)).isEqualTo(remedy);
  }

  @ParameterizedTest
  @CsvSource({
    "'a\u00a0b', 'a\\u00a0b', 'a\u00a0b'",
    "'a\u200bb', 'a\\u200bb', 'a\u200bb'",
    "'a\u200db', 'a\\u200db', 'a\u200db'",
    "'a\u200eb', 'a\\u200eb', 'a\\u200eb'",
    "'\u2764\ufe00', '\u2764\\ufe00', '\u2764\ufe00'",
    "'\u2764\ufe0f', '\u2764\\ufe0f', '\u2764\ufe0f'",
    "'\ufe10', '\ufe10', '\ufe10'",
    "'a\u202eb', 'a\\u202eb', 'a\\u202eb'",
    "'a\u2067b', 'a\\u2067b', 'a\\u2067b'",
    "'a\u001b[31m', 'a\\u001b[31m', 'a\\u001b[31m'",
    "'a\u0007', 'a\\u0007', 'a\\u0007'",
    "'a\u2028b', 'a\\u2028b', 'a\\u2028b'",
    "'\ufeffa', '\\ufeffa', '\\ufeffa'",
    "'a\uD800', 'a\\ud800', 'a\\ud800'",
    "'\uDB40\uDC41', '\\udb40\\udc41', '\\udb40\\udc41'",
    "'h\u00e4us \u2013 \uD83D\uDE00', 'h\u00e4us \u2013 \uD83D\uDE00', 'h\u00e4us \u2013"
        + " \uD83D\uDE00'"
  })
  void aTextShouldBeShownWithEscapes(String text, String shown, String safe) {
    assertThat(Characters.shown(text)).isEqualTo(shown);
    assertThat(Characters.safe(text)).isEqualTo(safe);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\t"})
  void lineBreaksAndTabsShouldBeShownByTheirLetters(String text) {
    String letter = text.equals("\n") ? "\\n" : text.equals("\r") ? "\\r" : "\\t";

    assertThat(Characters.shown("a" + text + "b")).isEqualTo("a" + letter + "b");
    assertThat(Characters.safe("a" + text + "b")).isEqualTo("a" + letter + "b");
  }

  @Test
  void aPlaceShouldBeCountedInCharactersAndNotInHalvesOfThem() {
    assertThat(Characters.placed("a\uD83D\uDE00\u00a0", 3))
        .isEqualTo("a no-break space (U+00A0), its character 3");
  }

  @ParameterizedTest
  @CsvSource({"'1, 3\t~', -1", "'1,\u00a03', 2", "'\u001b', 0", "'a\u007f', 1", "'r\u0430tes', 1"})
  void theFirstCharacterBeyondAsciiShouldBeFound(String text, int place) {
    assertThat(Characters.firstStrange(text).orElse(-1)).isEqualTo(place);
  }
}

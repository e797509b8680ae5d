package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LostLettersTest {
  private static final Charset ASCII = StandardCharsets.US_ASCII;
  private static final Map<String, String> C = Map.of("LC_ALL", "C", "LANG", "de_DE.UTF-8");

  @Test
  void namesThatArrivedWholeAreNotRefused() {
    assertThat(LostLetters.refusal("/home/ada", List.of("e.properties"), ASCII, C)).isEmpty();
    assertThat(
            LostLetters.refusal(
                "/home/häus", List.of("plan", "ü?.properties"), StandardCharsets.UTF_8, Map.of()))
        .isEmpty();
    assertThat(LostLetters.refusal("/h\u00c3\u00a4us", List.of(), StandardCharsets.ISO_8859_1, C))
        .isEmpty();
  }

  @Test
  void aFolderThatLostLettersIsRefusedWithTheLocaleAndTheCommandInAnother() {
    assertThat(
            LostLetters.refusal("/w/h\ufffd\ufffdus", List.of("plan", "my e.properties"), ASCII, C))
        .hasValue(
            "the current folder (/w/h??us) holds letters beyond US-ASCII, the charset of the locale"
                + " (LC_ALL=C); nothing was started; use a UTF-8 locale: LC_ALL=C.UTF-8 java -jar"
                + " harness.jar plan 'my e.properties'");
  }

  @Test
  void anArgumentThatLostLettersIsRefusedWhereverItStands() {
    assertThat(
            LostLetters.refusal(
                "/w",
                List.of("--set", "title=H\ufffd\ufffduser"),
                ASCII,
                Map.of("LC_ALL", "", "LC_CTYPE", "POSIX", "LANG", "de_DE.UTF-8")))
        .hasValue(
            "argument 2 (title=H??user) holds letters beyond US-ASCII, the charset of the locale"
                + " (LC_CTYPE=POSIX); nothing was started; use a UTF-8 locale: LC_ALL=C.UTF-8 java"
                + " -jar harness.jar ...");
    assertThat(LostLetters.refusal("/w", List.of("\ufffd"), ASCII, Map.of()).orElseThrow())
        .contains("the locale (none: LC_ALL, LC_CTYPE and LANG are not set); nothing was started");
  }

  @Test
  void bytesThatAreNoLettersOfAUnicodeLocaleAreRefusedToo() {
    assertThat(
            LostLetters.refusal(
                "/w", List.of("h\ufffdus"), StandardCharsets.UTF_8, Map.of("LANG", "de_DE.UTF-8")))
        .hasValue(
            "argument 1 (h?us) holds bytes that are no letters in UTF-8, the charset of the locale"
                + " (LANG=de_DE.UTF-8); nothing was started; rename it");
  }

  @Test
  void whatNeedsNoFileIsAnsweredInAnyFolder() {
    for (String word : List.of("--help", "--version", "keys")) {
      assertThat(LostLetters.refusal("/h\ufffdus", List.of(word), ASCII, C)).isEmpty();
    }
  }
}

package lamplight.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedPropertiesTest {
  /** What the syntax of properties treats specially, and some of everything else. */
  private static final String ALPHABET =
      "abz019 \t\n\r\f\\=:#!'\"u\u0000\u001b\u007f\u0085\u00a0\u00e4\u2028\ufeff\ud83d\ude80";

  @TempDir Path folder;

  private Map<String, String> written(Map<String, String> entries) throws IOException {
    Path file = folder.resolve("some.properties");
    OrderedProperties properties = new OrderedProperties();
    entries.forEach(properties::put);
    properties.write(file);
    return PropertyLines.read(file).values();
  }

  @Test
  void shouldKeepTheOrderAndWriteNoDate() {
    OrderedProperties properties =
        new OrderedProperties().put("z", 1).put("a", "two words").put("m", "");
    assertThat(properties.text()).isEqualTo("z = 1\na = two words\nm = \n");
  }

  @Test
  void shouldEscapeWhatWouldNotComeBack() {
    OrderedProperties properties =
        new OrderedProperties()
            .put("lines", "one\ntwo\r\tthree")
            .put("head", "  two spaces")
            .put("path", "C:\\x = y")
            .put("feed", "\fform")
            .put("half", "\ud800")
            .put("#a b=c:d!", "# ! kept");
    assertThat(properties.text())
        .isEqualTo(
            "lines = one\\ntwo\\r\\tthree\n"
                + "head = \\  two spaces\n"
                + "path = C:\\\\x = y\n"
                + "feed = \\u000cform\n"
                + "half = \\ud800\n"
                + "\\#a\\ b\\=c\\:d! = # ! kept\n");
  }

  @Test
  void shouldLeaveReadableTextAsItIs() {
    assertThat(new OrderedProperties().put("title", "Zähler \ud83d\ude80: 1 = 1").text())
        .isEqualTo("title = Zähler \ud83d\ude80: 1 = 1\n");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4})
  void shouldComeBackThroughTheReader(long seed) throws IOException {
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      Map<String, String> entries = new LinkedHashMap<>();
      for (int entry = 0; entry < 20; entry++) {
        entries.put(text(random), text(random));
      }
      assertThat(written(entries)).as("seed %d, round %d", seed, round).isEqualTo(entries);
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(12);
    for (int index = 0; index < length; index++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  @Test
  void shouldReplaceAFileAsAWhole() throws IOException {
    written(Map.of("old", "1"));
    assertThat(written(Map.of("new", "2"))).isEqualTo(Map.of("new", "2"));
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void shouldLeaveNoDraftWhenItCannotBePutInPlace() throws IOException {
    Path file = folder.resolve("taken");
    Files.createDirectories(file.resolve("by a folder"));
    OrderedProperties properties = new OrderedProperties().put("a", 1);
    assertThatThrownBy(() -> properties.write(file)).isInstanceOf(IOException.class);
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }
}

package lamplight.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no experiment files are told what they are, in one sentence. */
class FileKindTest {
  private static final String EXPECTED =
      ": expected a line KEY = VALUE for each setting, such as rates = 1, 3, 6";
  private static final String TEXT = "title = Slow\nrates = 1, 3, 6\n";

  @TempDir private Path folder;

  private void refused(byte[] bytes, String sentence) throws IOException {
    Path file = Files.write(folder.resolve("x.properties"), bytes);

    assertThatThrownBy(() -> ExperimentFile.parse(file, List.of()))
        .isInstanceOf(ExperimentException.class)
        .hasMessage(file + ": " + sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16LE, UTF-16",
    "UTF-16BE, UTF-16",
    "UTF-16, UTF-16",
    "UTF-32LE, UTF-32",
    "UTF-32BE, UTF-32",
  })
  void otherEncodingsShouldBeNamed(String charset, String name) throws IOException {
    String sentence = "this is " + name + " text: save the file as UTF-8";

    refused(TEXT.getBytes(Charset.forName(charset)), sentence);
    refused(("\ufeff" + TEXT).getBytes(Charset.forName(charset)), sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "1f8b0800, a gzip file", "504b030414000000, a ZIP or JAR file",
    "89504e470d0a1a0a, a PNG picture", "cafebabe00000041, a Java class",
    "0102030405060708, a binary file",
  })
  void binaryFilesShouldBeNamed(String digits, String name) throws IOException {
    refused(HexFormat.of().parseHex(digits), "this is " + name + " and no text" + EXPECTED);
  }

  @Test
  void aFileOfZerosShouldBeBinary() throws IOException {
    refused(new byte[5000], "this is a binary file and no text" + EXPECTED);
  }

  @Test
  void anEmptyFileShouldBeNamed() throws IOException {
    refused(new byte[0], "the file is empty" + EXPECTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"rates\": [1, 3, 6]}",
        "{\n  \"rates\": [1, 3, 6]\n}\n",
        "[\n1, 3\n]\n",
        "[{\"a\": 1}]",
      })
  void jsonShouldBeNamed(String text) throws IOException {
    refused(text.getBytes(StandardCharsets.UTF_8), "this looks like JSON" + EXPECTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\nrates: 1\n",
        "# x\nrates:\n  - 1\n  - 3\n",
        "- rates: 1\n",
        "%YAML 1.2\n---\n",
        "title: x\nrates:\n- 1\n",
      })
  void yamlShouldBeNamed(String text) throws IOException {
    refused(text.getBytes(StandardCharsets.UTF_8), "this looks like YAML" + EXPECTED);
  }

  @Test
  void otherTextsShouldBeNamed() throws IOException {
    refused(
        "<?xml version=\"1.0\"?>\n<rates/>\n".getBytes(StandardCharsets.UTF_8),
        "this looks like XML or HTML" + EXPECTED);
    refused(
        "seed,process,tick,system_time_ns\n1,1,1,5\n".getBytes(StandardCharsets.UTF_8),
        "this looks like a log or table (CSV)" + EXPECTED);
    refused(
        "state = complete\nseed = 1\n".getBytes(StandardCharsets.UTF_8),
        "this is the record of a run or a trial: expected an experiment file, such as the"
            + " experiment.properties in the folder of the run");
  }

  @Test
  void colonsShouldSeparateAsInAnyPropertiesFile() throws ExperimentException {
    assertThat(Parsing.experiment("rates: 1, 3, 6", "title: --- {x}").processes()).isEqualTo(3);
    assertThat(Parsing.faults("rates: [1,3,6]"))
        .containsExactly(
            "x.properties:1: rates = [1,3,6]: write the value without brackets: rates = 1,3,6");
  }

  @Test
  void theFaultsOfAFileShouldBeBounded() {
    List<String> faults =
        Parsing.faults(IntStream.range(0, 3000).mapToObj(i -> "w" + i).toArray(String[]::new));

    // 3000 unknown keys and the missing rates, of which 50 are listed.
    assertThat(faults).hasSize(51);
    assertThat(faults.get(50))
        .isEqualTo("x.properties: 2,951 more faults: is this an experiment file?");
  }

  @Test
  void aFolderShouldSuggestItsFiles() throws IOException {
    Path few = Files.createDirectory(folder.resolve("few"));
    for (String name : List.of("b.properties", "a.properties", "notes.txt")) {
      Files.writeString(few.resolve(name), TEXT);
    }
    folderIsRefused(
        few,
        "this is a folder: expected a file in it, such as "
            + few.resolve("a.properties")
            + ", "
            + few.resolve("b.properties"));
    Path many = Files.createDirectory(folder.resolve("many"));
    for (int number = 1; number <= 7; number++) {
      Files.writeString(many.resolve(number + ".properties"), TEXT);
    }
    String some =
        String.join(
            ", ",
            Arrays.asList(1, 2, 3, 4, 5).stream()
                .map(number -> many.resolve(number + ".properties").toString())
                .toList());
    folderIsRefused(
        many, "this is a folder: expected a file in it, such as " + some + ", or 2 more");
    Path run = Files.createDirectory(folder.resolve("run"));
    Files.writeString(run.resolve("run.properties"), "");
    folderIsRefused(
        run,
        "this is the folder of a run: expected an experiment file, such as "
            + run.resolve("experiment.properties")
            + "; the option --resume and the command report take the folder itself");
  }

  private static void folderIsRefused(Path folder, String sentence) {
    assertThatThrownBy(() -> ExperimentFile.parse(folder, List.of()))
        .isInstanceOf(ExperimentException.class)
        .hasMessage(folder + ": " + sentence);
  }

  @Test
  void aDeviceShouldBeRefusedUnread() {
    assertThatThrownBy(() -> ExperimentFile.parse(Path.of("/dev/zero"), List.of()))
        .hasMessage("/dev/zero: this is a pipe or a device: expected an experiment file");
  }
}

package lamplight.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTextTest {
  @TempDir private Path folder;

  @Test
  void shouldNameThePlaceOfWhatIsNotUtf8() throws Exception {
    byte[] start = "title = é\r\nrates = 1, 2\r# ".getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[start.length + 2];
    System.arraycopy(start, 0, bytes, 0, start.length);
    bytes[start.length] = (byte) 0xe9; // é in Latin-1
    bytes[start.length + 1] = '\n';
    Path file = Files.write(folder.resolve("latin.properties"), bytes);

    assertThatThrownBy(() -> ExperimentFile.parse(file, List.of()))
        .isInstanceOf(ExperimentException.class)
        .hasMessage(
            file
                + ":3:3: the byte 0xe9 here is not UTF-8 (in ISO-8859-1 it is é): save the file as"
                + " UTF-8");
  }

  @Test
  void shouldRefuseACharacterThatIsCutOff() {
    assertThatThrownBy(() -> SourceText.decode("f", new byte[] {'a', (byte) 0xc3}))
        .hasMessage(
            "f:1:2: the byte 0xc3 here is not UTF-8 (in ISO-8859-1 it is Ã): save the file as"
                + " UTF-8");
  }

  @Test
  void shouldRefuseFilesThatAreTooLarge() throws Exception {
    int largest = 1 << 20;
    String text = "rates = 1, 2\n";
    Path fits = folder.resolve("fits.properties");
    Files.writeString(fits, text + "#".repeat(largest - text.length()));
    Path tooLarge = folder.resolve("large.properties");
    Files.writeString(tooLarge, text + "#".repeat(largest - text.length() + 1));

    assertThat(ExperimentFile.parse(fits, List.of()).source()).hasSize(largest);
    assertThatThrownBy(() -> ExperimentFile.parse(tooLarge, List.of()))
        .isInstanceOf(ExperimentException.class)
        .hasMessage(tooLarge + ": the file is larger than 1 MiB");
  }

  @Test
  void shouldSayWhyAFileCannotBeRead() {
    Path missing = folder.resolve("missing.properties");

    assertThatThrownBy(() -> ExperimentFile.parse(missing, List.of()))
        .isInstanceOf(ExperimentException.class)
        .hasMessage(missing + ": there is no such file");
    assertThatThrownBy(() -> ExperimentFile.parse(folder, List.of()))
        .isInstanceOf(ExperimentException.class)
        .hasMessage(
            folder + ": this is a folder, and no experiment file (*.properties) lies in it");
  }
}

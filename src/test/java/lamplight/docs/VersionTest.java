package lamplight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is to be cited is the version that is built. */
class VersionTest {
  @Test
  void citationAndReleaseNotesShouldNameTheVersionThatIsBuilt() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    int begin = pom.indexOf("<version>") + "<version>".length();
    String version = pom.substring(begin, pom.indexOf("</version>"));

    assertThat(Path.of("src/site/resources/CITATION.cff"))
        .content()
        .contains("\nversion: " + version + "\n");
    assertThat(Path.of("src/site/markdown/citing.md"))
        .content()
        .contains("version = {" + version + "}");
    assertThat(Path.of("src/site/markdown/release-notes.md")).content().contains("\n## " + version);
  }
}

package lamplight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README quotes of a committed report stands there. */
class ExcerptTest {
  private static final Path REPORT = Path.of("results/slow-vs-fast/20261124-114138/report.md");
  private static final String QUOTE = "> ";

  @Test
  void everySentenceThatTheReadmeQuotesShouldStandInTheReport() throws IOException {
    List<String> quoted =
        Files.readAllLines(Manual.README).stream()
            .filter(line -> line.startsWith(QUOTE))
            .map(line -> line.substring(QUOTE.length()))
            .toList();
    List<String> reported =
        Files.readAllLines(REPORT).stream().map(ExcerptTest::withoutQuote).toList();

    assertThat(quoted).isNotEmpty();
    assertThat(reported).containsAll(quoted);
  }

  private static String withoutQuote(String line) {
    return line.startsWith(QUOTE) ? line.substring(QUOTE.length()) : line;
  }
}

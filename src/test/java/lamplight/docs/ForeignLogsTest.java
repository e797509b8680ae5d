package lamplight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lamplight.cli.InProcess;
import lamplight.log.foreign.LogDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of reading other people's logs comes to what the manual shows. */
class ForeignLogsTest {
  private static final Path PAGE = Path.of("src/site/markdown/foreign-logs.md");
  private static final Pattern BLOCK = Pattern.compile("(?s)```[a-z]+\n(.*?)```");

  @TempDir private Path folder;

  @Test
  void theWorkedExampleShouldPrintWhatTheManualShows() throws IOException {
    List<String> blocks =
        BLOCK.matcher(Files.readString(PAGE)).results().map((MatchResult b) -> b.group(1)).toList();
    for (String log : blocks.subList(0, 2)) {
      Path file = folder.resolve(log.substring(0, log.indexOf('\n')));
      Files.createDirectories(file.getParent());
      Files.writeString(file, log.substring(log.indexOf('\n') + 1));
    }
    Path description = folder.resolve("their.properties");
    Files.writeString(description, blocks.get(2));

    InProcess.Result result =
        InProcess.run(
            "format", "--test", description.toString(), folder.resolve("logs").toString());

    assertThat(result.out()).isEqualTo(blocks.get(3));
    assertThat(result.err()).contains("10.0 % of the lines are not read");
    assertThat(result.code()).isEqualTo(2);
  }

  @Test
  void everyFieldAndKeyShouldStandInTheManual() throws IOException {
    List<String> keys = Manual.page("foreign-logs").namesBelow("Keys");
    List<String> fields = Manual.page("foreign-logs").namesBelow("Patterns");
    String constants =
        keys.stream()
            .filter(key -> key.matches("[a-z.]+"))
            .filter(key -> !key.equals("files"))
            .collect(Collectors.joining(","));

    assertThat(fields).containsExactlyElementsOf(LogDescription.fieldNames());
    assertThat(List.of(constants.split(",")))
        .containsExactlyInAnyOrderElementsOf(LogDescription.keyNames());
    assertThat(Manual.page("foreign-logs").namesBelow("Descriptions known by name"))
        .containsExactlyElementsOf(LogDescription.PRESETS);
  }
}

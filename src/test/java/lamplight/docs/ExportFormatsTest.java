package lamplight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lamplight.export.ExportExtra;
import lamplight.export.ExportFormat;
import lamplight.export.ExportFormats;
import lamplight.export.ExportRequest;
import lamplight.export.ExportedTrial;
import lamplight.export.Trials;
import org.junit.jupiter.api.Test;

/** Every format of the command export stands in the manual as the program lists it. */
class ExportFormatsTest {
  private static final Pattern KEY = Pattern.compile("\"([a-z_]+)\":");

  @Test
  void everyFormatShouldStandInTheManualWithWhatItIsFor() throws IOException {
    List<List<String>> described =
        Manual.page("exporting").tablesBelow("Exporting").get(0).rows().stream()
            .map(row -> List.of(row.get(0).text(), row.get(1).text()))
            .toList();

    assertThat(described)
        .isEqualTo(
            ExportFormats.ALL.stream()
                .map(format -> List.of(format.name(), format.purpose()))
                .toList());
    assertThat(Manual.page("commands").tablesBelow("export").get(0).rows().get(0).get(1).text())
        .startsWith(ExportFormats.names() + ":");
  }

  @Test
  void everyKeyOfJsonLinesShouldStandInTheManual() throws IOException {
    StringBuilder text = new StringBuilder();
    ExportFormat format = ExportFormats.find("jsonl").orElseThrow();
    ExportRequest request = new ExportRequest(false, Set.of(ExportExtra.VECTOR));
    try (ExportFormat.TrialWriter writer = format.begin(text, request)) {
      writer.add(ExportedTrial.of(Trials.handWorked()));
    }
    Set<String> written =
        KEY.matcher(text)
            .results()
            .map((MatchResult found) -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(new TreeSet<>(Manual.page("exporting").namesBelow("JSON Lines"))).isEqualTo(written);
  }
}

package lamplight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import lamplight.check.Rule;
import lamplight.diagnosis.DiagnosisCode;
import org.junit.jupiter.api.Test;

/** Every diagnosis and every rule stands in the manual. */
class DiagnosesTest {
  private static List<String> firstColumn(String heading) throws IOException {
    return Manual.page("diagnoses").tablesBelow(heading).get(0).rows().stream()
        .map(row -> row.get(0).text())
        .toList();
  }

  @Test
  void everyDiagnosisShouldStandInTheManualInItsOrder() throws IOException {
    assertThat(firstColumn("The diagnoses"))
        .isEqualTo(Arrays.stream(DiagnosisCode.values()).map(DiagnosisCode::text).toList());
  }

  @Test
  void everyRuleShouldStandInTheManual() throws IOException {
    assertThat(firstColumn("The rules with less information"))
        .isEqualTo(
            Arrays.stream(Rule.values()).map(rule -> Integer.toString(rule.number())).toList());
  }

  @Test
  void notesShouldBeToldFromBugs() throws IOException {
    List<List<String>> rows =
        Manual.page("diagnoses").tablesBelow("The diagnoses").get(0).rows().stream()
            .map(row -> List.of(row.get(0).text(), row.get(1).text()))
            .toList();

    assertThat(rows)
        .allSatisfy(
            row -> {
              DiagnosisCode code =
                  Arrays.stream(DiagnosisCode.values())
                      .filter(each -> each.text().equals(row.get(0)))
                      .findFirst()
                      .orElseThrow();
              assertThat(row.get(1).startsWith("note: ")).isEqualTo(!code.isFault());
            });
  }
}

package lamplight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lamplight.check.Rule;
import lamplight.cli.InProcess;
import lamplight.measure.Measure;
import lamplight.measure.Metric;
import lamplight.measure.RelayMetric;
import org.junit.jupiter.api.Test;

/** Keys, measures and rules stand in the manual in the program's own words and order. */
class KeysAndMeasuresTest {
  @Test
  void everyKeyShouldStandInTheManualAsTheProgramListsIt() throws IOException {
    InProcess.Result keys = InProcess.run("keys");
    assertThat(keys.code()).isZero();

    assertThat(rows("experiments", "Keys")).isEqualTo(listed(keys.out()));
  }

  @Test
  void everyMeasureOfAProcessShouldStandInTheManual() throws IOException {
    assertThat(rows("measures", "Measures of a process")).isEqualTo(described(Metric.values()));
  }

  @Test
  void everyMeasureOfTheRelayShouldStandInTheManual() throws IOException {
    assertThat(rows("measures", "Measures of the relay"))
        .isEqualTo(described(RelayMetric.values()));
  }

  @Test
  void everyRuleOfTheCheckShouldStandInTheManual() throws IOException {
    List<List<String>> rules =
        Arrays.stream(Rule.values())
            .map(
                rule ->
                    List.of(
                        Integer.toString(rule.number()),
                        rule.name().toLowerCase(Locale.ROOT),
                        rule.statement()))
            .toList();
    assertThat(rows("check", "The eight rules")).isEqualTo(rules);
  }

  private static List<List<String>> described(Measure... measures) {
    return Arrays.stream(measures)
        .map(
            each ->
                List.of(
                    each.column(),
                    each.title(),
                    each.unit(),
                    each.better().map(way -> way.name().toLowerCase(Locale.ROOT)).orElse(""),
                    each.definition()))
        .toList();
  }

  /** What {@code keys} printed, a row a key: four lines each. */
  private static List<List<String>> listed(String printed) {
    List<String> lines = printed.lines().map(String::strip).toList();
    List<List<String>> rows = new ArrayList<>();
    for (int line = 0; line < lines.size(); line += 4) {
      rows.add(
          List.of(
              lines.get(line),
              lines.get(line + 3).replaceFirst("^default: ", ""),
              lines.get(line + 1),
              lines.get(line + 2).replaceFirst("^expected ", "")));
    }
    return rows;
  }

  private static List<List<String>> rows(String page, String heading) throws IOException {
    List<Page.Table> tables = Manual.page(page).tablesBelow(heading);
    assertThat(tables).as("tables below '" + heading + "' in " + page + ".md").hasSize(1);
    return tables.get(0).rows().stream()
        .map(row -> row.stream().map(Page.Cell::text).toList())
        .toList();
  }
}

package lamplight.results.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import lamplight.check.CheckResult;
import lamplight.check.Rule;
import lamplight.check.RuleResult;
import lamplight.check.Verdict;
import org.junit.jupiter.api.Test;

class ChecksTableTest {
  @Test
  void shouldWriteARowATrialAndRule() throws IOException {
    CheckResult result =
        new CheckResult(
            Verdict.INVALID,
            List.of(
                new RuleResult(Rule.TICKS, 600, 0, ""),
                new RuleResult(
                    Rule.MATCHED, 90, 2, "process 2, tick 31: receives 1-7 with 12, not 13")),
            List.of());
    StringWriter out = new StringWriter();
    try (ChecksTable table = new ChecksTable(out)) {
      table.add("", 1, result);
      table.add("draw.sides=4", -2, result);
    }
    assertThat(out)
        .hasToString(
            """
            point,seed,rule,events,violations,first_violation
            ,1,ticks,600,0,
            ,1,matched,90,2,"process 2, tick 31: receives 1-7 with 12, not 13"
            draw.sides=4,-2,ticks,600,0,
            draw.sides=4,-2,matched,90,2,"process 2, tick 31: receives 1-7 with 12, not 13"
            """);
  }

  @Test
  void shouldRefuseARowOfAnotherWidth() throws IOException {
    try (CsvRows rows = new CsvRows(new StringWriter(), List.of("a", "b"))) {
      assertThatThrownBy(() -> rows.row(List.of("1")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("2 cells");
    }
  }
}

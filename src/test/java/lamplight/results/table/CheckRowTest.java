package lamplight.results.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lamplight.check.CheckResult;
import lamplight.check.Rule;
import lamplight.check.RuleResult;
import lamplight.check.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckRowTest {
  private static final String HEADER = "point,seed,rule,events,violations,first_violation\n";

  @TempDir Path folder;

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
    try (Table.Rows<CheckRow> table = CheckRow.TABLE.to(out)) {
      for (CheckRow row : CheckRow.of("", 1, result)) {
        table.add(row);
      }
      for (CheckRow row : CheckRow.of("draw.sides=4", -2, result)) {
        table.add(row);
      }
      table.add(CheckRow.unreadable("", 3, "a, \"b\""));
    }
    assertThat(out)
        .hasToString(
            """
            point,seed,rule,events,violations,first_violation
            ,1,ticks,600,0,
            ,1,matched,90,2,"process 2, tick 31: receives 1-7 with 12, not 13"
            draw.sides=4,-2,ticks,600,0,
            draw.sides=4,-2,matched,90,2,"process 2, tick 31: receives 1-7 with 12, not 13"
            ,3,unreadable,0,0,"a, ""b\"""
            """);
  }

  @Test
  void shouldSayWhyARuleWasNotExamined() {
    CheckResult result =
        CheckResult.of(
            List.of(RuleResult.unexamined(Rule.MATCHED, "the log names no sender")),
            true,
            List.of());
    assertThat(CheckRow.of("", 1, result))
        .containsExactly(
            new CheckRow("", 1, "matched", 0, 0, "not examined: the log names no sender"));
  }

  @Test
  void shouldReadEveryRow() throws IOException {
    assertThat(
            read(
                HEADER
                    + ",1,ticks,600,0,\n"
                    + "\"a=1,b=2\",-3,clock_rule,600,2,\"p 1, tick \"\"2\"\"\"\n"))
        .containsExactly(
            new CheckRow("", 1, "ticks", 600, 0, ""),
            new CheckRow("a=1,b=2", -3, "clock_rule", 600, 2, "p 1, tick \"2\""));
    assertThat(read(HEADER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",1,ticks,600,0 | the row has 5 fields: expected 6 fields",
        ",x,ticks,600,0, | column 2 (seed): \"x\": expected a whole number",
        ",1,ticks,600,-1, | column 5 (violations): \"-1\": expected a whole number from 0",
        ",1,ticks,600,, | column 5 (violations): \"\": expected a whole number from 0",
        ",1,ticks,9223372036854775808,0, | column 4 (events): \"9223372036854775808\": expected a"
            + " whole number from 0",
        ",1,ticks,600,0,\"open | a quotation mark stands within a field or is not closed: expected"
            + " both of them around the whole field",
      })
  void shouldNameLineAndColumnOfAFault(String row, String fault) {
    assertThatThrownBy(() -> read(HEADER + ",1,ticks,600,0,\n" + row + "\n"))
        .isInstanceOf(IOException.class)
        .hasMessage(file() + ":3: " + fault);
  }

  @Test
  void shouldRefuseAnotherTable() {
    assertThatThrownBy(() -> read("point,seed\n"))
        .hasMessage(file() + ":1: in the header nothing stands after seed: expected rule");
    assertThatThrownBy(() -> read(""))
        .hasMessage(
            file() + ":1: the file is empty: expected the header \"" + HEADER.strip() + "\"");
    assertThatThrownBy(() -> read(HEADER.replace("\n", "\r\n")))
        .hasMessage(
            file()
                + ":1: the line ends with a carriage return: expected a line feed alone, which the"
                + " harness writes");
    assertThatThrownBy(() -> read("\ufeff" + HEADER))
        .hasMessageStartingWith(file() + ":1: the header is \"\\ufeffpoint,")
        .hasMessageContaining("it holds a byte order mark (U+FEFF), its character 1");
  }

  @Test
  void shouldRefuseBytesThatAreNotUtf8() throws IOException {
    byte[] table = (HEADER + "#,1,ticks,600,0,\n").getBytes(StandardCharsets.UTF_8);
    table[HEADER.length()] = (byte) 0xff;
    Files.write(file(), table);

    assertThatThrownBy(() -> CheckRow.read(file(), row -> {}))
        .hasMessage(file() + ":2: not UTF-8 text");
  }

  private Path file() {
    return folder.resolve("checks.csv");
  }

  private List<CheckRow> read(String table) throws IOException {
    List<CheckRow> rows = new ArrayList<>();
    CheckRow.read(Files.writeString(file(), table), rows::add);
    return rows;
  }
}

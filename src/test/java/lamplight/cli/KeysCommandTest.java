package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import lamplight.experiment.Key;
import lamplight.experiment.Keys;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class KeysCommandTest {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  @Test
  void shouldTellPeopleWhatEachKeyIs() {
    assertThat(InProcess.run("keys").out())
        .startsWith(
            """
            title
                a short name for the report
                expected text of 1 to 200 characters on one line, without control characters
                default: the file's name
            """)
        .isEqualTo(InProcess.run("keys", "--format", "text").out());
  }

  @Test
  void shouldListEveryKeyAsATable() throws IOException {
    InProcess.Result table = InProcess.run("keys", "--format", "csv");
    assertThat(table.code()).as(table.err()).isZero();
    assertThat(table.out()).startsWith("name,default,meaning,range,varied\n");

    List<CSVRecord> rows;
    try (StringReader text = new StringReader(table.out())) {
      rows = FORMAT.parse(text).getRecords();
    }
    assertThat(rows.stream().map(row -> row.get("name")))
        .containsExactlyElementsOf(Keys.ALL.stream().map(Key::name).toList());
    assertThat(rows).allSatisfy(row -> assertThat(row.toList()).hasSize(5).doesNotContain(""));
    assertThat(rows)
        .filteredOn(row -> List.of("draw.sides", "logs").contains(row.get("name")))
        .extracting(CSVRecord::toList)
        .containsExactly(
            List.of(
                "draw.sides",
                "10",
                "the draw of a tick is uniform in 1..draw.sides; at least the number of processes",
                "a whole number from 2 to 1000000000",
                "yes"),
            List.of(
                "logs",
                "keep",
                "whether event logs are written; discard only in virtual time, for studies of many"
                    + " trials",
                "keep or discard",
                "no: a run keeps the logs of all its trials or of none"));
  }
}

package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import lamplight.results.table.ProcessRow;
import lamplight.results.table.RelayRow;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

final class MeasuresCommandTest {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  @Test
  void shouldTellPeopleWhatEachMeasureIs() {
    assertThat(InProcess.run("measures").out())
        .startsWith("in processes.csv:\nrate\n    tick rate (ticks/s)\n    the nominal tick rate\n")
        .contains(
            """
            drift_per_s
                drift (clock values per s)
                the exact least-squares slope of the offset against time over the whole trial, or over the life of a process killed on purpose
                better: lower
            """)
        .contains(
            """
            lateness_p50_us
                median lateness (µs)
                the median time from a tick's deadline to its event, without ticks during a planned pause (exact up to 4,096 values, to one part in 1,024 beyond)
                better: lower
            """)
        .contains("in relays.csv:\ncopies\n    copies\n    copies that the relay forwarded\n");
  }

  @Test
  void shouldListEveryColumnOfTheTablesInTheirOrder() throws IOException {
    List<CSVRecord> rows = rows(InProcess.run("measures", "--format", "csv").out());

    assertThat(columns(rows, "processes.csv"))
        .isEqualTo(ProcessRow.TABLE.columns().stream().skip(3).toList());
    assertThat(columns(rows, "relays.csv"))
        .isEqualTo(RelayRow.TABLE.columns().stream().skip(2).toList());
    assertThat(rows)
        .extracting(row -> row.get("definition"))
        .doesNotContain("")
        .doesNotHaveDuplicates();
  }

  @Test
  void shouldWriteTheUnitsThatFilesHaveAndWhichWayIsBetter() {
    assertThat(InProcess.run("measures", "--format=csv").out())
        .startsWith("file,column,title,unit,better,definition\n")
        .contains(
            "\nprocesses.csv,sends,sends,,,how many events were sends; a send to all counts once\n")
        .contains("\nprocesses.csv,latency_p50_us,median latency,us,lower,\"the median time")
        .contains("\nprocesses.csv,twin_agreement,agreement with the twin,,higher,the share")
        .contains("\nrelays.csv,copies_per_s,copy rate,copies/s,,copies that the relay forwarded");
  }

  @Test
  void shouldRefuseAFormatThatIsNone() {
    InProcess.Result result = InProcess.run("measures", "--format", "xml");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("--format xml: expected text or csv");
  }

  private static List<CSVRecord> rows(String text) throws IOException {
    return FORMAT.parse(new StringReader(text)).getRecords();
  }

  private static List<String> columns(List<CSVRecord> rows, String file) {
    return rows.stream()
        .filter(row -> row.get("file").equals(file))
        .map(row -> row.get("column"))
        .toList();
  }
}

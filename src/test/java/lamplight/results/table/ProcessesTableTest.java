package lamplight.results.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import lamplight.measure.HandWorkedTrial;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import lamplight.measure.TimeBase;
import lamplight.measure.TrialMeasures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTableTest {
  private static final String HEADER =
      "point,seed,process,rate,ticks,internal,sends,receives,copies_sent,final_clock,clock_per_s,"
          + "offset_final,offset_max,drift_per_s,jump_mean,jump_receive_mean,jump_p50,jump_p95,"
          + "jump_max,gap_max,queue_mean,queue_max,queue_final,queue_growth_per_s,wait_p50_ms,"
          + "wait_max_ms,latency_p50_us,latency_p99_us,lateness_p50_us,lateness_p99_us,"
          + "lateness_max_us,twin_agreement\n";

  /** The hand-worked measures to six digits: -7450/180901 = -0.0411827 and so on. */
  private static final String HAND_WORKED =
      ",7,1,1,6,2,3,1,3,6,1,0,1,-0.0411827,1,1,1,1,1,0,0.0333433,1,0,0.0278605,200.06,200.06,"
          + "299700,299700,30,60,60,\n"
          + ",7,2,0.5,3,0,1,2,1,5,0.833333,1,1,0.0558316,1.66667,2,2,2,2,1,0.25005,1,1,0.0639853,"
          + "300.2,400.1,99990,199970,200,300,300,\n";

  @Test
  void shouldWriteTheHandWorkedTrialAsARowAProcess() throws IOException {
    StringWriter out = new StringWriter();
    try (ProcessesTable table = new ProcessesTable(out)) {
      table.add("", 7, new HandWorkedTrial(1_767_225_600_000_000_000L, 1).measured().measures());
    }
    assertThat(out).hasToString(HEADER + HAND_WORKED);
  }

  @Test
  void shouldLeaveUndefinedCellsEmptyAndQuoteAPointWithCommas() throws IOException {
    TrialMeasures silent = new TrialMeasures(HandWorkedTrial.spec(), TimeBase.virtual());
    StringWriter out = new StringWriter();
    try (ProcessesTable table = new ProcessesTable(out)) {
      table.add("rates=1,3,6", -1, silent.measures().subList(0, 1));
    }
    assertThat(out)
        .hasToString(HEADER + "\"rates=1,3,6\",-1,1,1,0,0,0,0,0,0,0,0,0,0,,,,,,,0,0,0,0,,,,,,,,\n");
  }

  @Test
  void shouldKeepEveryDigitOfARate() throws IOException {
    StringWriter out = new StringWriter();
    try (ProcessesTable table = new ProcessesTable(out)) {
      table.add(
          "",
          1,
          List.of(
              ProcessMeasures.of(1, metric -> metric == Metric.RATE ? 1.23456789 : Double.NaN)));
    }
    assertThat(out.toString()).contains("\n,1,1,1.23456789,,");
  }

  @Test
  void shouldEndARowWithTheAgreementOfTheTwin() throws IOException {
    ProcessMeasures measures =
        ProcessMeasures.of(1, metric -> Double.NaN)
            .with(Metric.TWIN_AGREEMENT, OptionalDouble.of(359.0 / 360));
    StringWriter out = new StringWriter();
    try (ProcessesTable table = new ProcessesTable(out)) {
      table.add("", 1, List.of(measures));
    }
    assertThat(out).hasToString(HEADER + ",1,1" + ",".repeat(29) + "0.997222\n");
  }

  @Test
  void shouldReadWhatItWrote(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("processes.csv");
    Files.writeString(file, HEADER + HAND_WORKED + "\"a,b \"\"c\"\"\"" + HAND_WORKED);
    List<ProcessRow> rows = new ArrayList<>();
    ProcessesReader.read(file, rows::add);

    StringWriter again = new StringWriter();
    try (ProcessesTable table = new ProcessesTable(again)) {
      for (ProcessRow row : rows) {
        table.add(row);
      }
    }
    assertThat(rows).hasSize(4);
    assertThat(rows.get(2).point()).isEqualTo("a,b \"c\"");
    assertThat(rows.get(1).seed()).isEqualTo(7);
    assertThat(rows.get(1).measures().get(Metric.RATE)).hasValue(0.5);
    assertThat(again).hasToString(Files.readString(file));
  }

  @Test
  void shouldReadAnEmptyCellAsUndefined() throws IOException {
    List<ProcessRow> rows = new ArrayList<>();
    read(HEADER + "p,1,1" + ",".repeat(29) + "\n", rows);
    for (Metric metric : Metric.values()) {
      assertThat(rows.get(0).measures().get(metric)).as(metric.column()).isEmpty();
    }
  }

  @Test
  void shouldNameFileLineAndColumnOfAFault() {
    String values = ",1".repeat(28);
    assertFault("", "t.csv: empty: expected the table's header");
    assertFault(
        HEADER.replace("jump_max", "jump_most"),
        "t.csv:1: column 19 (jump_max): \"jump_most\": expected this name of the column");
    assertFault("point,seed\n", "t.csv:1: 2 cells: expected 32");
    assertFault(HEADER + ",1,1,1\n", "t.csv:2: 4 cells: expected 32");
    assertFault(HEADER + HAND_WORKED + "\n", "t.csv:4: 1 cells: expected 32");
    assertFault(
        HEADER + ",1,1" + values + ",1e3\n",
        "t.csv:2: column 32 (twin_agreement): \"1e3\": expected a plain decimal number or nothing");
    assertFault(
        HEADER + ",1,1" + values + ",NaN\n",
        "t.csv:2: column 32 (twin_agreement): \"NaN\": expected a plain decimal number or nothing");
    assertFault(
        HEADER + HAND_WORKED + ",x,1" + values + ",1\n",
        "t.csv:4: column 2 (seed): \"x\": expected a whole number");
    assertFault(
        HEADER + ",1,0" + values + ",1\n",
        "t.csv:2: column 3 (process): \"0\": expected a whole number from 1");
    assertFault(
        HEADER + ",1,2147483648" + values + ",1\n",
        "t.csv:2: column 3 (process): \"2147483648\": expected a whole number from 1");
  }

  @Test
  void shouldRefuseAQuoteThatIsNeverClosed() {
    assertThatThrownBy(() -> read(HEADER + "\"open,1,1\n", new ArrayList<>()))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("t.csv: ");
  }

  private static void assertFault(String text, String message) {
    assertThatThrownBy(() -> read(text, new ArrayList<>()))
        .isInstanceOf(IOException.class)
        .hasMessage(message);
  }

  private static void read(String text, List<ProcessRow> rows) throws IOException {
    ProcessesReader.read(new StringReader(text), "t.csv", rows::add);
  }
}

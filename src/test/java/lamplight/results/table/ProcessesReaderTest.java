package lamplight.results.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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

class ProcessesReaderTest {
  private static final int METRICS = Metric.values().length;

  private static final String HEADER =
      "point,seed,process,rate,ticks,internal,sends,receives,receive_share,copies_sent,final_clock,clock_per_s,offset_final,offset_max,drift_per_s,jump_mean,jump_receive_mean,jump_p50,jump_p95,jump_max,gap_max,queue_mean,queue_max,queue_final,queue_growth_per_s,wait_p50_ms,wait_max_ms,latency_p50_us,latency_p99_us,lateness_p50_us,lateness_p99_us,lateness_max_us,twin_agreement\n";

  /** The hand-worked measures to six digits: see {@code HandWorkedTrialTest}. */
  private static final String HAND_WORKED =
      ",7,1,1,6,2,3,1,0.166667,3,6,1,0,1,-0.0416561,1,1,1,1,1,0,0.0333433,1,0,0.026675,200.06,200.06,299700,299700,30,60,60,\n"
          + ",7,2,0.5,3,0,1,2,0.666667,1,5,0.833333,1,1,0.0555675,1.66667,2,2,2,2,1,0.25005,1,1,0.0641556,300.2,400.1,99990,199970,200,300,300,\n";

  @TempDir Path folder;

  @Test
  void shouldWriteTheHandWorkedTrialAsARowAProcess() throws IOException {
    assertThat(
            written(
                "", 7, new HandWorkedTrial(1_767_225_600_000_000_000L, 1).measured().measures()))
        .isEqualTo(HEADER + HAND_WORKED);
  }

  @Test
  void shouldLeaveUndefinedCellsEmptyAndQuoteAPointWithCommas() throws IOException {
    TrialMeasures silent = new TrialMeasures(HandWorkedTrial.spec(), TimeBase.virtual());

    assertThat(written("rates=1,3,6", -1, silent.measures().subList(0, 1)))
        .isEqualTo(HEADER + "\"rates=1,3,6\",-1,1,1,0,0,0,0,,0,0,0,0,0,0,,,,,,,0,0,0,0,,,,,,,,\n");
  }

  @Test
  void shouldKeepEveryDigitOfARate() throws IOException {
    ProcessMeasures rated =
        ProcessMeasures.of(1, metric -> metric == Metric.RATE ? 1.23456789 : Double.NaN);

    assertThat(written("", 1, List.of(rated))).contains("\n,1,1,1.23456789,,");
  }

  @Test
  void shouldEndARowWithTheAgreementOfTheTwin() throws IOException {
    ProcessMeasures measures =
        ProcessMeasures.of(1, metric -> Double.NaN)
            .with(Metric.TWIN_AGREEMENT, OptionalDouble.of(359.0 / 360));

    assertThat(written("", 1, List.of(measures)))
        .isEqualTo(HEADER + ",1,1" + ",".repeat(METRICS) + "0.997222\n");
  }

  @Test
  void shouldReadWhatItWrote() throws IOException {
    String quoted = "\"a,b \"\"c\"\"\"";
    String named = quoted + HAND_WORKED.replace("\n,", "\n" + quoted + ",");
    String text = HEADER + HAND_WORKED + named;
    List<Trial> trials = read(text);

    StringWriter again = new StringWriter();
    try (Table.Rows<ProcessRow> table = ProcessRow.TABLE.to(again)) {
      for (Trial trial : trials) {
        for (ProcessMeasures measures : trial.measures()) {
          table.add(new ProcessRow(trial.point(), trial.seed(), measures));
        }
      }
    }
    assertThat(trials).extracting(Trial::point).containsExactly("", "a,b \"c\"");
    assertThat(trials.get(0).seed()).isEqualTo(7);
    assertThat(trials.get(0).measures().get(1).get(Metric.RATE)).hasValue(0.5);
    assertThat(again).hasToString(text);
  }

  @Test
  void shouldReadAnEmptyCellAsUndefined() throws IOException {
    List<Trial> trials = read(HEADER + "p,1,1" + ",".repeat(METRICS) + "\n");
    for (Metric metric : Metric.values()) {
      assertThat(trials.get(0).measures().get(0).get(metric)).as(metric.column()).isEmpty();
    }
  }

  @Test
  void shouldReadATableOfAnEarlierVersionThatLacksAMetric() throws IOException {
    String without = HEADER.replace("gap_max,", "").replace(",twin_agreement", "");
    List<Trial> trials = read(without + "p,7,1" + ",3".repeat(16) + ",4" + ",5".repeat(11) + "\n");

    ProcessMeasures measures = trials.get(0).measures().get(0);
    assertThat(measures.get(Metric.JUMP_MAX)).hasValue(4);
    assertThat(measures.get(Metric.GAP_MAX)).isEmpty();
    assertThat(measures.get(Metric.QUEUE_MEAN)).hasValue(5);
    assertThat(measures.get(Metric.LATENESS_MAX_US)).hasValue(5);
    assertThat(measures.get(Metric.TWIN_AGREEMENT)).isEmpty();
  }

  @Test
  void shouldNameFileLineAndColumnOfAFault() {
    String values = ",1".repeat(METRICS - 1);
    assertFault("", "1: the file is empty: expected the header \"" + HEADER.strip() + '"');
    assertFault(
        HEADER.replace("jump_max", "jump_most"),
        "1: in the header \"jump_most\" stands after jump_p95: expected jump_max or a column that"
            + " follows it");
    assertFault(
        HEADER.replace("twin_agreement", "twin_agreement,more"),
        "1: the header has a column too many, \"more\": expected none after twin_agreement");
    assertFault(
        HEADER.replace("jump_max,gap_max", "gap_max,jump_max"),
        "1: in the header \"jump_max\" stands after gap_max: expected queue_mean or a column that"
            + " follows it");
    assertFault(
        "point,process\n", "1: in the header \"process\" stands after point: expected seed");
    assertFault("point,seed\n", "1: in the header nothing stands after seed: expected process");
    assertFault(HEADER + ",1,1,1\n", "2: the row has 4 fields: expected 33 fields");
    assertFault(HEADER + HAND_WORKED + "\n", "4: the row is blank: expected 33 fields");
    assertFault(
        HEADER + ",1,1" + values + ",1e3\n",
        "2: column 33 (twin_agreement): \"1e3\": expected a plain decimal number or nothing");
    assertFault(
        HEADER + ",1,1" + values + ",NaN\n",
        "2: column 33 (twin_agreement): \"NaN\": expected a plain decimal number or nothing");
    assertFault(
        HEADER + HAND_WORKED + ",x,1" + values + ",1\n",
        "4: column 2 (seed): \"x\": expected a whole number");
    assertFault(
        HEADER + ",1,1" + values + ",1",
        "2: the file ends in the middle of this line: expected the rest and a line end");
  }

  @Test
  void shouldRefuseRowsThatAreNoWholeTrials() {
    String values = ",1".repeat(METRICS) + "\n";
    assertFault(
        HEADER + ",4,1" + values + ",4,3" + values,
        "3: column 3 (process): \"3\": expected 2, as a trial has a row for each process from 1"
            + " on");
    assertFault(
        HEADER + ",4,2" + values,
        "2: column 3 (process): \"2\": expected 1, as a trial has a row for each process from 1"
            + " on");
    assertFault(
        HEADER + ",4,1" + values + "p,4,1" + values + ",4,1" + values,
        "4: column 2 (seed): \"4\": expected each seed once, but it stands further up already");
  }

  @Test
  void shouldRefuseAQuoteThatIsNeverClosed() {
    assertFault(
        HEADER + "\"open,1,1\n",
        "2: a quotation mark stands within a field or is not closed: expected both of them around"
            + " the whole field");
  }

  private void assertFault(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IOException.class)
        .hasMessage(file() + ":" + message);
  }

  private record Trial(String point, long seed, List<ProcessMeasures> measures) {}

  private Path file() {
    return folder.resolve("processes.csv");
  }

  private List<Trial> read(String text) throws IOException {
    List<Trial> trials = new ArrayList<>();
    ProcessesReader.read(
        Files.writeString(file(), text),
        (point, seed, measures) -> trials.add(new Trial(point, seed, measures)));
    return trials;
  }

  private static String written(String point, long seed, List<ProcessMeasures> trial)
      throws IOException {
    StringWriter out = new StringWriter();
    try (Table.Rows<ProcessRow> table = ProcessRow.TABLE.to(out)) {
      for (ProcessMeasures measures : trial) {
        table.add(new ProcessRow(point, seed, measures));
      }
    }
    return out.toString();
  }
}

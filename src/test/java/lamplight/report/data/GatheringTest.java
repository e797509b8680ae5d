package lamplight.report.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lamplight.experiment.Experiment;
import lamplight.measure.Distribution;
import lamplight.measure.Distribution.Bin;
import lamplight.measure.LongSamples;
import lamplight.measure.TrialSeries;
import lamplight.measure.TrialSeries.ProcessSeries;
import lamplight.model.TimeMode;
import lamplight.report.TestRuns;
import lamplight.report.data.Lines.Quantity;
import org.junit.jupiter.api.Test;

/** What is gathered over the trials of a run. */
class GatheringTest {
  private static final Distribution NONE = new Distribution(List.of());

  @Test
  void distributionsAddUp() {
    ValueCounts tally = new ValueCounts();
    assertThat(tally.largest()).isZero();
    assertThat(tally.share(0, 10)).isZero();
    tally.add(new Distribution(List.of(new Bin(1, 6), new Bin(4, 1))));
    tally.add(new Distribution(List.of(new Bin(1, 2), new Bin(3, 1))));

    assertThat(tally.bins()).containsExactly(new Bin(1, 8), new Bin(3, 1), new Bin(4, 1));
    assertThat(tally.total()).isEqualTo(10);
    assertThat(tally.largest()).isEqualTo(4);
    assertThat(tally.share(1, 1)).isEqualTo(0.8);
    assertThat(tally.share(2, 3)).isEqualTo(0.1);
    assertThat(tally.share(3, 4)).isEqualTo(0.2);
    assertThat(tally.share(5, 4)).isZero();
  }

  @Test
  void aPercentileOfTalliesTogetherIsTheNearestRank() {
    // 99 values of 5 and one of 70: the 99th is 5, the 100th 70. One value of 9 more makes the
    // rank of 99 % of 101 the 100th (99.99 rounded up), which is 9.
    ValueCounts tally = new ValueCounts();
    assertThat(tally.percentile(99)).isZero();
    tally.add(new Distribution(List.of(new Bin(5, 99), new Bin(70, 1))));
    assertThat(tally.percentile(99)).isEqualTo(5);
    assertThat(tally.percentile(100)).isEqualTo(70);

    ValueCounts other = new ValueCounts();
    other.add(new Distribution(List.of(new Bin(9, 1))));
    tally.add(other);
    assertThat(tally.total()).isEqualTo(101);
    assertThat(tally.percentile(99)).isEqualTo(9);
    assertThat(tally.percentile(98)).isEqualTo(5);
  }

  @Test
  void linesGiveTheMeanAndTheNearestRank() {
    Lines lines = new Lines();
    for (long end = 1; end <= 4; end++) {
      lines.add(series(10 * end, end));
    }

    assertThat(lines.trials()).isEqualTo(4);
    assertThat(lines.seconds()).containsExactly(0, 60);
    assertThat(lines.line(Quantity.QUEUE, 1, 2)).containsExactly(0, 3);
    assertThat(lines.mean(Quantity.OFFSET, 1)[1]).isCloseTo(25, within(1e-9));
    // The nearest rank of a share s of 4 values is the ceil(4 s)-th.
    assertThat(lines.quantiles(Quantity.QUEUE, 1, 0.5, 0.51, 0.05, 0.95))
        .isDeepEqualTo(new double[][] {{0, 2}, {0, 3}, {0, 1}, {0, 4}});
  }

  @Test
  void onlyTheFirstTrialsKeepTheirLines() {
    Lines lines = new Lines();
    for (long trial = 1; trial <= Lines.TRIALS_MAX + 5; trial++) {
      lines.add(series(trial, trial));
    }

    assertThat(lines.trials()).isEqualTo(Lines.TRIALS_MAX);
    assertThat(lines.line(Quantity.QUEUE, 1, Lines.TRIALS_MAX - 1))
        .containsExactly(0, Lines.TRIALS_MAX);
  }

  @Test
  void seriesOnAnotherGridAreRefused() {
    Lines lines = new Lines();
    lines.add(series(1, 1));
    TrialSeries other = new TrialSeries(List.of(0.0, 30.0), series(1, 1).processes());

    assertThatThrownBy(() -> lines.add(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the series of two trials stand on different grids");
  }

  @Test
  void processesAreNamedByRateOrByRank() {
    RunData fixed = data(TestRuns.fixed(1, 1, TimeMode.VIRTUAL, 6, 1));
    assertThat(Labels.overall(fixed, 2)).isEqualTo("process 2 (1/s)");
    assertThat(Labels.inSentence(fixed, 2)).isEqualTo("process 2 (1/s)");
    assertThat(Labels.brief(fixed, 2)).isEqualTo("2 (1/s)");
    RunData random = data(TestRuns.random(1, 1, TimeMode.VIRTUAL));
    assertThat(Labels.overall(random, 1)).isEqualTo("slowest process");
    assertThat(Labels.inSentence(random, 2)).isEqualTo("the middle process");
    assertThat(Labels.brief(random, 3)).isEqualTo("fastest");
  }

  private static RunData data(Experiment experiment) {
    return TestRuns.data(experiment);
  }

  private static TrialSeries series(long offset, long queue) {
    return new TrialSeries(
        List.of(0.0, 60.0),
        List.of(
            new ProcessSeries(
                1,
                LongSamples.of(0, 0),
                LongSamples.of(0, offset),
                LongSamples.of(0, queue),
                NONE,
                NONE)));
  }
}

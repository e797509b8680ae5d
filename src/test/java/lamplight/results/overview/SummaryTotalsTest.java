package lamplight.results.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.results.table.SummaryRow;
import lamplight.stats.Interval;
import org.junit.jupiter.api.Test;

class SummaryTotalsTest {
  private static SummaryRow row(String point, String process, Metric metric, double mean) {
    return new SummaryRow(point, process, Optional.of(metric), 3, mean, mean, mean);
  }

  @Test
  void aPointOfPercentilesAloneShouldCountBesideOneOfProcesses() {
    SummaryTotals totals = new SummaryTotals();
    totals.add(row("processes 2", "1", Metric.TICKS, 60));
    totals.add(row("processes 2", "1", Metric.CLOCK_PER_S, 4));
    totals.add(row("processes 2", "p95", Metric.CLOCK_PER_S, 99));
    totals.add(row("processes 2000", "p95", Metric.TICKS, 60));
    totals.add(row("processes 2000", "p95", Metric.CLOCK_PER_S, 7));

    assertThat(totals.trials()).isEqualTo(6);
    assertThat(totals.measures()).containsEntry(Metric.CLOCK_PER_S, new Interval(4, 7));
  }
}

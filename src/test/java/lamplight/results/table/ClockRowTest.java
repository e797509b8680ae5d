package lamplight.results.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;
import lamplight.clocks.ClockFigures;
import org.junit.jupiter.api.Test;

class ClockRowTest {
  @Test
  void shouldWriteARowATrialAndClock() throws IOException {
    StringWriter out = new StringWriter();
    try (Table.Rows<ClockRow> table = ClockRow.TABLE.to(out)) {
      ClockFigures.Distance distance = new ClockFigures.Distance(1500, 35_000_000, 3);
      table.add(
          new ClockRow("", 1, new ClockFigures("Lamport", 8, 8, 2, 6, 2, 2, 1, Optional.empty())));
      table.add(
          new ClockRow(
              "clock.skew=none",
              -2,
              new ClockFigures("hybrid logical", 12, 8, 0, 0, 0, 0, 0, Optional.of(distance))));
    }
    assertThat(out)
        .hasToString(
            """
            point,seed,clock,bytes,pairs,causal_pairs,ordered_share,precision,recall,tied_share,\
            against_time_share,ahead_mean_us,ahead_max_us,counter_max
            ,1,Lamport,8,8,2,0.75,0.333333,1,0.25,0.125,,,
            clock.skew=none,-2,hybrid logical,12,8,0,0,,,0,0,1.5,35000,3
            """);
  }
}

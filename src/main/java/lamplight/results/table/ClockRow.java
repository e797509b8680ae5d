package lamplight.results.table;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import lamplight.clocks.ClockFigures;
import lamplight.clocks.ClockFigures.Distance;

/**
 * A row of {@code clocks.csv}: a trial and what a clock made of its events.
 *
 * @param point the experiment point within a study, or empty
 */
public record ClockRow(String point, long seed, ClockFigures figures) {
  private static final double NS_PER_US = 1000;

  /** The table. */
  public static final Table<ClockRow> TABLE =
      new Table<ClockRow>()
          .with("point", ClockRow::point)
          .with("seed", ClockRow::seed)
          .with("clock", row -> row.figures().clock())
          .with("bytes", row -> row.figures().bytes())
          .with("pairs", row -> row.figures().pairs())
          .with("causal_pairs", row -> row.figures().causal())
          .with("ordered_share", row -> row.figures().orderedShare())
          .with("precision", row -> row.figures().precision())
          .with("recall", row -> row.figures().recall())
          .with("tied_share", row -> row.figures().tiedShare())
          .with("against_time_share", row -> row.figures().againstTimeShare())
          .with("ahead_mean_us", row -> row.distance(Distance::meanNs).map(ns -> ns / NS_PER_US))
          .with("ahead_max_us", row -> row.distance(Distance::maxNs).map(ns -> ns / NS_PER_US))
          .with("counter_max", row -> row.distance(Distance::counterMax));

  private Optional<Double> distance(ToDoubleFunction<Distance> figure) {
    return figures.distance().map(figure::applyAsDouble);
  }
}

package lamplight.report.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import lamplight.clocks.ClockFigures;
import lamplight.clocks.ClockFigures.Distance;
import lamplight.stats.Summaries;
import lamplight.stats.Summary;

/**
 * What a clock made of the trials of a point: means over those in which there is a value, the
 * largest where a name says so. Immutable.
 *
 * @param trials its figures in each, at least one
 */
public record MeanClock(List<ClockFigures> trials) {
  public MeanClock {
    trials = List.copyOf(trials);
  }

  /** The clock. */
  public String name() {
    return trials.get(0).clock();
  }

  /** How many bytes a timestamp takes. */
  public int bytes() {
    return trials.get(0).bytes();
  }

  /** The share of pairs of which one event happened before the other. */
  public OptionalDouble causal() {
    return mean(ClockFigures::causalShare);
  }

  /** The share of pairs that it orders. */
  public OptionalDouble ordered() {
    return mean(ClockFigures::orderedShare);
  }

  /** The share of those that are causal. */
  public OptionalDouble precision() {
    return mean(ClockFigures::precision);
  }

  /** The share of causal pairs that it orders that way. */
  public OptionalDouble recall() {
    return mean(ClockFigures::recall);
  }

  /** The share of pairs with equal timestamps. */
  public OptionalDouble tied() {
    return mean(ClockFigures::tiedShare);
  }

  /** The share of pairs that it orders against true time. */
  public OptionalDouble againstTime() {
    return mean(ClockFigures::againstTimeShare);
  }

  /** The same over the trials; empty where there are no pairs. */
  public Optional<Summary> againstTimeOverTrials() {
    double[] shares =
        trials.stream()
            .map(ClockFigures::againstTimeShare)
            .flatMapToDouble(OptionalDouble::stream)
            .toArray();
    return shares.length == 0 ? Optional.empty() : Optional.of(Summaries.of(shares));
  }

  /** How far it is ahead of physical time, in nanoseconds. */
  public OptionalDouble aheadMeanNs() {
    return distances(Distance::meanNs).average();
  }

  /** How far it is ahead of physical time at most, in nanoseconds. */
  public OptionalDouble aheadMaxNs() {
    return distances(Distance::maxNs).max();
  }

  /** Its largest counter. */
  public OptionalDouble counterMax() {
    return distances(Distance::counterMax).max();
  }

  private OptionalDouble mean(Function<ClockFigures, OptionalDouble> share) {
    return trials.stream().map(share).flatMapToDouble(OptionalDouble::stream).average();
  }

  private DoubleStream distances(ToDoubleFunction<Distance> figure) {
    return trials.stream().flatMap(trial -> trial.distance().stream()).mapToDouble(figure);
  }
}

package lamplight.report.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lamplight.clocks.ClockFigures;
import lamplight.experiment.StudyPoint;
import lamplight.results.TrialClocks;

/**
 * What each clock made of the trials of a point. Immutable.
 *
 * @param point which one
 * @param label the point for people; empty of a run at one point
 * @param clocks in the same order at every point
 */
public record MeanClocks(StudyPoint point, String label, List<MeanClock> clocks) {
  public MeanClocks {
    clocks = List.copyOf(clocks);
  }

  /**
   * The points of which a trial was replayed, in the order of the study.
   *
   * @param replayed trials with figures
   */
  public static List<MeanClocks> of(StudyData data, List<TrialClocks> replayed) {
    List<MeanClocks> points = new ArrayList<>();
    for (StudyData.PointData point : data.points()) {
      List<TrialClocks> trials =
          replayed.stream().filter(trial -> trial.point().equals(point.point().name())).toList();
      if (!trials.isEmpty()) {
        points.add(of(point, trials));
      }
    }
    return points;
  }

  private static MeanClocks of(StudyData.PointData point, List<TrialClocks> trials) {
    return new MeanClocks(
        point.point(),
        point.label(),
        IntStream.range(0, trials.get(0).figures().size())
            .mapToObj(
                place ->
                    new MeanClock(
                        trials.stream().map(trial -> trial.figures().get(place)).toList()))
            .toList());
  }

  /** How many trials there are. */
  public int trials() {
    return clocks.get(0).trials().size();
  }

  /** In how many trials one clock orders fewer pairs against true time than another. */
  public int lessAgainstTime(String one, String other) {
    List<ClockFigures> first = get(one).trials();
    List<ClockFigures> second = get(other).trials();
    return (int)
        IntStream.range(0, trials())
            .filter(trial -> first.get(trial).againstTime() < second.get(trial).againstTime())
            .count();
  }

  /**
   * A clock by its name.
   *
   * @throws java.util.NoSuchElementException when there is none of this name
   */
  public MeanClock get(String name) {
    return clocks.stream().filter(clock -> clock.name().equals(name)).findFirst().orElseThrow();
  }
}

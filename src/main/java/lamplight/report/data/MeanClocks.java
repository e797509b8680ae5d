package lamplight.report.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lamplight.results.TrialClocks;

/**
 * What each clock made of the trials of a point. Immutable.
 *
 * @param label the point for people; empty of a run at one point
 * @param clocks in the same order at every point
 */
public record MeanClocks(String label, List<MeanClock> clocks) {
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
        points.add(of(point.label(), trials));
      }
    }
    return points;
  }

  private static MeanClocks of(String label, List<TrialClocks> trials) {
    return new MeanClocks(
        label,
        IntStream.range(0, trials.get(0).figures().size())
            .mapToObj(
                place ->
                    new MeanClock(
                        trials.stream().map(trial -> trial.figures().get(place)).toList()))
            .toList());
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

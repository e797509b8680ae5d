package lamplight.report.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lamplight.experiment.Study;
import lamplight.report.data.StudyData.PointData;

/**
 * Points that differ in the first varied key alone, to be drawn against it. Immutable.
 *
 * @param key the key
 * @param values its values, in order
 * @param points one a value
 * @param fixed what the other keys are set to, such as {@code draw.sides 10}; empty when there is
 *     no other key
 */
public record StudySlice(String key, List<String> values, List<PointData> points, String fixed) {
  public StudySlice {
    values = List.copyOf(values);
    points = List.copyOf(points);
  }

  /**
   * The points with the same values of every key but the first: of the settings with the most
   * complete trials the last, because a study that was stopped has none of what was to come last.
   */
  public static StudySlice of(StudyData data) {
    List<Study.Axis> axes = data.study().axes();
    Map<List<String>, List<PointData>> settings = new LinkedHashMap<>();
    for (PointData at : data.points()) {
      List<String> others = at.point().values().subList(1, axes.size());
      settings.computeIfAbsent(others, unused -> new ArrayList<>()).add(at);
    }
    List<String> drawn = List.of();
    int most = 0;
    for (Map.Entry<List<String>, List<PointData>> setting : settings.entrySet()) {
      int trials = setting.getValue().stream().mapToInt(PointData::trials).sum();
      if (trials >= most) {
        drawn = setting.getKey();
        most = trials;
      }
    }
    List<String> fixed = new ArrayList<>();
    for (int key = 1; key < axes.size(); key++) {
      fixed.add(axes.get(key).key() + " " + drawn.get(key - 1));
    }
    return new StudySlice(
        axes.get(0).key(),
        axes.get(0).values(),
        settings.getOrDefault(drawn, List.of()),
        String.join(", ", fixed));
  }
}

package lamplight.report.data;

import java.util.ArrayList;
import java.util.List;
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

  /** The points with the last value of every key but the first. */
  public static StudySlice of(StudyData data) {
    List<Study.Axis> axes = data.study().axes();
    List<PointData> points = new ArrayList<>();
    List<String> fixed = new ArrayList<>();
    for (Study.Axis axis : axes.subList(1, axes.size())) {
      fixed.add(axis.key() + " " + axis.values().get(axis.values().size() - 1));
    }
    for (PointData at : data.points()) {
      boolean isIn = true;
      for (int key = 1; key < axes.size(); key++) {
        List<String> values = axes.get(key).values();
        isIn &= at.point().values().get(key).equals(values.get(values.size() - 1));
      }
      if (isIn) {
        points.add(at);
      }
    }
    return new StudySlice(
        axes.get(0).key(), axes.get(0).values(), points, String.join(", ", fixed));
  }
}

package lamplight.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lamplight.model.TimeMode;

/**
 * What a file asks for: an experiment, or the same one at several points that differ in the values
 * of the varied keys. Every point has the same seeds, kind of time, and setting of the logs.
 * Immutable.
 */
public final class Study {
  /** The most points that a study may have. */
  public static final int POINTS_MAX = 2000;

  private final List<Axis> axes;
  private final List<StudyPoint> points;
  private final Map<String, StudyPoint> byName = new LinkedHashMap<>();

  /**
   * A varied key.
   *
   * @param key the key, without {@code vary.}
   * @param values its values in order, as canonical texts
   * @param text all of its values as a file writes them
   */
  public record Axis(String key, List<String> values, String text) {
    public Axis {
      values = List.copyOf(values);
    }
  }

  /**
   * A study.
   *
   * @param axes the varied keys, in the order of the file
   * @param points every combination, the values of the last key changing fastest; at least one
   */
  Study(List<Axis> axes, List<StudyPoint> points) {
    this.axes = List.copyOf(axes);
    this.points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a study has at least one point");
    }
    for (StudyPoint point : points) {
      if (byName.put(point.name(), point) != null) {
        throw new IllegalArgumentException("two points are named " + point.name());
      }
    }
  }

  /** An experiment without varied keys, whose one point has no name. */
  public static Study of(Experiment experiment) {
    return new Study(List.of(), List.of(new StudyPoint("", List.of(), experiment)));
  }

  /** Whether a key is varied. */
  public boolean isVaried() {
    return !axes.isEmpty();
  }

  /**
   * What the varied keys are set to at a point, as reports write it: of one key its value alone, of
   * several each with its name.
   */
  public String label(StudyPoint point) {
    return label(point, IntStream.range(0, axes.size()).boxed().toList());
  }

  /**
   * The same of some of the varied keys.
   *
   * @param keys by their places, from 0
   */
  public String label(StudyPoint point, List<Integer> keys) {
    return keys.stream()
        .map(key -> (axes.size() > 1 ? axes.get(key).key() + " " : "") + point.values().get(key))
        .collect(Collectors.joining("; "));
  }

  /** The varied keys, in the order of the file. */
  public List<Axis> axes() {
    return axes;
  }

  /** The points, the values of the last key changing fastest; at least one. */
  public List<StudyPoint> points() {
    return points;
  }

  /** Whether there is a point of this name. */
  public boolean has(String point) {
    return byName.containsKey(point);
  }

  /**
   * The experiment at a point.
   *
   * @throws IllegalArgumentException when there is no point of this name
   */
  public Experiment at(String point) {
    StudyPoint found = byName.get(point);
    if (found == null) {
      throw new IllegalArgumentException("the study has no point " + point);
    }
    return found.experiment();
  }

  /** The experiment at the first point. */
  public Experiment first() {
    return points.get(0).experiment();
  }

  /** A short name for the report. */
  public String title() {
    return first().title();
  }

  /** The trials of every point. */
  public Seeds seeds() {
    return first().seeds();
  }

  /** How many trials there are, over all points. */
  public long trials() {
    return points.size() * seeds().count();
  }

  /** Real or virtual. */
  public TimeMode time() {
    return first().time();
  }

  /** Whether trials leave their event logs. */
  public LogSetting logs() {
    return first().logs();
  }

  /** The most processes that a trial has. */
  public int processesMax() {
    return points.stream().mapToInt(point -> point.experiment().processes()).max().orElse(0);
  }
}

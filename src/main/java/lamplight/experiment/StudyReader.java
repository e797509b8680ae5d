package lamplight.experiment;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes a study of settings: every combination of the values of the varied keys is read as an
 * experiment of its own, and one bad point refuses the study. Not thread-safe.
 */
final class StudyReader {
  /** Most file systems take names of 255 bytes, and a trial's folder is one of several. */
  private static final int NAME_CHARACTERS_MAX = 200;

  private static final long TRIALS_MAX = 1_000_000;

  private final Settings settings;
  private final List<Fault> faults;
  private final Set<String> refusedKeys = new HashSet<>();

  /**
   * A reader of settings.
   *
   * @param faults takes the faults that are found
   */
  StudyReader(Settings settings, List<Fault> faults) {
    this.settings = settings;
    this.faults = faults;
  }

  /** The study; empty when there is a fault. */
  Optional<Study> read() {
    if (settings.varied().isEmpty()) {
      return experiment(settings).map(Study::of);
    }
    List<VariedValues> axes = axes();
    if (!areFewEnough(axes)) {
      return Optional.empty();
    }
    List<StudyPoint> points = points(axes);
    if (!faults.isEmpty()) {
      return Optional.empty();
    }
    List<Study.Axis> keys = keys(axes, points);
    refuseRepeated(axes, keys);
    refuseLongNames(axes, points);
    refuseTooManyTrials(axes, points);
    return faults.isEmpty() ? Optional.of(new Study(keys, points)) : Optional.empty();
  }

  /** The experiment that settings mean; empty when there is a fault in them. */
  private static Optional<Experiment> experiment(Settings settings) {
    Map<Key<?>, Object> values = new HashMap<>();
    for (Key<?> key : Keys.ALL) {
      key.read(settings, new KeyValues(values)).ifPresent(value -> values.put(key, value));
    }
    // Without rates the file as a whole has a fault, if not this point of the study.
    return settings.hasFaults() || !values.containsKey(Keys.RATES)
        ? Optional.empty()
        : Optional.of(new Experiment(new KeyValues(values)));
  }

  private List<VariedValues> axes() {
    List<VariedValues> axes = new ArrayList<>();
    for (Setting setting : settings.varied()) {
      String name = setting.keyName();
      Key<?> key = Keys.named(name).orElseThrow();
      try {
        axes.add(VariedValues.of(setting, key, processesFor(setting, key)));
      } catch (ValueException refused) {
        faults.add(setting.valueFault(refused.reason()));
        settings.forget(name);
        refusedKeys.add(name);
      }
    }
    return axes;
  }

  /** How many rates a list of every combination has: as many as every point has processes. */
  private int processesFor(Setting setting, Key<?> key) throws ValueException {
    if (key != Keys.RATES || !VariedValues.needsProcesses(setting)) {
      return Keys.PROCESSES_DEFAULT;
    }
    boolean varies =
        settings.varied().stream().anyMatch(other -> other.keyName().equals(Keys.PROCESSES.name()));
    if (varies) {
      throw new ValueException(
          "all lists of rates can be made for one number of processes only: expected processes"
              + " in the place of vary.processes");
    }
    Optional<Setting> processes = settings.find(Keys.PROCESSES);
    return processes.isPresent()
        ? Keys.PROCESSES.parse(processes.get().plainValue())
        : Keys.PROCESSES_DEFAULT;
  }

  private boolean areFewEnough(List<VariedValues> axes) {
    BigInteger count = BigInteger.ONE;
    for (VariedValues axis : axes) {
      count = count.multiply(BigInteger.valueOf(axis.values().size()));
    }
    if (count.compareTo(BigInteger.valueOf(Study.POINTS_MAX)) <= 0) {
      return true;
    }
    String product =
        axes.stream()
            .map(axis -> Integer.toString(axis.values().size()))
            .collect(Collectors.joining(" x "));
    refuse(
        axes,
        "the varied keys make %s = %s combinations: expected at most %s",
        product,
        count,
        Study.POINTS_MAX);
    return false;
  }

  /** The points that are right; faults that several of them share are told once. */
  private List<StudyPoint> points(List<VariedValues> axes) {
    List<StudyPoint> points = new ArrayList<>();
    Map<Fault, List<String>> pointsOf = new LinkedHashMap<>();
    int count = 0;
    List<String> keys = axes.stream().map(VariedValues::keyName).toList();
    List<List<Setting>> settingsByAxis = axes.stream().map(VariedValues::settings).toList();
    for (List<Setting> values : VariedValues.combinations(settingsByAxis)) {
      count++;
      List<Fault> own = new ArrayList<>();
      Optional<Experiment> experiment = experiment(settings.at(values, own));
      experiment.ifPresent(found -> points.add(point(keys, found)));
      String name = PointName.of(keys, values.stream().map(StudyReader::listed).toList());
      own.forEach(fault -> pointsOf.computeIfAbsent(fault, unused -> new ArrayList<>()).add(name));
    }
    for (Map.Entry<Fault, List<String>> entry : pointsOf.entrySet()) {
      // A key whose values were refused is not missing.
      if (!refusedKeys.contains(entry.getKey().key())) {
        faults.add(named(hinted(entry.getKey(), axes), entry.getValue(), count));
      }
    }
    return points;
  }

  /** The value as canonical texts write lists, as far as that can be told of a wrong one. */
  private static String listed(Setting setting) {
    return setting.value().replaceAll("[ \\t]*,[ \\t]*", ", ");
  }

  /** Of values with another sign between them than the bar, all together are one that is wrong. */
  private static Fault hinted(Fault fault, List<VariedValues> axes) {
    boolean hasNoBar =
        fault.value().isPresent()
            && axes.stream()
                .filter(axis -> axis.parts().size() == 1)
                .anyMatch(axis -> axis.setting().name().equals(fault.key()));
    return hasNoBar ? fault.followedBy("; several values are separated by |") : fault;
  }

  /** The fault with the points that have it, unless all of them do. */
  private static Fault named(Fault fault, List<String> points, int count) {
    if (points.size() == count) {
      return fault;
    }
    String more = points.size() == 1 ? "" : " and " + (points.size() - 1) + " more";
    return fault.followedBy("; at the point " + points.get(0) + more);
  }

  private static StudyPoint point(List<String> keys, Experiment experiment) {
    EffectiveSettings effective = EffectiveSettings.of(experiment);
    List<String> values = keys.stream().map(key -> effective.text(key).orElseThrow()).toList();
    return new StudyPoint(PointName.of(keys, values), values, experiment);
  }

  /** The keys with their values as canonical texts; the points are every combination, in order. */
  private static List<Study.Axis> keys(List<VariedValues> axes, List<StudyPoint> points) {
    List<Study.Axis> keys = new ArrayList<>();
    int stride = points.size();
    for (int key = 0; key < axes.size(); key++) {
      VariedValues axis = axes.get(key);
      int size = axis.values().size();
      stride /= size;
      List<String> values = new ArrayList<>();
      for (int index = 0; index < size; index++) {
        values.add(points.get(index * stride).values().get(key));
      }
      keys.add(new Study.Axis(axis.keyName(), values, axis.text(values)));
    }
    return keys;
  }

  private void refuseRepeated(List<VariedValues> axes, List<Study.Axis> keys) {
    for (int key = 0; key < keys.size(); key++) {
      Set<String> seen = new HashSet<>();
      for (String value : keys.get(key).values()) {
        if (!seen.add(value)) {
          faults.add(axes.get(key).setting().keyFault("the value " + value + " is given twice"));
        }
      }
    }
  }

  private void refuseLongNames(List<VariedValues> axes, List<StudyPoint> points) {
    for (StudyPoint point : points) {
      if (point.name().length() > NAME_CHARACTERS_MAX) {
        refuse(
            axes,
            "the trials of a point stand in a folder that is named after its values, and one name"
                + " would have %s characters: expected at most %s",
            point.name().length(),
            NAME_CHARACTERS_MAX);
        return;
      }
    }
  }

  private void refuseTooManyTrials(List<VariedValues> axes, List<StudyPoint> points) {
    long seeds = points.get(0).experiment().seeds().count();
    long trials = points.size() * seeds;
    if (trials > TRIALS_MAX) {
      refuse(
          axes,
          "%s points x %s seeds = %s trials: expected at most %s",
          points.size(),
          seeds,
          trials,
          TRIALS_MAX);
    }
  }

  /** Adds a fault of all the varied keys together, which stands with the last one. */
  private void refuse(List<VariedValues> axes, String format, Object... parts) {
    faults.add(axes.get(axes.size() - 1).setting().keyFault(format, parts));
  }
}

package lamplight.mutation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lamplight.experiment.ExperimentException;

/** The trials that are corrupted: both topologies, delays, faults, ties, and regimes of rates. */
final class Subjects {
  private static final Map<String, String> SLOW_VS_FAST =
      Map.of("rates", "1, 3, 6", "duration", "20 s");
  private static final Map<String, String> KILL_AND_PAUSE =
      Map.of("fault.1", "kill 3 at 14 s", "fault.2", "pause 1 at 5 s for 4 s");
  private static final Map<String, String> OTHER_SETTINGS =
      Map.of(
          "rates",
          "2, 3, 6",
          "draw.sides",
          "8",
          "phase",
          "aligned",
          "duration",
          "18 s",
          "network.delay",
          "exponential 30 ms");

  private final Path folder;
  private final List<Subject> made = new ArrayList<>();

  private Subjects(Path folder) {
    this.folder = folder;
  }

  /** Those in virtual time: a function of their seeds. */
  static List<Subject> virtual(Path folder)
      throws IOException, InterruptedException, ExperimentException {
    Subjects subjects = new Subjects(folder);
    Map<String, String> star =
        Map.of("topology", "star", "relay.time", "150 ms", "draw.sides", "5");
    Map<String, String> starVariants =
        Map.of("relay.time", "5 ms", "network.delay", "exponential 30 ms");
    Map<String, String> delay = Map.of("network.delay", "exponential 40 ms");
    subjects.virtual("mesh", Map.of(), OTHER_SETTINGS);
    subjects.virtual("mesh, delays", delay, Map.of("network.delay", "exponential 45 ms"));
    subjects.virtual("mesh, equal rates, ties", tied(), Map.of("phase", "random"));
    subjects.virtual("mesh, saturated", Map.of("rates", "1, 8, 8", "draw.sides", "4"), Map.of());
    subjects.virtual("mesh, faults", KILL_AND_PAUSE, Map.of("fault.1", "kill 3 at 13 s"));
    subjects.virtual("star, timestamp", star, with(starVariants, "relay.order", "arrival"));
    subjects.virtual(
        "star, arrival",
        with(star, "relay.order", "arrival", "network.delay", "uniform 1 ms..60 ms"),
        Map.of("relay.order", "timestamp"));
    subjects.virtual(
        "star, faults", with(KILL_AND_PAUSE, "topology", "star"), Map.of("topology", "mesh"));
    return subjects.made;
  }

  /** Those in real time, with processes and sockets, twenty times as fast as the wall clock. */
  static List<Subject> real(Path folder)
      throws IOException, InterruptedException, ExperimentException {
    Subjects subjects = new Subjects(folder);
    subjects.real("mesh", Map.of());
    subjects.real("star", Map.of("topology", "star", "relay.time", "15 ms"));
    subjects.real(
        "star, delays", Map.of("topology", "star", "network.delay", "uniform 30 ms..150 ms"));
    subjects.real("mesh, faults", KILL_AND_PAUSE);
    return subjects.made;
  }

  private static Map<String, String> tied() {
    return Map.of("rates", "4, 4, 4, 4", "phase", "aligned", "draw.sides", "6");
  }

  private void virtual(String name, Map<String, String> own, Map<String, String> variants)
      throws IOException, InterruptedException, ExperimentException {
    make("virtual " + name, with(with(SLOW_VS_FAST, "time", "virtual"), own), variants);
  }

  private void real(String name, Map<String, String> own)
      throws IOException, InterruptedException, ExperimentException {
    make("real " + name, with(with(SLOW_VS_FAST, "time.scale", "20"), own), Map.of());
  }

  private void make(String name, Map<String, String> settings, Map<String, String> variants)
      throws IOException, InterruptedException, ExperimentException {
    Path place = folder.resolve("subject-" + (made.size() + 1));
    made.add(Subject.make(name, place, settings, variants));
  }

  private static Map<String, String> with(Map<String, String> settings, String... more) {
    Map<String, String> all = new LinkedHashMap<>(settings);
    for (int index = 0; index < more.length; index += 2) {
      all.put(more[index], more[index + 1]);
    }
    return all;
  }

  private static Map<String, String> with(Map<String, String> settings, Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(settings);
    all.putAll(more);
    return all;
  }
}

package lamplight.stats.judge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** In what two sides differ besides their measures, and what that means. */
public final class Differing {
  private static final Set<String> NAMES = Set.of("title", "description", "seeds");
  private static final String PROCESSES = "processes";
  private static final List<String> SAME_UNLESS_VARIED =
      List.of("duration", "draw.sides", "internal.probability");
  private static final List<String> TIMING = List.of("time", "time.scale");

  /** What the record of a run says of the machine and the program, in words. */
  private static final Map<String, String> MADE_WITH =
      Map.of(
          "host", "host",
          "cpus", "number of processors",
          "kernel", "kernel",
          "jvm", "JVM",
          "tool.version", "version of the harness",
          "git.commit", "commit of the harness");

  private Differing() {}

  /** The keys of the settings in which any of these sides differ, in the order of the file. */
  public static List<String> settings(List<SideFacts> sides) {
    Set<String> keys = new LinkedHashSet<>();
    sides.forEach(side -> keys.addAll(side.settings().keySet()));
    keys.removeAll(NAMES);
    return keys.stream()
        .filter(key -> sides.stream().map(side -> side.setting(key)).distinct().count() > 1)
        .toList();
  }

  /** Why two sides cannot be compared, a sentence without its point each. */
  public static List<String> obstacles(SideFacts base, SideFacts other) {
    List<String> obstacles = new ArrayList<>();
    if (!base.setting(PROCESSES).equals(other.setting(PROCESSES))) {
      obstacles.add(
          "the number of processes differs ("
              + pair(base, other, PROCESSES)
              + "), so that no"
              + " process of one side stands against one of the other");
    }
    for (String key : SAME_UNLESS_VARIED) {
      if (!base.setting(key).equals(other.setting(key)) && !base.varies(other, key)) {
        obstacles.add(
            key
                + " differs ("
                + pair(base, other, key)
                + ") and the sides are not points of one"
                + " study that varies it"
                + study(base.setting(key), other.setting(key), key));
      }
    }
    for (SideFacts side : List.of(base, other)) {
      add(obstacles, side, "could not be read", side.unreadable());
      add(obstacles, side, "failed", side.failed());
      add(obstacles, side, "broke a causality rule", side.broken());
    }
    return obstacles;
  }

  /** What to do: nothing where a side does not have the key. */
  private static String study(String here, String there, String key) {
    return here.isEmpty() || there.isEmpty()
        ? ""
        : ": run one study with --set 'vary."
            + key
            + "="
            + here
            + " | "
            + there
            + "' and compare its points";
  }

  private static void add(
      List<String> obstacles, SideFacts side, String what, SortedSet<Long> seeds) {
    if (!seeds.isEmpty()) {
      obstacles.add("trials of " + side.name() + " " + what + ": " + seeds(seeds));
    }
  }

  /** What may make a difference besides the settings that were meant, a sentence each. */
  public static List<String> cautions(SideFacts base, SideFacts other) {
    List<String> cautions = new ArrayList<>();
    for (String key : TIMING) {
      if (!base.setting(key).equals(other.setting(key)) && !base.varies(other, key)) {
        cautions.add("The setting " + key + " differs (" + pair(base, other, key) + ").");
      }
    }
    for (String key : base.provenance().keySet()) {
      String there = other.provenance().getOrDefault(key, "");
      String here = base.provenance().getOrDefault(key, "");
      if (MADE_WITH.containsKey(key) && !here.equals(there)) {
        cautions.add(
            "The "
                + MADE_WITH.get(key)
                + " differs ("
                + brief(named(here))
                + " and "
                + brief(named(there))
                + ").");
      }
    }
    for (SideFacts side : List.of(base, other)) {
      String state = side.provenance().getOrDefault("state", "");
      if (!state.isEmpty() && !state.equals("complete")) {
        cautions.add("The run of " + side.name() + " is " + state + ": trials may be missing.");
      }
    }
    return cautions.stream().distinct().toList();
  }

  /** A commit by its first digits; anything else as it is. */
  public static String brief(String value) {
    return value.matches("[0-9a-f]{40}") ? value.substring(0, 12) : value;
  }

  private static String pair(SideFacts base, SideFacts other, String key) {
    return named(base.setting(key)) + " and " + named(other.setting(key));
  }

  private static String named(String value) {
    return value.isEmpty() ? "none" : value;
  }

  private static String seeds(SortedSet<Long> seeds) {
    return (seeds.size() == 1 ? "seed " : "seeds ")
        + seeds.stream().limit(10).map(String::valueOf).collect(Collectors.joining(", "))
        + (seeds.size() > 10 ? " and " + (seeds.size() - 10) + " more" : "");
  }
}

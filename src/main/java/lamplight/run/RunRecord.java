package lamplight.run;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lamplight.log.Maker;
import lamplight.log.OrderedProperties;
import lamplight.log.PropertyLines;

/**
 * The record of a run, {@code run.properties}: its state and its provenance. Immutable.
 *
 * @param entries keys and values, in order
 */
public record RunRecord(Map<String, String> entries) {
  private static final List<String> ORDER =
      List.of(
          "state",
          "experiment",
          "command",
          "tool.version",
          "git.commit",
          "git.dirty",
          "host",
          "cpus",
          "os",
          "kernel",
          "jvm",
          "child.flags",
          "jobs",
          "start",
          "end");

  /** The target of a run that takes as many trials as that needs, as it was typed. */
  public static final String UNTIL = "until";

  /** How many seeds such a run takes at most. */
  public static final String UNTIL_SEEDS_MAX = "until.seeds_max";

  /** What came of it. */
  public static final String UNTIL_OUTCOME = "until.outcome";

  private static final Set<String> OPTIONAL = Set.of(UNTIL, UNTIL_SEEDS_MAX, UNTIL_OUTCOME);

  public RunRecord {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /** The record of a run that begins now on this machine. */
  public static RunRecord begin(
      String experiment, String command, Build build, int jobs, List<String> flags, Instant now) {
    Maker maker = build.here();
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("state", text(RunState.RUNNING));
    entries.put("experiment", experiment);
    entries.put("command", command);
    entries.put("tool.version", build.version());
    entries.put("git.commit", build.commit());
    entries.put("git.dirty", Boolean.toString(build.dirty()));
    entries.put("host", maker.host());
    entries.put("cpus", Integer.toString(Runtime.getRuntime().availableProcessors()));
    entries.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    entries.put("kernel", System.getProperty("os.version"));
    entries.put("jvm", maker.jvm());
    entries.put("child.flags", String.join(" ", flags));
    entries.put("jobs", Integer.toString(jobs));
    entries.put("start", instant(now));
    entries.put("end", "");
    return new RunRecord(entries);
  }

  /** The same run, while its trials run. */
  RunRecord running() {
    return with("state", text(RunState.RUNNING)).with("end", "");
  }

  /** Whether the run has come this far. */
  public boolean isIn(RunState state) {
    return get("state").equals(text(state));
  }

  /** The same run, ended. */
  public RunRecord ended(RunState state, Instant now) {
    return with("state", text(state)).with("end", instant(now));
  }

  /** The same run with one more entry, or another value of it. */
  public RunRecord with(String key, String value) {
    Map<String, String> changed = new LinkedHashMap<>(entries);
    changed.put(key, value);
    return new RunRecord(changed);
  }

  /** Writes the record; the file is replaced as a whole. */
  public void write(RunFolder folder) throws IOException {
    OrderedProperties properties = new OrderedProperties();
    entries.forEach(properties::put);
    properties.write(folder.run());
  }

  /**
   * Reads the record of a run.
   *
   * @throws IOException when it cannot be read or is malformed; the message names the file, and the
   *     line where there is one, and what to do
   */
  public static RunRecord read(RunFolder folder) throws IOException {
    try {
      return parse(folder);
    } catch (IOException fault) {
      throw new IOException(
          fault.getMessage()
              + (Files.exists(folder.run()) ? "; put this file right" : "; put this file back")
              + ": nothing else says how far the run came. The trials can be"
              + " checked without it: "
              + TypedCommand.of("check", folder.path().toString()),
          fault);
    }
  }

  /**
   * Reads the record of a run, and says nothing of what to do when that fails.
   *
   * @throws IOException when it cannot be read or is malformed
   */
  public static RunRecord parse(RunFolder folder) throws IOException {
    if (Files.notExists(folder.run())) {
      throw new IOException(folder.run() + " is missing");
    }
    PropertyLines lines = PropertyLines.read(folder.run());
    Map<String, String> read = lines.values();
    if (!read.containsKey("state")) {
      throw new IOException(folder.run() + ": the key state is missing");
    }
    if (Arrays.stream(RunState.values()).noneMatch(each -> text(each).equals(read.get("state")))) {
      throw lines.fault("state", "running, complete or interrupted");
    }
    Map<String, String> entries = new LinkedHashMap<>();
    for (String key : ORDER) {
      entries.put(key, read.getOrDefault(key, ""));
    }
    // Another version may have had further keys.
    boolean isOurs = Build.current().version().equals(entries.get("tool.version"));
    for (String key : new TreeSet<>(read.keySet())) {
      if (isOurs
          && !entries.containsKey(key)
          && !OPTIONAL.contains(key)
          && !NotedSettings.isNote(key)) {
        throw lines.fault(key, "no such key");
      }
      entries.putIfAbsent(key, read.getOrDefault(key, ""));
    }
    return new RunRecord(entries);
  }

  /** What a report shows of it: without what only this program needs. */
  public Map<String, String> shown() {
    Map<String, String> shown = new LinkedHashMap<>(entries);
    shown.keySet().removeIf(NotedSettings::isNote);
    return Collections.unmodifiableMap(shown);
  }

  /** The value of a key; empty when it has none. */
  public String get(String key) {
    return entries.getOrDefault(key, "");
  }

  private static String instant(Instant now) {
    return now.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  private static String text(RunState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}

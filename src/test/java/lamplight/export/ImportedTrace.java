package lamplight.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.json.Json;

/**
 * What Perfetto takes in of a trace, by the rules of its importer: a flow begins or ends in the
 * slice that is open at its time on its thread and was read before it; one that begins twice, ends
 * before it begins, or is in no slice is lost.
 *
 * @param tracks the process and thread of each slice
 * @param arrows the flows that begin and end
 * @param lost what is not shown, and why
 */
record ImportedTrace(long slices, Set<String> tracks, Set<String> arrows, Set<String> lost) {
  /** Reads a trace. */
  static ImportedTrace of(String text) {
    Map<String, double[]> open = new HashMap<>();
    Map<String, Double> begun = new HashMap<>();
    Set<String> arrows = new TreeSet<>();
    Set<String> lost = new HashSet<>();
    long slices = 0;
    for (Map<String, Object> entry : entries(text)) {
      String track = entry.get("pid") + "/" + entry.get("tid");
      double at = entry.get("ts") instanceof Number number ? number.doubleValue() : 0;
      String flow = entry.get("cat") + " " + entry.get("name") + " " + entry.get("id");
      String id = String.valueOf(entry.get("id"));
      switch (String.valueOf(entry.get("ph"))) {
        case "X" -> {
          slices++;
          double[] before = open.get(track);
          if (before != null && at < before[0] + before[1]) {
            lost.add("overlap " + entry);
          }
          open.put(
              track,
              new double[] {at, ((Number) Objects.requireNonNull(entry.get("dur"))).doubleValue()});
        }
        case "s" -> {
          if (!isWithin(open.get(track), at) || begun.put(flow, at) != null) {
            lost.add("begin " + entry);
          }
        }
        case "f" -> {
          Double beginning = begun.get(flow);
          boolean isBound = "e".equals(entry.get("bp")) && isWithin(open.get(track), at);
          if (isBound && beginning != null && beginning <= at) {
            arrows.add(id);
          } else {
            lost.add("end " + entry);
          }
        }
        default -> {}
      }
    }
    return new ImportedTrace(slices, open.keySet(), arrows, lost);
  }

  private static boolean isWithin(double @Nullable [] slice, double at) {
    return slice != null && at >= slice[0] && at < slice[0] + slice[1];
  }

  private static List<Map<String, Object>> entries(String text) {
    return new Json().toType(text, Json.LIST_OF_MAPS_TYPE);
  }
}

package lamplight.log.foreign;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows of a trial by the names of its processes, in the order of its files. */
final class TrialParts {
  private final Map<String, List<RawRows>> rows = new TreeMap<>(NaturalOrder.NAMES);
  private final Map<String, BigDecimal> rates = new HashMap<>();

  /** Adds rows of a process, which may be none. */
  void add(String process, RawRows more) {
    rows.computeIfAbsent(process, each -> new ArrayList<>()).add(more);
  }

  /** Notes the rate of a process, unless one was noted before. */
  void rate(String process, BigDecimal ticksPerSecond) {
    rates.putIfAbsent(process, ticksPerSecond);
  }

  /** The names of the processes, in their order. */
  List<String> processes() {
    return List.copyOf(rows.keySet());
  }

  /** Takes the rows of a process away, so that they need no memory any more. */
  List<RawRows> take(String process) {
    List<RawRows> taken = rows(process);
    rows.put(process, List.of());
    return taken;
  }

  List<RawRows> rows(String process) {
    return rows.getOrDefault(process, List.of());
  }

  Map<String, BigDecimal> rates() {
    return rates;
  }

  boolean isEmpty() {
    return rows.values().stream().flatMap(List::stream).allMatch(each -> each.size() == 0);
  }
}

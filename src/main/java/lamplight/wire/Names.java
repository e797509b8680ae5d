package lamplight.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import lamplight.model.RelaySpec;

/** How messages to a person call the ends of a connection. */
public final class Names {
  /** Of more than these numbers and ranges the rest is counted. */
  private static final int PARTS_MAX = 6;

  /** The shortest series of numbers that is written as a range. */
  private static final int RANGE_MIN = 3;

  private Names() {}

  /** The name of a process, or of the relay. */
  public static String of(int number) {
    return number == RelaySpec.NUMBER ? "the relay" : "process " + number;
  }

  /**
   * The names of several, in ascending order and the relay last, short however many there are:
   * {@code processes 1..12, 14 and 380 more}.
   */
  public static String of(Collection<Integer> numbers) {
    TreeSet<Integer> processes = new TreeSet<>(numbers);
    boolean alsoRelay = processes.remove(RelaySpec.NUMBER);
    if (processes.isEmpty()) {
      return alsoRelay ? of(RelaySpec.NUMBER) : "";
    }
    List<String> parts = new ArrayList<>();
    int more = 0;
    for (List<Integer> series : series(processes)) {
      if (parts.size() + (series.size() < RANGE_MIN ? series.size() : 1) > PARTS_MAX) {
        more += series.size();
      } else if (series.size() < RANGE_MIN) {
        series.forEach(number -> parts.add(Integer.toString(number)));
      } else {
        parts.add(series.get(0) + ".." + series.get(series.size() - 1));
      }
    }
    if (more > 0) {
      parts.add(more + " more");
    }
    if (alsoRelay) {
      parts.add(of(RelaySpec.NUMBER));
    }
    return (processes.size() == 1 ? "process " : "processes ") + joined(parts);
  }

  private static String joined(List<String> parts) {
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  /** The numbers in series without gaps. */
  private static List<List<Integer>> series(Iterable<Integer> ascending) {
    List<List<Integer>> all = new ArrayList<>();
    int expected = Integer.MIN_VALUE;
    for (int number : ascending) {
      if (number != expected) {
        all.add(new ArrayList<>());
      }
      all.get(all.size() - 1).add(number);
      expected = number + 1;
    }
    return all;
  }
}

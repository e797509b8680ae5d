package lamplight.report.data;

import java.util.List;
import lamplight.measure.ProcessPercentile;

/** Which roles are shown where not all have room. */
public final class ShownRoles {
  /** Those of many processes: the smallest, the median and the largest. */
  public static final List<Integer> OF_MANY =
      List.of(
          ProcessPercentile.SMALLEST.place(),
          ProcessPercentile.MEDIAN.place(),
          ProcessPercentile.LARGEST.place());

  private ShownRoles() {}

  /** All of at most so many roles, of more the first, the middle and the last. */
  public static List<Integer> of(List<Integer> roles, int max) {
    int last = roles.size() - 1;
    return roles.size() <= max
        ? roles
        : List.of(roles.get(0), roles.get(last / 2), roles.get(last));
  }
}

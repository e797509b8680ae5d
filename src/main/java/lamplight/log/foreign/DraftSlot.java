package lamplight.log.foreign;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The numbers that stand in one place of lines that are otherwise alike. Not thread-safe. */
final class DraftSlot {
  private static final int VALUES_MAX = 50;

  private final Set<String> values = new HashSet<>();
  private final Map<String, String> firstByFile = new HashMap<>();
  private final Map<String, BigDecimal> lastByFile = new HashMap<>();
  private boolean isOneInAFile = true;
  private boolean neverFalls = true;

  void add(String file, String value) {
    if (values.size() < VALUES_MAX) {
      values.add(value);
    }
    isOneInAFile &= value.equals(firstByFile.computeIfAbsent(file, each -> value));
    BigDecimal number = new BigDecimal(value);
    BigDecimal last = lastByFile.put(file, number);
    neverFalls &= last == null || number.compareTo(last) >= 0;
  }

  /** Whether it is the same in all lines. */
  boolean isConstant() {
    return values.size() == 1;
  }

  /** Whether it tells the files apart. */
  boolean isOfTheFile() {
    return isOneInAFile && firstByFile.size() > 1 && values.size() == firstByFile.size();
  }

  /** Whether it grows as a clock does. */
  boolean grows() {
    return neverFalls && values.size() > 2;
  }

  /** Any of its values. */
  String example() {
    return values.stream().findFirst().orElse("");
  }
}

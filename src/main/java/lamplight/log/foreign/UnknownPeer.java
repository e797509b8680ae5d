package lamplight.log.foreign;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import lamplight.model.Characters;

/**
 * A name in the place of a peer that is no process.
 *
 * @param lines how many lines have it
 * @param likely the process that it is likely to mean
 */
public record UnknownPeer(String name, long lines, String likely) {
  /** What to do about it: {@code unknown peer 56314 (924 lines): add alias.0 = 56314}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "unknown peer %s (%,d %s): add alias.%s = %s",
        Characters.shown(name),
        lines,
        lines == 1 ? "line" : "lines",
        Characters.shown(likely),
        Characters.shown(name));
  }

  /** How many lines of which processes have it. */
  static final class Count {
    private final Set<Integer> owners = new TreeSet<>();
    private long lines;

    void add(int owner) {
      owners.add(owner);
      lines++;
    }

    long lines() {
      return lines;
    }

    Set<Integer> owners() {
      return owners;
    }
  }
}

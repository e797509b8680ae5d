package lamplight.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The copies on one connection of a star, in the order in which they were put on it. Memory is
 * bounded by those on it. Not thread-safe.
 */
final class CopyLine {
  private final Map<RelayedCopy.Id, RelayedCopy> copies = new LinkedHashMap<>();

  void add(RelayedCopy copy) {
    copies.put(copy.id, copy);
  }

  /**
   * Takes a copy off the connection, and hands over those before it, which it overtook.
   *
   * @return the copy, or nothing when it is not on the connection
   */
  Optional<RelayedCopy> take(RelayedCopy.Id id, Consumer<RelayedCopy> overtaken) {
    RelayedCopy copy = copies.get(id);
    if (copy == null) {
      return Optional.empty();
    }
    for (RelayedCopy before : copies.values()) {
      if (before == copy) {
        break;
      }
      overtaken.accept(before);
    }
    copies.remove(id);
    return Optional.of(copy);
  }

  Optional<RelayedCopy> find(RelayedCopy.Id id) {
    return Optional.ofNullable(copies.get(id));
  }

  Iterable<RelayedCopy> all() {
    return copies.values();
  }
}

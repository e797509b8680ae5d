package lamplight.log.foreign;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a line of a kind looks like: text, and values in braces. */
record LinePattern(List<Piece> pieces) {
  LinePattern {
    pieces = List.copyOf(pieces);
  }

  /** The fields that it has. */
  Set<LogField> fields() {
    return pieces.stream()
        .filter(Value.class::isInstance)
        .map(piece -> ((Value) piece).field())
        .collect(Collectors.toSet());
  }
}

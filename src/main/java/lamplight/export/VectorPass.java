package lamplight.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import lamplight.causality.VectorClocks;

/** Shows the events of an exported trial with their vector clocks, in causal order. */
final class VectorPass {
  private VectorPass() {}

  /** Takes an event; the vector has process 1 at index 0, and is good until this returns. */
  @FunctionalInterface
  interface Visitor {
    void visit(int event, int[] vector) throws IOException;
  }

  static void over(ExportedTrial trial, Visitor visitor) throws IOException {
    try {
      VectorClocks.forEach(
          trial.history(),
          (event, vector) -> {
            if (trial.has(event)) {
              visit(visitor, event, vector);
            }
          });
    } catch (UncheckedIOException unwritten) {
      throw unwritten.getCause();
    }
  }

  private static void visit(Visitor visitor, int event, int[] vector) {
    try {
      visitor.visit(event, vector);
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }
}

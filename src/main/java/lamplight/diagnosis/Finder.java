package lamplight.diagnosis;

import java.util.List;

/** Looks for one bug, and finds it only where it is sure. */
@FunctionalInterface
interface Finder {
  /** What was found; empty when nothing was, or when the log does not decide it. */
  List<Diagnosis> find(Evidence evidence);
}

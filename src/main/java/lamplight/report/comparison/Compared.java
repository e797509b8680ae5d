package lamplight.report.comparison;

import java.util.List;
import lamplight.results.side.Side;
import lamplight.stats.judge.Comparison;
import lamplight.stats.judge.GateResult;

/**
 * A side against the base.
 *
 * @param cautions what may make a difference besides the settings, a sentence each
 * @param gates what the comparison says of each gate
 */
record Compared(
    Side base, Side other, Comparison comparison, List<String> cautions, List<GateResult> gates) {
  Compared {
    cautions = List.copyOf(cautions);
    gates = List.copyOf(gates);
  }

  String title() {
    return other.name() + " against " + base.name();
  }
}

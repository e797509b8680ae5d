package lamplight.report.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lamplight.report.document.Block.Bullets;
import lamplight.report.document.Block.Section;
import lamplight.report.document.Text;
import lamplight.stats.judge.GateResult;

/** What came of each gate. */
final class GatesSection {
  private GatesSection() {}

  /** The section; empty without gates. */
  static Optional<Section> of(List<Compared> comparisons) {
    List<Text> items = new ArrayList<>();
    for (Compared compared : comparisons) {
      for (GateResult result : compared.gates()) {
        items.add(
            Text.of(
                "**{}** `{}` ({}): {}.",
                state(result),
                result.gate().text(),
                compared.title(),
                result.sentence()));
      }
    }
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "Gates",
                Text.plain(
                    "A gate fails when the difference that it forbids is shown and its 95 %"
                        + " interval as a whole lies beyond the limit. Where that cannot be told,"
                        + " the gate is undecided and lets nothing pass."),
                false,
                List.of(Bullets.of(items))));
  }

  static String state(GateResult result) {
    return result.state().name().toLowerCase(Locale.ROOT);
  }
}

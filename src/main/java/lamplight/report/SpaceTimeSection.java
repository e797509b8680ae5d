package lamplight.report;

import java.util.List;
import lamplight.report.document.Block.Section;
import lamplight.report.part.Drawing;

/** A trial as a space-time diagram. */
final class SpaceTimeSection {
  private SpaceTimeSection() {}

  /** The section of these diagrams, at least one. */
  static Section of(List<Drawing> drawings) {
    return Section.open("Space-time", drawings.stream().map(Drawing::block).toList());
  }
}

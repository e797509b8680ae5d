package lamplight.report.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Column;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Block.Table;
import lamplight.report.document.Columns;
import lamplight.report.document.Text;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.results.side.Side;
import lamplight.stats.judge.Design;
import lamplight.stats.judge.Differing;

/** Which trials stand against each other, and what differs between the settings of the sides. */
final class SidesSection {
  private static final int RANGES_MAX = 12;

  private SidesSection() {}

  static List<Block> of(List<Side> sides, List<Compared> comparisons) {
    List<Block> blocks = new ArrayList<>();
    Map<String, List<String>> designs = new LinkedHashMap<>();
    for (Compared compared : comparisons) {
      designs
          .computeIfAbsent(trials(compared), unused -> new ArrayList<>())
          .add(compared.other().name());
    }
    designs.forEach(
        (trials, others) ->
            blocks.add(
                new Paragraph(
                    Text.plain(
                        designs.size() == 1 ? trials : Words.list(others) + ": " + trials))));
    List<String> keys = Differing.settings(sides.stream().map(Side::facts).toList());
    if (keys.isEmpty()) {
      blocks.add(
          new Paragraph(Text.plain("Every setting but the seeds is the same on all sides.")));
    } else {
      blocks.add(settings(sides, keys));
    }
    return blocks;
  }

  /** The settings that differ, a row a side, the base first. */
  private static Table settings(List<Side> sides, List<String> keys) {
    Columns<Side> columns = new Columns<Side>().words("side", Side::name);
    keys.forEach(
        key ->
            columns.add(
                new Column(Text.code(key), false), side -> Text.plain(side.facts().setting(key))));
    return columns.table(sides);
  }

  private static String trials(Compared compared) {
    Design design = compared.comparison().design();
    SortedSet<Long> base = compared.base().samples().seeds();
    SortedSet<Long> other = compared.other().samples().seeds();
    if (design instanceof Design.Paired paired) {
      int pairs = paired.seeds().size();
      return "Each seed is paired with itself: "
          + seeds(paired.seeds())
          + (base.size() + other.size() == 2 * pairs
              ? "."
              : "; left out for want of a partner: "
                  + Numbers.count(base.size() - pairs, "trial")
                  + " of the base, "
                  + Numbers.count(other.size() - pairs)
                  + " of the other.");
    }
    SortedSet<Long> common = new TreeSet<>(base);
    common.retainAll(other);
    return "Unpaired, because "
        + (common.isEmpty()
            ? "no seed is on both sides"
            : "only "
                + Numbers.count(common.size(), "seed")
                + (common.size() == 1 ? " is" : " are")
                + " on both sides: too few to pair")
        + "; base "
        + seeds(design.base())
        + ", other "
        + seeds(design.other())
        + ".";
  }

  /** Seeds in order, those that follow each other as a range. */
  static String seeds(List<Long> seeds) {
    List<String> ranges = new ArrayList<>();
    int first = 0;
    for (int index = 0; index < seeds.size(); index++) {
      boolean isLast = index + 1 == seeds.size() || seeds.get(index + 1) != seeds.get(index) + 1;
      if (isLast) {
        ranges.add(
            Stream.of(seeds.get(first), seeds.get(index))
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining(" to ")));
        first = index + 1;
      }
    }
    return seeds.isEmpty()
        ? "no trials"
        : (seeds.size() == 1 ? "seed " : "seeds ")
            + ranges.stream().limit(RANGES_MAX).collect(Collectors.joining(", "))
            + (ranges.size() > RANGES_MAX ? ", ..." : "")
            + (seeds.size() == 1 ? "" : " (" + Numbers.count(seeds.size()) + ")");
  }
}

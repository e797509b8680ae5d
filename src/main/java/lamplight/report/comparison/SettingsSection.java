package lamplight.report.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lamplight.report.text.Markdown;
import lamplight.report.text.Markdown.Align;
import lamplight.report.text.Numbers;
import lamplight.results.side.Side;
import lamplight.stats.judge.Design;
import lamplight.stats.judge.Differing;

/** What differs between the settings, and which trials stand against each other. */
final class SettingsSection {
  private static final int COLUMNS_MAX = 6;

  private SettingsSection() {}

  static void append(Markdown out, List<Side> sides, List<Compared> comparisons) {
    out.heading(2, "What differs between the settings");
    List<String> keys = Differing.settings(sides.stream().map(Side::facts).toList());
    if (keys.isEmpty()) {
      out.paragraph("Nothing: every setting but the seeds is the same on all sides.");
    } else if (sides.size() <= COLUMNS_MAX) {
      table(out, sides, keys);
    } else {
      transposed(out, sides, keys);
    }
    out.paragraph("Trials:");
    out.list(comparisons.stream().map(SettingsSection::trials).toList());
  }

  private static void table(Markdown out, List<Side> sides, List<String> keys) {
    List<String> header = new ArrayList<>(List.of("setting"));
    sides.forEach(side -> header.add(Markdown.escape(side.name())));
    List<List<String>> rows = new ArrayList<>();
    for (String key : keys) {
      List<String> row = new ArrayList<>(List.of(Markdown.code(key)));
      sides.forEach(side -> row.add(Markdown.escape(side.facts().setting(key))));
      rows.add(row);
    }
    out.table(header, Collections.nCopies(header.size(), Align.LEFT), rows);
  }

  private static void transposed(Markdown out, List<Side> sides, List<String> keys) {
    List<String> header = new ArrayList<>(List.of("side"));
    keys.forEach(key -> header.add(Markdown.code(key)));
    List<List<String>> rows = new ArrayList<>();
    for (Side side : sides) {
      List<String> row = new ArrayList<>(List.of(Markdown.escape(side.name())));
      keys.forEach(key -> row.add(Markdown.escape(side.facts().setting(key))));
      rows.add(row);
    }
    out.table(header, Collections.nCopies(header.size(), Align.LEFT), rows);
  }

  private static String trials(Compared compared) {
    String title = Markdown.escape(compared.title()) + ": ";
    Design design = compared.comparison().design();
    if (design instanceof Design.Paired paired) {
      return title
          + "paired, each seed against itself: "
          + seeds(paired.seeds())
          + alone(compared, paired.seeds());
    }
    SortedSet<Long> common = new TreeSet<>(compared.base().samples().seeds());
    common.retainAll(compared.other().samples().seeds());
    return title
        + "unpaired, because "
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

  private static String alone(Compared compared, List<Long> pairs) {
    int base = compared.base().samples().seeds().size() - pairs.size();
    int other = compared.other().samples().seeds().size() - pairs.size();
    return base + other == 0
        ? "."
        : "; left out for want of a partner: "
            + Numbers.count(base, "trial")
            + " of the base, "
            + Numbers.count(other)
            + " of the other.";
  }

  /** Seeds in order, those that follow each other as a range. */
  static String seeds(List<Long> seeds) {
    List<String> ranges = new ArrayList<>();
    int first = 0;
    for (int index = 0; index < seeds.size(); index++) {
      boolean isLast = index + 1 == seeds.size() || seeds.get(index + 1) != seeds.get(index) + 1;
      if (isLast) {
        ranges.add(
            first == index ? seeds.get(first) + "" : seeds.get(first) + ".." + seeds.get(index));
        first = index + 1;
      }
    }
    return seeds.isEmpty()
        ? "no trials"
        : (seeds.size() == 1 ? "seed " : "seeds ")
            + ranges.stream().limit(12).collect(Collectors.joining(", "))
            + (ranges.size() > 12 ? ", ..." : "")
            + " ("
            + Numbers.count(seeds.size())
            + ")";
  }
}

package lamplight.report;

import static lamplight.clocks.OtherClocks.HYBRID;
import static lamplight.clocks.OtherClocks.LAMPORT;
import static lamplight.clocks.OtherClocks.PHYSICAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import lamplight.clocks.OtherClocks;
import lamplight.report.data.MeanClock;
import lamplight.report.data.MeanClocks;
import lamplight.report.data.StudyData;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Block.Section;
import lamplight.report.document.Block.Table;
import lamplight.report.document.Columns;
import lamplight.report.document.Text;
import lamplight.report.part.Figures;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.results.EmbeddedTrials;
import lamplight.results.TrialClocks;
import lamplight.stats.Summary;

/** How other clocks would have ordered the events of a run or a study. */
final class OtherClocksSection {
  private static final String TITLE = "What other clocks would have said";
  private static final int POINTS_MAX = 60;
  private static final int SEEDS_MAX = 8;
  private static final String ALL = Numbers.percent(1);
  private static final String NEARLY_ALL = "> 99.9 %";
  private static final double NS_PER_US = 1e3;
  private static final double NS_PER_MS = 1e6;
  private static final double NS_PER_S = 1e9;

  private final StudyData data;
  private final List<TrialClocks> replayed;
  private final int tooLarge;
  private final List<MeanClocks> points;

  private OtherClocksSection(StudyData data, List<TrialClocks> trials) {
    this.data = data;
    this.replayed = trials.stream().filter(trial -> !trial.figures().isEmpty()).toList();
    this.tooLarge = trials.size() - replayed.size();
    this.points = MeanClocks.of(data, replayed);
  }

  /**
   * The section, folded unless skews are varied, of which it is the result; nothing without such
   * trials.
   *
   * @param trials those that passed the check and were replayed or are too large, in order
   */
  static Optional<Section> of(StudyData data, List<TrialClocks> trials) {
    return trials.isEmpty()
        ? Optional.empty()
        : Optional.of(new OtherClocksSection(data, trials).section());
  }

  private Section section() {
    Optional<Text> bySkew = SkewFindings.of(data, points);
    List<Block> blocks = new ArrayList<>();
    bySkew.map(Paragraph::new).ifPresent(blocks::add);
    if (!points.isEmpty()) {
      blocks.add(new Paragraph(findings()));
      blocks.add(data.isStudy() ? byPoint() : byClock());
      blocks.add(new Paragraph(definitions()));
    }
    blocks.add(new Paragraph(which()));
    return bySkew.isPresent()
        ? Section.open(TITLE, blocks)
        : Section.folded(TITLE, answer(), blocks);
  }

  private Text answer() {
    if (points.isEmpty()) {
      return Text.plain("too large to replay");
    }
    return data.isStudy()
        ? Text.of(
            "hybrid logical clocks order fewer pairs against true time than Lamport clocks, in"
                + " every trial, at {} of {}",
            Numbers.count(points.stream().filter(SkewFindings::isFewerInAll).count()),
            Numbers.count(points.size(), "point"))
        : Text.of(
            "against true time, Lamport clocks order {} of the pairs, hybrid logical clocks {}",
            range(LAMPORT, MeanClock::againstTime),
            range(HYBRID, MeanClock::againstTime));
  }

  private Text findings() {
    List<Text> sentences = new ArrayList<>();
    sentences.add(
        Text.of(
            "In {} of the pairs one event happened before the other; **vector clocks** order these"
                + " and no others. **Lamport clocks** order {} of the pairs, of which {} are"
                + " causal, and {} of the pairs against true time.",
            range(LAMPORT, MeanClock::causal),
            range(LAMPORT, MeanClock::ordered),
            range(LAMPORT, MeanClock::precision),
            range(LAMPORT, MeanClock::againstTime)));
    double aheadNs = figures(HYBRID, MeanClock::aheadMaxNs).max().orElse(0);
    sentences.add(
        Text.of(
            "**Hybrid logical clocks** order {} against true time, and are {} ahead of the physical"
                + " clock of their process.",
            range(HYBRID, MeanClock::againstTime),
            aheadNs == 0 ? "never" : "at most " + time(aheadNs)));
    double recall = figures(PHYSICAL, MeanClock::recall).min().orElse(1);
    if (recall < 1) {
      sentences.add(
          Text.of(
              "**Physical clocks** alone lose the order of {}{} of the causal pairs.",
              points.size() == 1 ? "" : "up to ",
              Numbers.percent(1 - recall)));
    }
    return Text.join(" ", sentences);
  }

  private Table byClock() {
    return new Columns<MeanClock>()
        .words("clock", MeanClock::name)
        .numbers("bytes", clock -> Numbers.count(clock.bytes()))
        .numbers("ordered", clock -> percent(clock.ordered()))
        .numbers("precision", clock -> percent(clock.precision()))
        .numbers("recall", clock -> percent(clock.recall()))
        .numbers("ties", clock -> percent(clock.tied()))
        .numbers("against time", clock -> percent(clock.againstTime()))
        .numbers("ahead, mean", clock -> cell(clock.aheadMeanNs(), OtherClocksSection::time))
        .numbers("ahead, largest", clock -> cell(clock.aheadMaxNs(), OtherClocksSection::time))
        .numbers("counter", clock -> cell(clock.counterMax(), Numbers::figure))
        .table(points.get(0).clocks());
  }

  /** A row a point, with what depends on it. */
  private Table byPoint() {
    Columns<MeanClocks> columns =
        new Columns<MeanClocks>()
            .words(data.heading(), MeanClocks::label)
            .numbers("precision: Lamport", point -> percent(point.get(LAMPORT).precision()));
    for (MeanClock clock : points.get(0).clocks()) {
      String name = clock.name();
      // A clock that orders causal pairs alone has nothing to show here.
      if (figures(name, MeanClock::precision).anyMatch(precision -> precision < 1)) {
        columns.numbers("against time: " + name, point -> againstTime(point.get(name)));
      }
    }
    return columns
        .numbers("recall: physical", point -> percent(point.get(PHYSICAL).recall()))
        .numbers(
            "ahead, largest: " + HYBRID,
            point -> cell(point.get(HYBRID).aheadMaxNs(), OtherClocksSection::time))
        .numbers("counter", point -> cell(point.get(HYBRID).counterMax(), Numbers::figure))
        .table(points.subList(0, Math.min(POINTS_MAX, points.size())));
  }

  private static Text definitions() {
    return Text.of(
        "Pairs are pairs of events of two processes. *Ordered*: the pairs that the clock orders;"
            + " *precision*: the share of these that are causal, one event having happened before"
            + " the other; *recall*: the share of causal pairs that it orders that way; *ties*:"
            + " pairs with equal timestamps; *against time*: pairs whose earlier event by true time"
            + " is the later one to the clock; *ahead*: the time in a timestamp minus the physical"
            + " clock of its process; *counter*: the largest beside that time; *bytes*: of a"
            + " timestamp, 8 a number and 4 a counter.");
  }

  private Text which() {
    List<Text> sentences = new ArrayList<>();
    if (!replayed.isEmpty()) {
      sentences.add(
          replayed.size() == data.complete()
              ? Text.of("Replayed are the events of every complete trial.")
              : Text.of(
                  "Replayed are the events of {} of {}: {} (trials that passed the check, up to {}"
                      + " events in all).",
                  Numbers.count(replayed.size()),
                  Numbers.count(data.complete(), "complete trial"),
                  seeds(),
                  Numbers.count(EmbeddedTrials.EVENTS)));
      sentences.add(
          Text.of(
              "{}[clocks.csv](clocks.csv) has {}.",
              shares(),
              points.size() > POINTS_MAX
                  ? "all points, of which the first " + POINTS_MAX + " stand here"
                  : "each trial"));
    }
    if (tooLarge > 0) {
      sentences.add(
          Text.of(
              "Not replayed because too large: {}. It takes at most {} processes, and at most {}"
                  + " events times processes.",
              Numbers.count(tooLarge, "trial"),
              Numbers.count(OtherClocks.PROCESSES_MAX),
              Numbers.count(OtherClocks.CELLS_MAX)));
    }
    return Text.join(" ", sentences);
  }

  private String shares() {
    if (replayed.size() == points.size()) {
      return "";
    }
    return data.isStudy()
        ? "Shares are means over the trials of a point, with half of the 95 % interval behind ±; "
        : "Shares are means over trials; ";
  }

  private String seeds() {
    if (data.isStudy()) {
      return "the first seed of each point, then the second, and so on";
    }
    List<String> seeds = replayed.stream().map(trial -> Long.toString(trial.seed())).toList();
    int last = seeds.size() - 1;
    return last == 0
        ? "seed " + seeds.get(0)
        : "seeds "
            + (last < SEEDS_MAX ? Words.list(seeds) : seeds.get(0) + " to " + seeds.get(last));
  }

  /** A share over the points, from the least to the largest. */
  private String range(String clock, Function<MeanClock, OptionalDouble> share) {
    String least = percent(figures(clock, share).min());
    String most = percent(figures(clock, share).max());
    return least.equals(most) ? least : least + " to " + most;
  }

  private DoubleStream figures(String clock, Function<MeanClock, OptionalDouble> figure) {
    return points.stream()
        .map(point -> figure.apply(point.get(clock)))
        .flatMapToDouble(OptionalDouble::stream);
  }

  /** The mean over the trials of a point, with half of its 95 % interval. */
  private static String againstTime(MeanClock clock) {
    Optional<Summary> summary = clock.againstTimeOverTrials();
    OptionalDouble high = summary.map(Summary::high).orElse(OptionalDouble.empty());
    return high.isEmpty()
        ? percent(clock.againstTime())
        : Numbers.plusMinus(
                100 * summary.get().mean(), 100 * (high.getAsDouble() - summary.get().mean()))
            + " %";
  }

  private static String percent(OptionalDouble share) {
    return cell(share, OtherClocksSection::percent);
  }

  /** What is nearly everything is not rounded to everything. */
  private static String percent(double share) {
    String percent = Numbers.percent(share);
    return share < 1 && percent.equals(ALL) ? NEARLY_ALL : percent;
  }

  private static String cell(OptionalDouble value, Function<Double, String> words) {
    return value.isPresent() ? words.apply(value.getAsDouble()) : Figures.NONE;
  }

  /** A length of time in the unit that a person would use. */
  private static String time(double ns) {
    if (ns == 0 || Math.abs(ns) >= NS_PER_MS) {
      return Words.seconds(ns / NS_PER_S);
    }
    return Math.abs(ns) < NS_PER_US
        ? Numbers.figure(ns) + " ns"
        : Numbers.figure(ns / NS_PER_US) + " µs";
  }
}

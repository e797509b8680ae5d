package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.report.VerdictQuote.Clause;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.data.StudyData;
import lamplight.report.data.StudyData.PointData;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Bullets;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Text;
import lamplight.report.part.Excerpt;
import lamplight.report.part.Figures;
import lamplight.report.part.JudgeNotes;
import lamplight.report.part.Predictions;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.stats.Deviation;
import lamplight.stats.findings.DrawFinding;
import lamplight.stats.findings.PredictionCheck;
import lamplight.stats.findings.PredictionFinding.Deviates;
import lamplight.stats.frame.Roles;

/** Which measures deviate from what theory predicts. */
final class TheorySection {
  private static final int NAMED_MAX = 20;

  /** Seeds that show what is off by so many standard deviations are enough to say no more. */
  private static final double POWER_NAMED = 2;

  /** Seeds that show only what is off by more standard deviations show next to nothing. */
  private static final double POWER_NONE = 10;

  private TheorySection() {}

  /** What the verdict says of theory. */
  static Clause clause(StudyData data, Optional<Predictions> predictions) {
    boolean deviates = predictions.map(known -> known.deviations() > 0).orElse(false);
    String answer = answer(data, predictions);
    return deviates
        ? Clause.bad(Text.of("**✗ Theory: {}**; see [Is it right?](#is-it-right).", answer))
        : Clause.good(
            Text.of(
                "Theory: {}{}.", answer, predictions.map(known -> power(data, known)).orElse("")));
  }

  /** How many measures deviate, in a few words. */
  static String answer(StudyData data, Optional<Predictions> predictions) {
    if (data.kind() == Roles.PERCENTILES) {
      return "it predicts single processes, and no percentiles over them";
    }
    if (predictions.isEmpty()) {
      return data.runs().stream().allMatch(TheorySection::isHit)
          ? "it knows no faults, so nothing is predicted"
          : "nothing is predicted";
    }
    int deviating = predictions.get().deviations();
    String verb = deviating == 1 ? " deviates" : " deviate";
    if (trialsMax(data) > 1) {
      return Numbers.count(deviating)
          + " of "
          + Numbers.count(predictions.get().count())
          + " predicted measures"
          + verb;
    }
    if (deviating == 0) {
      return (predictions.get().first().draws().isEmpty()
              ? "whether one trial deviates"
              : "its draws are as predicted; whether one trial deviates otherwise")
          + " cannot be told from chance";
    }
    int draws = predictions.get().deviatingDraws();
    List<String> what = new ArrayList<>();
    if (draws < deviating) {
      what.add(Numbers.count(deviating - draws, "exactly predicted measure"));
    }
    if (draws > 0) {
      what.add(Numbers.count(draws, "share") + " of idle ticks that send");
    }
    return Words.list(what) + verb;
  }

  /** How far off a measure has to be for few seeds to show it. */
  private static String power(StudyData data, Predictions predictions) {
    int trials = trialsMax(data);
    if (trials < 2 || predictions.count() == 0) {
      return "";
    }
    double deviations = predictions.first().limit(trials) / Math.sqrt(trials);
    if (deviations <= POWER_NAMED) {
      return "";
    }
    return deviations > POWER_NONE
        ? " (%s show hardly any deviation)".formatted(Numbers.count(trials, "seed"))
        : " (%s show only what is off by %s standard deviations or more)"
            .formatted(Numbers.count(trials, "seed"), Numbers.fixed(deviations, 1));
  }

  private static boolean isHit(RunData run) {
    return !run.experiment().faults().planned().isNone();
  }

  private static int trialsMax(StudyData data) {
    return data.runs().stream().mapToInt(run -> run.samples().size()).max().orElse(0);
  }

  /** Which measures deviate, and where the predictions come from. */
  static List<Block> blocks(StudyData data, Predictions predictions) {
    List<Block> blocks = new ArrayList<>();
    List<String> deviating = new ArrayList<>();
    for (PointData at : data.points()) {
      predictions.at(at).ifPresent(check -> add(deviating, at, check));
    }
    if (!deviating.isEmpty()) {
      Excerpt<String> named = Excerpt.of(deviating, NAMED_MAX);
      blocks.add(Bullets.of(Text.plain(named.shown())));
      blocks.addAll(named.note(""));
    }
    blocks.add(new Paragraph(definition(data, predictions)));
    blocks.add(new Paragraph(Text.plain(source(predictions))));
    List<DrawFinding> draws = predictions.first().draws();
    if (!data.isStudy() && !draws.isEmpty()) {
      blocks.add(DrawWords.table(data.first(), draws));
    }
    return blocks;
  }

  private static void add(List<String> deviating, PointData at, PredictionCheck check) {
    String where = at.label().isEmpty() ? "" : " at " + at.label();
    for (DrawFinding found : check.deviatingDraws()) {
      deviating.add(DrawWords.sentence(at.data(), found, where));
    }
    for (Deviates found : check.deviating()) {
      deviating.add(sentence(at.data(), found, where));
    }
  }

  private static String sentence(RunData run, Deviates found, String where) {
    Deviation deviation = found.deviation();
    return Words.capital(found.metric().title())
        + " of "
        + Labels.inSentence(run, found.role())
        + where
        + " "
        + Numbers.figure(deviation.predicted() + deviation.difference())
        + ", predicted "
        + Numbers.figure(deviation.predicted())
        + " ("
        + (found.isExact() ? exactly(deviation) : spread(deviation))
        + ").";
  }

  private static String spread(Deviation deviation) {
    return deviation.inStandardErrors().isPresent()
        ? Figures.deviation(deviation) + " standard errors"
        : "the same in every trial";
  }

  /** Of what is known exactly the farthest trial counts, because differences may cancel out. */
  private static String exactly(Deviation deviation) {
    double farthest =
        -deviation.least() > deviation.greatest() ? deviation.least() : deviation.greatest();
    return "exact in theory, off by " + Numbers.figure(farthest) + " in a trial";
  }

  /**
   * What the two columns are, and when a deviation is marked; by the limit of the points with the
   * most trials, as those with fewer have a wider one.
   */
  private static Text definition(StudyData data, Predictions predictions) {
    int trials = trialsMax(data);
    return Text.of(
        "*Predicted* is what theory expects of a trial of this length, on average over seeds{}. A"
            + " dash stands where theory has no value."
            + (trials == 1
                ? " {}"
                : " The *deviation* is the mean less the prediction, in standard errors (standard"
                    + " deviation over the root of the number of trials); where the trials do not"
                    + " differ from each other it is not defined. {}"),
        data.runs().stream().allMatch(RunData::hasFixedRates)
            ? ""
            : "; each seed has rates of its own, so it is the mean over the seeds' own predictions,"
                + " and the deviation is taken seed by seed",
        trials == 1 ? JudgeNotes.OF_ONE_TRIAL : JudgeNotes.rule(predictions.first(), trials));
  }

  /** How the predictions were come by. */
  private static String source(Predictions predictions) {
    List<String> sources = predictions.sources();
    return "About the predictions: the queues are exact in the long run, but for the mean of a"
        + " stable queue, which is good to about 10 %. "
        + (sources.size() > 1
            ? "At the first point: " + Words.small(sources.get(0))
            : sources.get(0));
  }
}

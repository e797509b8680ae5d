package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lamplight.experiment.Experiment;
import lamplight.experiment.Key;
import lamplight.experiment.Keys;
import lamplight.experiment.Study;
import lamplight.model.Die;
import lamplight.report.data.StudyData;
import lamplight.report.data.TimeUnits;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Text;
import lamplight.report.part.FewTrials;
import lamplight.report.part.Overridden;
import lamplight.report.part.UntilNote;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.results.RunFacts;

/** What is asked, of how many trials, and how they differ from those of the defaults. */
final class Introduction {
  /** What the sentence says anyway. */
  private static final Set<String> TOLD =
      Set.of(
          "title",
          "description",
          "processes",
          "duration",
          "seeds",
          "time",
          "topology",
          "draw.sides",
          "internal.probability",
          "rates");

  private static final String VARY = "vary.";

  /** A longer list of rates, or of other values, stands in the settings alone. */
  private static final int VALUES_MAX = 60;

  private Introduction() {}

  static List<Block> of(StudyData data) {
    List<Text> texts = new ArrayList<>();
    Overridden.note(data.facts()).ifPresent(texts::add);
    for (String line : data.study().first().description().lines().toList()) {
      texts.add(Text.plain(line.strip()));
    }
    if (data.isStudy()) {
      texts.add(varied(data.study()));
    }
    texts.add(facts(data));
    UntilNote.of(data.facts()).ifPresent(texts::add);
    data.runs().stream()
        .map(run -> run.samples().size())
        .filter(FewTrials::areFew)
        .min(Integer::compare)
        .flatMap(FewTrials::sentence)
        .map(Text::plain)
        .ifPresent(texts::add);
    return texts.stream().filter(text -> !text.isEmpty()).<Block>map(Paragraph::new).toList();
  }

  /** Which keys are varied, and that the seeds are the same at all points. */
  private static Text varied(Study study) {
    List<Text> keys = new ArrayList<>();
    for (Study.Axis axis : study.axes()) {
      keys.add(
          Text.of(
              "`{}` {}",
              axis.key(),
              axis.text().length() > VALUES_MAX
                  ? "(" + Numbers.count(axis.values().size(), "value") + ")"
                  : axis.text()));
    }
    long seeds = study.seeds().count();
    return Text.of(
        "A study of {}: {}{}{}.",
        Numbers.count(study.points().size(), "point"),
        keys.size() > 1 ? "every combination of " : "",
        Words.texts(keys),
        study.points().size() == 1
            ? ""
            : seeds == 1
                ? "; the same seed at each"
                : "; the same " + Numbers.count(seeds) + " seeds at each");
  }

  /** What is the same at every point. */
  private static Text facts(StudyData data) {
    Experiment experiment = data.study().first();
    RunFacts facts = data.facts();
    List<String> parts = new ArrayList<>();
    String rates = rates(data);
    if (data.hasEqualSizes()) {
      parts.add(
          Numbers.count(experiment.processes())
              + " processes"
              + (rates.isEmpty() ? "" : " (" + rates + ")"));
    } else if (!rates.isEmpty()) {
      parts.add(rates);
    }
    add(parts, data, Keys.DURATION, Words.seconds(data.first().durationSeconds()));
    parts.add(
        (experiment.seeds().count() == 1 ? "seed " : "seeds ")
            + experiment.seeds().text().replace("..", " to "));
    parts.add(experiment.time().name().toLowerCase(Locale.ROOT) + " time");
    add(parts, data, Keys.TOPOLOGY, experiment.relay().isPresent() ? "star" : "mesh");
    if (!data.varies(Keys.INTERNAL_PROBABILITY)) {
      add(parts, data, Keys.DRAW_SIDES, draw(experiment.die()));
    }
    return Text.of(
        "{}{}.{}{}",
        Words.capital(String.join(", ", parts)),
        settings(facts),
        TimeUnits.differ(data.study())
            ? Text.of(
                " Times and rates are in model time, which runs `time.scale` times as fast as the"
                    + " wall clock; latency and lateness are in wall time.")
            : Text.NONE,
        date(facts));
  }

  private static String draw(Die die) {
    return die.hasSides()
        ? "1 to " + Numbers.count(die.faces()) + " drawn a tick"
        : "an idle tick is internal with probability " + die.value();
  }

  private static void add(List<String> parts, StudyData data, Key<?> key, String words) {
    if (!data.varies(key)) {
      parts.add(words);
    }
  }

  private static String rates(StudyData data) {
    String rates = data.facts().settings().getOrDefault("rates", "");
    return rates.isEmpty() || rates.length() > VALUES_MAX || data.varies(Keys.RATES)
        ? ""
        : "rates " + rates;
  }

  /** Settings that differ from the defaults and are not told of otherwise. */
  private static Text settings(RunFacts facts) {
    List<Text> texts = new ArrayList<>();
    for (Map.Entry<String, String> setting : facts.settings().entrySet()) {
      if (facts.unusual().contains(setting.getKey())
          && !TOLD.contains(setting.getKey())
          && !setting.getKey().startsWith(VARY)) {
        texts.add(Text.of("; `{}` {}", setting.getKey(), setting.getValue()));
      }
    }
    return Text.join("", texts);
  }

  private static String date(RunFacts facts) {
    String start = facts.provenance().getOrDefault("start", "");
    return start.length() < 10 ? "" : " Run on " + start.substring(0, 10) + ".";
  }
}

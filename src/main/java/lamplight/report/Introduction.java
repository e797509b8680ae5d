package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lamplight.experiment.Experiment;
import lamplight.report.data.RunData;
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
          "draw.sides");

  /** A list of rates that is longer stands in the settings alone. */
  private static final int RATES_MAX = 60;

  private Introduction() {}

  static List<Block> of(RunData data) {
    List<Block> blocks = new ArrayList<>();
    Overridden.note(data.facts()).ifPresent(note -> blocks.add(new Paragraph(note)));
    for (String line : data.experiment().description().lines().toList()) {
      if (!line.isBlank()) {
        blocks.add(new Paragraph(Text.plain(line.strip())));
      }
    }
    blocks.add(new Paragraph(facts(data)));
    UntilNote.of(data.facts()).ifPresent(note -> blocks.add(new Paragraph(note)));
    FewTrials.sentence(data.samples().size())
        .ifPresent(few -> blocks.add(new Paragraph(Text.plain(few))));
    return blocks;
  }

  private static Text facts(RunData data) {
    Experiment experiment = data.experiment();
    RunFacts facts = data.facts();
    return Text.of(
        "{} processes{}, {}, seeds {}, {} time, {}, 1 to {} drawn a tick{}.{}",
        Numbers.count(experiment.processes()),
        rates(facts),
        Words.seconds(data.durationSeconds()),
        experiment.seeds().text().replace("..", " to "),
        experiment.time().name().toLowerCase(Locale.ROOT),
        experiment.relay().isPresent() ? "star" : "mesh",
        Numbers.count(experiment.sides()),
        settings(facts),
        date(facts));
  }

  private static String rates(RunFacts facts) {
    String rates = facts.settings().getOrDefault("rates", "");
    return rates.isEmpty() || rates.length() > RATES_MAX ? "" : " (rates " + rates + ")";
  }

  /** Settings that differ from the defaults and are not told of otherwise. */
  private static Text settings(RunFacts facts) {
    List<Text> texts = new ArrayList<>();
    for (Map.Entry<String, String> setting : facts.settings().entrySet()) {
      if (facts.unusual().contains(setting.getKey())
          && !TOLD.contains(setting.getKey())
          && !setting.getKey().equals("rates")) {
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

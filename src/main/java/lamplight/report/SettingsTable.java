package lamplight.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lamplight.experiment.Experiment;
import lamplight.experiment.Key;
import lamplight.experiment.Keys;
import lamplight.experiment.RateSetting;
import lamplight.measure.ProcessPercentile;
import lamplight.model.Die;
import lamplight.model.Rate;
import lamplight.report.data.StudyData;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Text;
import lamplight.report.part.ProvenanceSection;
import lamplight.report.text.Numbers;

/** What a tick does, and every setting with the value that was used. */
final class SettingsTable {
  private static final Set<String> SHOWN_ELSEWHERE = Set.of("title", "description");

  /** What a tick does depends on these. */
  private static final Set<Key<?>> MODEL =
      Set.of(Keys.PROCESSES, Keys.DRAW_SIDES, Keys.INTERNAL_PROBABILITY, Keys.TOPOLOGY);

  private SettingsTable() {}

  static List<Block> of(StudyData data) {
    Map<String, Text> settings = new LinkedHashMap<>();
    data.facts()
        .settings()
        .forEach(
            (key, value) -> {
              if (!SHOWN_ELSEWHERE.contains(key)) {
                settings.put(key, value(data, key, value));
              }
            });
    List<Block> blocks = new ArrayList<>();
    if (MODEL.stream().noneMatch(data::varies)) {
      blocks.add(new Paragraph(Text.plain(model(data.study().first()))));
    }
    blocks.add(ProvenanceSection.table(settings));
    return blocks;
  }

  /** The value of a setting; of many rates the first ones, because the whole list is on file. */
  private static Text value(StudyData data, String key, String value) {
    return key.equals("rates")
            && data.first().hasManyProcesses()
            && data.study().first().rates() instanceof RateSetting.Fixed fixed
        ? shortened(fixed.rates())
        : Text.plain(value);
  }

  private static Text shortened(List<Rate> rates) {
    return Text.of(
        "{}, ... ({} from {} to {}; `effective.properties` has them all)",
        rates.stream()
            .limit(ProcessPercentile.PROCESSES_MAX)
            .map(Rate::toString)
            .collect(Collectors.joining(", ")),
        Numbers.count(rates.size(), "rate"),
        Collections.min(rates),
        Collections.max(rates));
  }

  private static String model(Experiment experiment) {
    String relay = experiment.relay().isPresent() ? " Every copy goes through a relay." : "";
    Die die = experiment.die();
    if (!die.hasSides()) {
      return "A tick of a process takes one message from its queue. A tick that finds none is an"
          + " internal event with probability "
          + die.value()
          + ", and otherwise, with equal probabilities, sends to one of its peers or to all of"
          + " them."
          + relay;
    }
    int peers = experiment.processes() - 1;
    String one =
        peers == 1
            ? "1 sends to the peer"
            : "1 "
                + (peers == 2 ? "or " : "to ")
                + Numbers.count(peers)
                + " sends to that one of its "
                + Numbers.count(peers)
                + " peers";
    return "A tick of a process takes one message from its queue. A tick that finds none draws a"
        + " number from 1 to "
        + Numbers.count(die.faces())
        + ": "
        + one
        + ", "
        + Numbers.count(experiment.processes())
        + " sends to all peers, and any other number is an internal event."
        + relay;
  }
}

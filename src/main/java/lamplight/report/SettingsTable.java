package lamplight.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lamplight.experiment.Experiment;
import lamplight.experiment.RateSetting;
import lamplight.measure.ProcessPercentile;
import lamplight.model.Rate;
import lamplight.report.data.RunData;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Text;
import lamplight.report.part.ProvenanceSection;
import lamplight.report.text.Numbers;

/** What a tick does, and every setting with the value that was used. */
final class SettingsTable {
  private static final Set<String> SHOWN_ELSEWHERE = Set.of("title", "description");

  private SettingsTable() {}

  static List<Block> of(RunData data) {
    Map<String, Text> settings = new LinkedHashMap<>();
    data.facts()
        .settings()
        .forEach(
            (key, value) -> {
              if (!SHOWN_ELSEWHERE.contains(key)) {
                settings.put(key, value(data, key, value));
              }
            });
    return List.of(
        new Paragraph(Text.plain(model(data.experiment()))), ProvenanceSection.table(settings));
  }

  /** The value of a setting; of many rates the first ones, because the whole list is on file. */
  private static Text value(RunData data, String key, String value) {
    return key.equals("rates")
            && data.hasManyProcesses()
            && data.experiment().rates() instanceof RateSetting.Fixed fixed
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
        + Numbers.count(experiment.sides())
        + ": "
        + one
        + ", "
        + Numbers.count(experiment.processes())
        + " sends to all peers, and any other number is an internal event."
        + (experiment.relay().isPresent() ? " Every copy goes through a relay." : "");
  }
}

package lamplight.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lamplight.experiment.Experiment;
import lamplight.experiment.Keys;
import lamplight.experiment.RateSetting;
import lamplight.measure.ProcessPercentile;
import lamplight.model.Rate;
import lamplight.report.data.RunData;
import lamplight.report.document.Block;
import lamplight.report.document.Text;
import lamplight.report.text.Markdown;
import lamplight.report.text.Markdown.Align;
import lamplight.report.text.Numbers;

/** What the experiment asks: its description, its settings, and what a tick does. */
final class AskedSection {
  private static final Set<String> SHOWN_ELSEWHERE = Set.of("title", "description");

  private AskedSection() {}

  static void append(Markdown out, RunData data) {
    Experiment experiment = data.experiment();
    out.heading(2, "What was asked");
    for (String line : experiment.description().lines().toList()) {
      if (!line.isBlank()) {
        out.add(List.of(new Block.Paragraph(Text.plain(line.strip()))));
      }
    }
    out.paragraph(model(experiment));
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<String, String> setting : data.facts().settings().entrySet()) {
      if (!SHOWN_ELSEWHERE.contains(setting.getKey())) {
        rows.add(List.of(Markdown.code(setting.getKey()), value(data, setting)));
      }
    }
    out.table(List.of("setting", "value"), List.of(Align.LEFT, Align.LEFT), rows);
  }

  /** The value of a setting; of many rates the first ones, because the whole list is on file. */
  private static String value(RunData data, Map.Entry<String, String> setting) {
    boolean isRates = setting.getKey().equals(Keys.RATES.name());
    return isRates
            && data.hasManyProcesses()
            && data.experiment().rates() instanceof RateSetting.Fixed fixed
        ? shortened(fixed.rates())
        : Markdown.escape(setting.getValue());
  }

  private static String shortened(List<Rate> rates) {
    String first =
        rates.stream()
            .limit(ProcessPercentile.PROCESSES_MAX)
            .map(Rate::toString)
            .collect(Collectors.joining(", "));
    return first
        + ", ... ("
        + Numbers.count(rates.size(), "rate")
        + " from "
        + Collections.min(rates)
        + " to "
        + Collections.max(rates)
        + "; `effective.properties` has them all)";
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

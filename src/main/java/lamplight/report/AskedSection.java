package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lamplight.experiment.Experiment;
import lamplight.report.data.RunData;
import lamplight.report.text.Markdown;
import lamplight.report.text.Markdown.Align;

/** What the experiment asks: its description, its settings, and what a tick does. */
final class AskedSection {
  private static final Set<String> SHOWN_ELSEWHERE = Set.of("title", "description");

  private AskedSection() {}

  static void append(Markdown out, RunData data) {
    Experiment experiment = data.experiment();
    out.heading(2, "What was asked");
    for (String line : experiment.description().lines().toList()) {
      if (!line.isBlank()) {
        out.paragraph(Markdown.escapeBlock(line));
      }
    }
    out.paragraph(model(experiment));
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<String, String> setting : data.facts().settings().entrySet()) {
      if (!SHOWN_ELSEWHERE.contains(setting.getKey())) {
        rows.add(List.of(Markdown.code(setting.getKey()), Markdown.escape(setting.getValue())));
      }
    }
    out.table(List.of("setting", "value"), List.of(Align.LEFT, Align.LEFT), rows);
  }

  private static String model(Experiment experiment) {
    int peers = experiment.processes() - 1;
    String one =
        peers == 1
            ? "1 sends to the peer"
            : "1 "
                + (peers == 2 ? "or " : "to ")
                + peers
                + " sends to that one of its "
                + peers
                + " peers";
    return "A tick of a process takes one message from its queue. A tick that finds none draws a"
        + " number from 1 to "
        + experiment.sides()
        + ": "
        + one
        + ", "
        + experiment.processes()
        + " sends to all peers, and any other number is an internal event.";
  }
}

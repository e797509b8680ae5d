package lamplight.report.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lamplight.report.data.RunFacts;
import lamplight.report.text.Markdown;
import lamplight.report.text.Markdown.Align;
import lamplight.run.TypedCommand;

/** What the run was made with, and how to repeat it. */
public final class ProvenanceSection {
  private ProvenanceSection() {}

  public static void append(Markdown out, RunFacts facts) {
    out.heading(2, "Provenance");
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<String, String> entry : facts.provenance().entrySet()) {
      if (!entry.getValue().isEmpty()) {
        rows.add(List.of(Markdown.code(entry.getKey()), Markdown.escape(entry.getValue())));
      }
    }
    out.table(List.of("what", "value"), List.of(Align.LEFT, Align.LEFT), rows);
    MakersNote.append(out, facts);
    out.heading(3, "To repeat it");
    if (!facts.command().isEmpty()) {
      out.paragraph("The command that made this run:");
      out.literal(facts.command());
    }
    out.paragraph(
        "The file `effective.properties` beside this report holds every setting that was used, so"
            + " this repeats the run wherever the experiment file went, as a run that is called"
            + " `effective` after the file. This report does not name its own folder, so that it"
            + " stays the same wherever that goes; put it in the place of RUN_DIR:");
    out.literal(TypedCommand.of("RUN_DIR/effective.properties"));
    out.paragraph(
        "A seed fixes rates, phases and draws. In virtual time it fixes every event; in real time a"
            + " message that arrives within the machine's jitter of a tick may be received a tick"
            + " earlier or later.");
  }
}

package lamplight.report.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Code;
import lamplight.report.document.Block.Column;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Block.Section;
import lamplight.report.document.Block.Table;
import lamplight.report.document.Text;
import lamplight.report.text.Numbers;
import lamplight.results.RunFacts;

/** What a run was made with, and how to repeat it. */
public final class ProvenanceSection {
  /** The title of the section. */
  public static final String TITLE = "How it was made";

  private ProvenanceSection() {}

  /**
   * The section.
   *
   * @param data the files that hold the figures
   * @param settings what its settings are
   */
  public static Section of(RunFacts facts, Text data, List<Block> settings) {
    List<Block> blocks = new ArrayList<>();
    if (!facts.command().isEmpty()) {
      blocks.add(new Paragraph(Text.plain("The command that made this run:")));
      blocks.add(new Code(facts.command()));
    }
    blocks.add(
        new Paragraph(
            Text.of(
                "[effective.properties](effective.properties) holds every setting that was used, so"
                    + " this repeats the run wherever the experiment file went (`RUN_DIR` is the"
                    + " folder of this report; the new run is called `effective` after the"
                    + " file):")));
    blocks.add(new Code(RunFacts.repeating()));
    blocks.add(
        new Paragraph(
            Text.plain(
                "A seed fixes rates, phases and draws. In virtual time it fixes every event; in"
                    + " real time a message that arrives within the machine's jitter of a tick may"
                    + " be received a tick earlier or later.")));
    blocks.add(new Paragraph(data));
    blocks.add(Section.folded("Settings", Text.plain(keys(settings)), settings));
    List<Block> machine = new ArrayList<>(List.of(record(facts)));
    machine.addAll(MakersNote.of(facts));
    blocks.add(Section.folded("Versions and machine", Text.plain(machine(facts)), machine));
    return Section.open(TITLE, blocks);
  }

  private static String keys(List<Block> settings) {
    int keys =
        settings.stream()
            .filter(Table.class::isInstance)
            .mapToInt(block -> ((Table) block).rows().size())
            .sum();
    return Numbers.count(keys, "key");
  }

  /** The version, the processors and the system, as far as the record tells them. */
  private static String machine(RunFacts facts) {
    String cpus = facts.provenance().getOrDefault("cpus", "");
    return Stream.of(
            facts.provenance().getOrDefault("tool.version", ""),
            cpus.isEmpty() ? "" : cpus + (cpus.equals("1") ? " processor" : " processors"),
            facts.provenance().getOrDefault("os", ""))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** Settings as a table. */
  public static Table table(Map<String, Text> settings) {
    List<List<Text>> rows = new ArrayList<>();
    settings.forEach((key, value) -> rows.add(List.of(Text.code(key), value)));
    return new Table(List.of(Column.words("setting"), Column.words("value")), rows);
  }

  private static Table record(RunFacts facts) {
    List<List<Text>> rows = new ArrayList<>();
    for (Map.Entry<String, String> entry : facts.provenance().entrySet()) {
      if (!entry.getValue().isEmpty() && !entry.getKey().equals("command")) {
        rows.add(List.of(Text.code(entry.getKey()), Text.plain(entry.getValue())));
      }
    }
    return new Table(List.of(Column.words("what"), Column.words("value")), rows);
  }
}

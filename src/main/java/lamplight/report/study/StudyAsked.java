package lamplight.report.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lamplight.experiment.Study;
import lamplight.report.data.StudyData;
import lamplight.report.document.Block;
import lamplight.report.document.Text;
import lamplight.report.part.Overridden;
import lamplight.report.part.ProvenanceSection;
import lamplight.report.text.Markdown;
import lamplight.report.text.Markdown.Align;
import lamplight.report.text.Numbers;
import lamplight.results.RunFacts;

/** What the study asks: its description, what is varied, and what is the same at every point. */
final class StudyAsked {
  private static final Set<String> SHOWN_ELSEWHERE = Set.of("title", "description");
  private static final String VARY = "vary.";

  private StudyAsked() {}

  static void append(Markdown out, StudyData data) {
    Study study = data.study();
    Overridden.note(data.facts()).ifPresent(note -> out.add(List.of(new Block.Paragraph(note))));
    out.heading(2, "Question");
    for (String line : study.first().description().lines().toList()) {
      if (!line.isBlank()) {
        out.add(List.of(new Block.Paragraph(Text.plain(line.strip()))));
      }
    }
    out.paragraph(varied(study));
    List<List<String>> rows = new ArrayList<>();
    for (Study.Axis axis : study.axes()) {
      rows.add(
          List.of(
              Markdown.code(axis.key()),
              Numbers.count(axis.values().size()),
              Markdown.escape(axis.text())));
    }
    out.table(
        List.of("varied key", "values", "which"),
        List.of(Align.LEFT, Align.RIGHT, Align.LEFT),
        rows);
  }

  /** What is the same at every point. */
  static Block settings(RunFacts facts) {
    Map<String, Text> settings = new LinkedHashMap<>();
    facts
        .settings()
        .forEach(
            (key, value) -> {
              if (!SHOWN_ELSEWHERE.contains(key) && !key.startsWith(VARY)) {
                settings.put(key, Text.plain(value));
              }
            });
    return ProvenanceSection.table(settings);
  }

  private static String varied(Study study) {
    long seeds = study.seeds().count();
    return "A study of "
        + Numbers.count(study.points().size(), "point")
        + (study.axes().size() > 1 ? ", every combination of the values of its keys" : "")
        + ": each "
        + (seeds == 1 ? "has the same seed" : "has the same " + Numbers.count(seeds) + " seeds")
        + ", so that points are compared seed by seed.";
  }
}

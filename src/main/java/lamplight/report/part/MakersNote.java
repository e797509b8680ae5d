package lamplight.report.part;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.log.Maker;
import lamplight.report.data.Makers.Made;
import lamplight.report.data.RunFacts;
import lamplight.report.text.Markdown;
import lamplight.report.text.Markdown.Align;
import lamplight.report.text.Numbers;
import lamplight.run.Build;

/** Which version, JVM and machine made which trials: a run may be resumed by others. */
final class MakersNote {
  private static final int STRETCHES_MAX = 6;

  private MakersNote() {}

  /** Nothing where no trial says what made it, as in runs of earlier versions. */
  static void append(Markdown out, RunFacts facts) {
    Map<Optional<Maker>, Made> makers = facts.makers();
    if (makers.keySet().stream().allMatch(Optional::isEmpty)) {
      return;
    }
    if (makers.size() == 1) {
      makers.forEach((maker, made) -> out.paragraph(one(maker.orElseThrow(), made, facts)));
      return;
    }
    out.paragraph(
        "**Not all trials were made alike:** the table above is of the command that began the run,"
            + " and these made its trials:");
    List<List<String>> rows = new ArrayList<>();
    makers.forEach((maker, made) -> rows.add(row(maker, made)));
    out.table(
        List.of("version", "JVM", "host", "trials", "which"),
        Collections.nCopies(5, Align.LEFT),
        rows);
  }

  private static String one(Maker maker, Made made, RunFacts facts) {
    boolean isFirst =
        maker.version().equals(facts.provenance().get("tool.version"))
            && maker.commit().equals(facts.provenance().get("git.commit"))
            && Boolean.toString(maker.dirty()).equals(facts.provenance().get("git.dirty"))
            && maker.jvm().equals(facts.provenance().get("jvm"))
            && maker.host().equals(facts.provenance().get("host"));
    String trials =
        made.trials() == 1 ? "The one trial" : "All " + Numbers.count(made.trials(), "trial");
    String verb = made.trials() == 1 ? " was" : " were";
    return isFirst
        ? trials + verb + " made by this version and JVM on this host."
        : trials
            + verb
            + " made by version "
            + Markdown.escape(version(maker))
            + " with "
            + Markdown.escape(maker.jvm())
            + " on "
            + Markdown.escape(maker.host())
            + "; the table above is of the command that began the run.";
  }

  private static List<String> row(Optional<Maker> maker, Made made) {
    List<String> stretches = made.stretches();
    int more = stretches.size() - STRETCHES_MAX;
    return List.of(
        maker.map(known -> Markdown.escape(version(known))).orElse("not recorded"),
        maker.map(known -> Markdown.escape(known.jvm())).orElse("-"),
        maker.map(known -> Markdown.escape(known.host())).orElse("-"),
        Numbers.count(made.trials()),
        Markdown.escape(
            String.join(", ", stretches.subList(0, Math.min(STRETCHES_MAX, stretches.size())))
                + (more > 0 ? " and " + Numbers.count(more) + " more stretches" : "")));
  }

  private static String version(Maker maker) {
    return new Build(maker.version(), maker.commit(), maker.dirty()).toString();
  }
}

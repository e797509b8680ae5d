package lamplight.report.part;

import java.util.List;
import lamplight.report.document.Block;
import lamplight.report.document.Columns;
import lamplight.report.document.Text;
import lamplight.report.text.Numbers;
import lamplight.results.Makers.Made;
import lamplight.results.RunFacts;

/** Which version, JVM and machine made which trials: a run may be resumed by others. */
final class MakersNote {
  private static final int STRETCHES_MAX = 6;

  private MakersNote() {}

  /** Nothing where no trial says what made it, as in runs of earlier versions. */
  static List<Block> of(RunFacts facts) {
    List<Made> makers = facts.makers();
    if (makers.stream().allMatch(made -> made.version().isEmpty())) {
      return List.of();
    }
    if (makers.size() == 1) {
      return List.of(new Block.Paragraph(Text.plain(one(makers.get(0), facts))));
    }
    return List.of(
        new Block.Paragraph(
            Text.of(
                "**Not all trials were made alike:** the table above is of the command that began"
                    + " the run, and these made its trials:")),
        new Columns<Made>()
            .words("version", made -> made.version().orElse("not recorded"))
            .words("JVM", made -> made.jvm().orElse("-"))
            .words("host", made -> made.host().orElse("-"))
            .words("trials", made -> Numbers.count(made.trials()))
            .words("which", MakersNote::which)
            .table(makers));
  }

  private static String one(Made made, RunFacts facts) {
    String trials =
        made.trials() == 1 ? "The one trial" : "All " + Numbers.count(made.trials(), "trial");
    String verb = made.trials() == 1 ? " was" : " were";
    return made.hasBegun(facts.provenance())
        ? trials + verb + " made by this version and JVM on this host."
        : trials
            + verb
            + " made by version "
            + made.version().orElseThrow()
            + " with "
            + made.jvm().orElseThrow()
            + " on "
            + made.host().orElseThrow()
            + "; the table above is of the command that began the run.";
  }

  private static String which(Made made) {
    List<String> stretches = made.stretches();
    int more = stretches.size() - STRETCHES_MAX;
    return String.join(", ", stretches.stream().limit(STRETCHES_MAX).toList())
        + (more > 0 ? " and " + Numbers.count(more) + " more stretches" : "");
  }
}

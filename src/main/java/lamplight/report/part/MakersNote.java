package lamplight.report.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lamplight.log.Maker;
import lamplight.report.data.Makers.Made;
import lamplight.report.data.RunFacts;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Column;
import lamplight.report.document.Text;
import lamplight.report.text.Numbers;
import lamplight.run.Build;

/** Which version, JVM and machine made which trials: a run may be resumed by others. */
final class MakersNote {
  private static final int STRETCHES_MAX = 6;

  private MakersNote() {}

  /** Nothing where no trial says what made it, as in runs of earlier versions. */
  static List<Block> of(RunFacts facts) {
    Map<Optional<Maker>, Made> makers = facts.makers();
    if (makers.keySet().stream().allMatch(Optional::isEmpty)) {
      return List.of();
    }
    if (makers.size() == 1) {
      return makers.entrySet().stream()
          .map(of -> one(of.getKey().orElseThrow(), of.getValue(), facts))
          .map(sentence -> (Block) new Block.Paragraph(Text.plain(sentence)))
          .toList();
    }
    List<List<Text>> rows = new ArrayList<>();
    makers.forEach((maker, made) -> rows.add(Text.plain(row(maker, made))));
    return List.of(
        new Block.Paragraph(
            Text.of(
                "**Not all trials were made alike:** the table above is of the command that began"
                    + " the run, and these made its trials:")),
        new Block.Table(
            Stream.of("version", "JVM", "host", "trials", "which").map(Column::words).toList(),
            rows));
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
            + (version(maker))
            + " with "
            + (maker.jvm())
            + " on "
            + (maker.host())
            + "; the table above is of the command that began the run.";
  }

  private static List<String> row(Optional<Maker> maker, Made made) {
    List<String> stretches = made.stretches();
    int more = stretches.size() - STRETCHES_MAX;
    return List.of(
        maker.map(known -> (version(known))).orElse("not recorded"),
        maker.map(known -> (known.jvm())).orElse("-"),
        maker.map(known -> (known.host())).orElse("-"),
        Numbers.count(made.trials()),
        (String.join(", ", stretches.subList(0, Math.min(STRETCHES_MAX, stretches.size())))
            + (more > 0 ? " and " + Numbers.count(more) + " more stretches" : "")));
  }

  private static String version(Maker maker) {
    return new Build(maker.version(), maker.commit(), maker.dirty()).toString();
  }
}

package lamplight.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.report.data.RunData;
import lamplight.report.document.Text;
import lamplight.report.part.FaultWords;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;

/** What each fault on purpose did, a sentence or two each. */
final class FaultFindings {
  /** Of more faults nobody reads one by one. */
  private static final int FAULTS_MAX = RunData.FAULTS_MAX;

  private FaultFindings() {}

  /** Empty when nothing goes wrong on purpose. */
  static Optional<Text> of(RunData data) {
    PlannedFaults faults = data.experiment().faults().planned();
    if (faults.isNone()) {
      return Optional.empty();
    }
    List<String> sentences = new ArrayList<>();
    for (PlannedFault fault : inOrder(faults)) {
      sentences.add(Words.capital(FaultWords.past(fault)) + ".");
      sentences.add(sentence(data, fault));
    }
    int more = faults.list().size() - FAULTS_MAX;
    if (more > 0) {
      sentences.add(Numbers.count(more, "more fault") + " of the plan are not told of here.");
    }
    return Optional.of(Text.of("**Faults.** {}", String.join(" ", sentences)));
  }

  private static String sentence(RunData data, PlannedFault fault) {
    if (fault instanceof PlannedFault.Pause pause) {
      return PauseFindings.text(data, pause);
    }
    if (fault instanceof PlannedFault.Restart restart) {
      return RestartFindings.text(data, restart);
    }
    return fault instanceof PlannedFault.Cut cut
        ? CutFindings.text(data, cut)
        : KillFindings.text(data, (PlannedFault.Kill) fault);
  }

  /** The first faults of the plan, in the order in which they come. */
  private static List<PlannedFault> inOrder(PlannedFaults faults) {
    return faults.list().stream()
        .limit(FAULTS_MAX)
        .sorted(Comparator.comparingLong(PlannedFault::atNs))
        .toList();
  }
}

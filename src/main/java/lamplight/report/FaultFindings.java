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
  private static final int FAULTS_MAX = RunData.PAUSES_MAX;

  private FaultFindings() {}

  /** Empty when nothing goes wrong on purpose. */
  static Optional<Text> of(RunData data) {
    PlannedFaults faults = data.experiment().faults().planned();
    if (faults.isNone()) {
      return Optional.empty();
    }
    List<String> sentences = new ArrayList<>();
    for (Told told : inOrder(faults)) {
      sentences.add(Words.capital(FaultWords.past(told.fault())) + ".");
      sentences.add(
          told.fault() instanceof PlannedFault.Pause pause
              ? PauseFindings.text(data, pause, told.place())
              : KillFindings.text(data, told.fault()));
    }
    int more = faults.list().size() - FAULTS_MAX;
    if (more > 0) {
      sentences.add(Numbers.count(more, "more fault") + " of the plan are not told of here.");
    }
    return Optional.of(Text.of("**Faults.** {}", String.join(" ", sentences)));
  }

  /**
   * A fault that is told of.
   *
   * @param place how many pauses come before it in the plan
   */
  private record Told(PlannedFault fault, int place) {}

  /** The first faults of the plan, in the order in which they come. */
  private static List<Told> inOrder(PlannedFaults faults) {
    List<Told> told = new ArrayList<>();
    int pauses = 0;
    for (PlannedFault fault : faults.list().stream().limit(FAULTS_MAX).toList()) {
      told.add(new Told(fault, pauses));
      pauses += fault instanceof PlannedFault.Pause ? 1 : 0;
    }
    told.sort(Comparator.comparingLong(each -> each.fault().atNs()));
    return told;
  }
}

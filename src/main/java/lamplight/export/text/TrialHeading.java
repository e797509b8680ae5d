package lamplight.export.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import lamplight.causality.TrialHistory;
import lamplight.check.RuleResult;
import lamplight.model.Characters;
import lamplight.model.TimeMode;
import lamplight.report.text.Numbers;
import lamplight.results.ReadTrial;

/** What a person should know of a trial before its events. */
final class TrialHeading {
  /** Stands before the first broken rule, and before the event that broke it. */
  static final String MARK = "! ";

  private TrialHeading() {}

  /**
   * Which trial it is, what came of it, and the first rule that is broken.
   *
   * @param shown how many of its events are shown
   */
  static List<String> lines(ReadTrial trial, int shown) {
    List<String> lines = new ArrayList<>();
    int events = trial.history().size();
    lines.add(
        Characters.safe(trial.id().toString())
            + ", "
            + (trial.record().time() == TimeMode.REAL ? "real" : "virtual")
            + " time"
            + scale(trial)
            + ": "
            + (shown == events ? "" : Numbers.count(shown) + " of ")
            + Numbers.count(events, "event")
            + ", "
            + trial.check().verdict().name().toLowerCase(Locale.ROOT));
    if (!trial.record().cause().isEmpty()) {
      lines.add("the trial failed: " + Characters.safe(trial.record().cause()));
    }
    trial.check().firstViolation().ifPresent(violation -> lines.add(MARK + violation));
    return lines;
  }

  /** Logs hold wall time, and what is shown is not. */
  private static String scale(ReadTrial trial) {
    return trial.timeBase().isScaled()
        ? " at time.scale "
            + trial.record().timeScale().toPlainString()
            + " (all times below are model time)"
        : "";
  }

  /** The event that breaks the first broken rule; empty where none does. */
  static OptionalInt broken(ReadTrial trial) {
    TrialHistory history = trial.history();
    return trial
        .check()
        .firstBroken()
        .flatMap(RuleResult::place)
        .filter(place -> place.process() <= history.processes())
        .map(place -> history.find(place.process(), place.tick()))
        .filter(event -> event >= 0)
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }
}

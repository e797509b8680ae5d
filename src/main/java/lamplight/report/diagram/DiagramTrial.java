package lamplight.report.diagram;

import java.util.LinkedHashMap;
import java.util.Map;
import lamplight.causality.TrialHistory;
import lamplight.check.CheckResult;
import lamplight.check.RuleResult;
import lamplight.measure.TimeBase;
import lamplight.model.TrialSpec;

/**
 * The trial that is drawn.
 *
 * @param name for a heading, such as {@code Seed 3}
 * @param spec what was run
 * @param base how the times of its events relate to its model time
 * @param history its events
 * @param check what the causality check found
 */
public record DiagramTrial(
    String name, TrialSpec spec, TimeBase base, TrialHistory history, CheckResult check) {

  /** The name of a trial, of a study with its point. */
  public static String name(String point, long seed) {
    return "Seed " + seed + (point.isEmpty() ? "" : " of " + point);
  }

  /** When an event took place, in seconds of model time since the start. */
  public double seconds(int event) {
    return seconds(history.timeNs(event));
  }

  /** An instant on the clock of the events, in seconds of model time since the start. */
  double seconds(long timeNs) {
    return base.modelNs(timeNs - base.startNs()) / 1e9;
  }

  /** The length of the trial in seconds. */
  double duration() {
    return spec.durationNs() / 1e9;
  }

  /** By how much the clock of its process rose at an event. */
  public long jump(int event) {
    return history.jump(event);
  }

  /** The events at which a rule was first broken, with a sentence each. */
  public Map<Integer, String> broken() {
    Map<Integer, String> broken = new LinkedHashMap<>();
    for (RuleResult rule : check.rules()) {
      rule.place()
          .filter(place -> place.process() <= history.processes())
          .map(place -> history.find(place.process(), place.tick()))
          .filter(event -> event >= 0)
          .ifPresent(
              event ->
                  broken.putIfAbsent(event, "rule " + rule.rule().number() + ": " + rule.first()));
    }
    return broken;
  }
}

package lamplight.report.diagram;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lamplight.causality.TrialHistory;
import lamplight.check.CausalityCheck;
import lamplight.check.CheckResult;
import lamplight.check.CheckScope;
import lamplight.check.Verdict;
import lamplight.measure.TimeBase;
import lamplight.model.MutableEvent;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import lamplight.trial.VirtualTrial;

/** Trials to draw. */
final class DiagramTrials {
  static final long SECOND = 1_000_000_000L;

  private DiagramTrials() {}

  /** The specification of a trial of these rates. */
  static TrialSpec spec(long seed, int durationS, int... rates) {
    return TrialSpec.withRandomPhases(
        seed,
        Math.max(10, rates.length),
        durationS * SECOND,
        IntStream.of(rates).mapToObj(Rate::of).toList());
  }

  /** A trial in virtual time, checked. */
  static DiagramTrial virtual(TrialSpec spec) {
    TrialHistory.Builder history = new TrialHistory.Builder(spec.processes());
    CausalityCheck check =
        new CausalityCheck(CheckScope.inVirtualTime(spec), true, (receiver, arrived, sent) -> {});
    VirtualTrial.run(spec, history.andThen(check));
    return trial(spec, history.build(), check.result());
  }

  private static DiagramTrial trial(TrialSpec spec, TrialHistory history, CheckResult check) {
    return new DiagramTrial(
        DiagramTrial.name("", spec.seed()), spec, TimeBase.virtual(), history, check);
  }

  /** A trial of this many processes with a tick a second whose events are told by hand. */
  static DiagramTrial byHand(int processes, int durationS, Consumer<TrialHistory.Builder> events) {
    TrialHistory.Builder history = new TrialHistory.Builder(processes);
    events.accept(history);
    int[] rates = IntStream.generate(() -> 1).limit(processes).toArray();
    return trial(
        spec(1, durationS, rates),
        history.build(),
        new CheckResult(Verdict.VALID, List.of(), List.of()));
  }

  /** A new event whose time is given in tenths of a second, and whose queue is empty. */
  static MutableEvent internal(int process, long tick, int tenths, long clock) {
    return new MutableEvent().internal(process, tick, tenths * SECOND / 10, clock, 0);
  }

  static MutableEvent send(
      int process, long tick, int tenths, long clock, long number, int receiver) {
    return new MutableEvent().send(process, tick, tenths * SECOND / 10, clock, 0, number, receiver);
  }

  static MutableEvent receive(
      int process, long tick, int tenths, long clock, int sender, long number, long timestamp) {
    long timeNs = tenths * SECOND / 10;
    return new MutableEvent()
        .receive(process, tick, timeNs, clock, 0, sender, number, timestamp, timeNs - SECOND / 20);
  }

  /** A request for a stretch of time of all processes. */
  static DiagramRequest seconds(DiagramTrial trial, double from, double to) {
    return request(trial, new DiagramWindow.Time(from, to), DiagramAxis.SYSTEM);
  }

  static DiagramRequest request(DiagramTrial trial, DiagramWindow window, DiagramAxis axis) {
    List<Integer> all = IntStream.rangeClosed(1, trial.history().processes()).boxed().toList();
    return DiagramRequest.of(trial, window, axis, OptionalInt.empty(), all, DiagramRequest.WIDTH);
  }

  /** A request with the past and the future of an event. */
  static DiagramRequest around(DiagramTrial trial, int event) {
    List<Integer> all = IntStream.rangeClosed(1, trial.history().processes()).boxed().toList();
    return DiagramRequest.of(
        trial,
        DiagramWindow.around(trial, event),
        DiagramAxis.SYSTEM,
        OptionalInt.of(event),
        all,
        DiagramRequest.WIDTH);
  }
}

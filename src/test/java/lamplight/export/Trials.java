package lamplight.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import lamplight.causality.TrialHistory;
import lamplight.check.CheckResult;
import lamplight.check.Verdict;
import lamplight.log.TrialRecord;
import lamplight.log.TrialRecord.ProcessEnd;
import lamplight.log.TrialRecord.State;
import lamplight.model.Event;
import lamplight.model.EventView;
import lamplight.model.Message;
import lamplight.model.MutableEvent;
import lamplight.model.Rate;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;
import lamplight.results.ReadTrial;
import lamplight.run.TrialId;
import lamplight.trial.VirtualTrial;

/** Trials for the tests of this room, the first of them worked out by hand. */
public final class Trials {
  /** When the trials worked out by hand start, on the system clock. */
  public static final long START_NS = 1_700_000_000_000_000_000L;

  private static final int ALL = Message.EVERYONE;
  private static final CheckResult VALID = new CheckResult(Verdict.VALID, List.of(), List.of());

  private Trials() {}

  /**
   * Three processes that tick 1, 3 and 6 times a second:
   *
   * <pre>
   * at ms     process 1           process 2           process 3
   *    100                                            internal, 1
   *    300                                            sends 3-1 to all, 2
   *    400                        receives 3-1, 3
   *    500                                            internal, 3
   *    650                                            sends 3-2 to 1, 4
   *    700                        sends 2-1 to 1, 4
   *   1000    receives 3-1, 3
   *   2000    receives 2-1, 5
   * </pre>
   *
   * <p>A copy takes 200 us, and 3-2 is still queued at process 1 at the end.
   */
  public static ReadTrial handWorked() {
    return handWorked(new TrialId("", 7));
  }

  static ReadTrial handWorked(TrialId id) {
    return of(id, events(), new MutableEvent().queued(1, 3, 2, 4, at(650.2)));
  }

  /** The same, but for the log of process 3, which ends after its first tick. */
  public static ReadTrial withoutSends() {
    List<Event> left = events().filter(event -> event.process() != 3 || event.tick() == 1).toList();
    return of(new TrialId("", 7), left.stream());
  }

  private static Stream<Event> events() {
    return Stream.of(
        new Event.Internal(3, 1, at(100), 1, 0),
        new Event.Send(3, 2, at(300), 2, 0, 1, ALL),
        new Event.Receive(2, 1, at(400), 3, 0, 3, 1, 2, at(300.2)),
        new Event.Internal(3, 3, at(500), 3, 0),
        new Event.Send(3, 4, at(650), 4, 0, 2, 1),
        new Event.Send(2, 2, at(700), 4, 0, 1, 1),
        new Event.Receive(1, 1, at(1000), 3, 2, 3, 1, 2, at(300.2)),
        new Event.Receive(1, 2, at(2000), 5, 1, 2, 1, 4, at(700.2)));
  }

  /** An instant so many milliseconds after the start. */
  public static long at(double milliseconds) {
    return START_NS + Math.round(milliseconds * 1e6);
  }

  /** A trial of three processes with these events. */
  public static ReadTrial of(TrialId id, Stream<Event> events, MutableEvent... queued) {
    TrialSpec spec =
        TrialSpec.withAlignedPhases(
            id.seed(), 10, 3_000_000_000L, Stream.of(1L, 3L, 6L).map(Rate::of).toList());
    TrialHistory.Builder history = new TrialHistory.Builder(spec.processes());
    events.forEach(event -> event.tell(history));
    Stream.of(queued).forEach(history::on);
    ProcessEnd end =
        new ProcessEnd(OptionalInt.of(4711), OptionalLong.of(1), "0", OptionalLong.of(0));
    TrialRecord record =
        new TrialRecord(
            id.point(),
            spec,
            TimeMode.REAL,
            BigDecimal.ONE,
            State.COMPLETE,
            "",
            START_NS,
            Collections.nCopies(spec.processes(), end),
            Optional.empty(),
            List.of());
    return new ReadTrial(id, record, history.build(), VALID);
  }

  /** A trial in virtual time. */
  public static ReadTrial inVirtualTime(TrialSpec spec) {
    TrialHistory.Builder history = new TrialHistory.Builder(spec.processes());
    TrialRecord record = VirtualTrial.record("", spec, history);
    return new ReadTrial(new TrialId("", spec.seed()), record, history.build(), VALID);
  }

  /** Three processes that tick 1, 3 and 6 times a second, for 20 s: 200 events. */
  public static ReadTrial slowAndFast(long seed) {
    return inVirtualTime(
        TrialSpec.withRandomPhases(
            seed, 10, 20_000_000_000L, Stream.of(1L, 3L, 6L).map(Rate::of).toList()));
  }

  /** A trial of which each log ends at random. */
  static ReadTrial cutAnywhere(ReadTrial trial, Random random) {
    TrialHistory whole = trial.history();
    TrialHistory.Builder cut = new TrialHistory.Builder(whole.processes());
    MutableEvent view = new MutableEvent();
    for (int process = 1; process <= whole.processes(); process++) {
      int events = random.nextInt(whole.events(process) + 1);
      for (int index = 0; index < events; index++) {
        cut.on(view(view, whole, whole.event(process, index)));
      }
    }
    return new ReadTrial(trial.id(), trial.record(), cut.build(), trial.check());
  }

  private static EventView view(MutableEvent view, TrialHistory of, int event) {
    int process = of.process(event);
    long tick = of.tick(event);
    long timeNs = of.timeNs(event);
    long clock = of.clock(event);
    long queue = of.queueLength(event);
    return switch (of.kind(event)) {
      case SEND -> view.send(process, tick, timeNs, clock, queue, of.number(event), of.peer(event));
      case RECEIVE ->
          view.receive(
              process,
              tick,
              timeNs,
              clock,
              queue,
              of.peer(event),
              of.number(event),
              of.messageClock(event),
              of.arrivedNs(event));
      default -> view.internal(process, tick, timeNs, clock, queue);
    };
  }

  /** What a format makes of trials. */
  static String text(ExportFormat format, ExportRequest request, ReadTrial... trials)
      throws IOException {
    StringBuilder text = new StringBuilder();
    try (ExportFormat.TrialWriter writer = format.begin(text, request)) {
      for (ReadTrial trial : trials) {
        writer.add(ExportedTrial.of(trial));
      }
    }
    return text.toString();
  }
}

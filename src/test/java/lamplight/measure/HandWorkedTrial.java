package lamplight.measure;

import java.math.BigDecimal;
import java.util.List;
import lamplight.model.Event;
import lamplight.model.Message;
import lamplight.model.MutableEvent;
import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;

/**
 * A trial of two processes over 6 s, small enough to be measured with pencil and paper. Process 1
 * ticks once a second from 0.5 s on, process 2 every other second from 1 s on.
 *
 * <pre>
 *   process tick       due  late    event             clock  arrived
 *   1       1        0.5 s  10 us   send 1-1 to 2     1
 *   2       1        1.0 s  100 us  receive 1-1 (1)   2      0.6 s
 *   1       2        1.5 s  20 us   internal          2
 *   1       3        2.5 s  30 us   send 1-2 to all   3
 *   2       2        3.0 s  200 us  receive 1-2 (3)   4      2.7 s
 *   1       4        3.5 s  40 us   internal          4
 *   1       5        4.5 s  50 us   send 1-3 to 2     5
 *   2       3        5.0 s  300 us  send 2-1 to 1     5
 *   1       6        5.5 s  60 us   receive 2-1 (5)   6      5.3 s
 *   2       still queued: 1-3, arrived at 5.2 s
 * </pre>
 */
public final class HandWorkedTrial {
  private static final long SECOND_NS = 1_000_000_000;

  private final long startNs;
  private final long scale;

  /**
   * The trial on a clock that shows {@code startNs} at its start, with the model this many times
   * faster.
   */
  public HandWorkedTrial(long startNs, long scale) {
    this.startNs = startNs;
    this.scale = scale;
  }

  /** What its settings fixed. */
  public static TrialSpec spec() {
    return new TrialSpec(
        7,
        4,
        6 * SECOND_NS,
        List.of(
            new TickSchedule(Rate.of(1), SECOND_NS / 2),
            new TickSchedule(Rate.of(new BigDecimal("0.5")), SECOND_NS)));
  }

  /** Its events in the order of their times. */
  public List<Event> events() {
    return List.of(
        new Event.Send(1, 1, at(500_010), 1, 0, 1, 2),
        new Event.Receive(2, 1, at(1_000_100), 2, 0, 1, 1, 1, at(600_000)),
        new Event.Internal(1, 2, at(1_500_020), 2, 0),
        new Event.Send(1, 3, at(2_500_030), 3, 0, 2, Message.EVERYONE),
        new Event.Receive(2, 2, at(3_000_200), 4, 0, 1, 2, 3, at(2_700_000)),
        new Event.Internal(1, 4, at(3_500_040), 4, 0),
        new Event.Send(1, 5, at(4_500_050), 5, 0, 3, 2),
        new Event.Send(2, 3, at(5_000_300), 5, 0, 1, 1),
        new Event.Receive(1, 6, at(5_500_060), 6, 0, 2, 1, 5, at(5_300_000)));
  }

  /** The trial, measured. */
  public TrialMeasures measured() {
    TrialMeasures measures = new TrialMeasures(spec(), TimeBase.real(startNs, scale));
    events().forEach(event -> event.tell(measures));
    measures.on(new MutableEvent().queued(2, 1, 3, 5, at(5_200_000)));
    measures.latency(2, at(600_000) - at(500_010));
    measures.latency(2, at(2_700_000) - at(2_500_030));
    measures.latency(1, at(5_300_000) - at(5_000_300));
    return measures;
  }

  /** An instant of model time, in microseconds since the start, on the clock of the events. */
  private long at(long modelUs) {
    return startNs + modelUs * 1000 / scale;
  }
}

package lamplight.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import lamplight.model.TrialSpec;
import org.jspecify.annotations.Nullable;

/**
 * The least-squares slopes of offsets and queue lengths against time, over the whole trial or up to
 * a kill on purpose, from one sum a step function; see {@link SlopeSpan}. Not thread-safe.
 */
final class Slopes {
  /** The whole trial, then the lives of those that were killed. */
  private final SlopeSpan[] spans;

  /** For each process, the place of its span, where any is killed. */
  private final int @Nullable [] spanOf;

  private final LeaderSteps leader;
  private final double[] clockMoments;
  private final double[] queueMoments;

  Slopes(TrialSpec spec, TimeBase base) {
    int processes = spec.processes();
    this.clockMoments = new double[processes];
    this.queueMoments = new double[processes];
    this.spanOf = spec.faults().killsAny() ? new int[processes] : null;
    List<SlopeSpan> found = new ArrayList<>(List.of(SlopeSpan.of(base, spec.durationNs())));
    for (int index = 0; spanOf != null && index < processes; index++) {
      OptionalLong killedNs = spec.faults().killedNs(index + 1);
      if (killedNs.isPresent()) {
        spanOf[index] = found.size();
        found.add(SlopeSpan.of(base, killedNs.getAsLong()));
      }
    }
    this.spans = found.toArray(SlopeSpan[]::new);
    this.leader = new LeaderSteps(spans);
  }

  /** Takes a jump of a clock. */
  void jump(int index, long timeNs, long jump) {
    clockMoments[index] += jump * spans[span(index)].step(timeNs);
  }

  /** Takes the highest clock so far, at the time of the latest event. */
  void lead(long timeNs, long clock) {
    leader.rise(timeNs, clock);
  }

  /** Takes the clock after an event that is told after events at later times. */
  void late(long timeNs, long clock) {
    leader.late(timeNs, clock);
  }

  /** Takes a message that was queued from an instant of the trial on, for so long within it. */
  void queued(int index, long fromNs, long stayNs) {
    queueMoments[index] += spans[0].stay(fromNs, stayNs);
  }

  /** The slope of the offset per second of model time, over the life of the process. */
  double driftPerS(int index) {
    int span = span(index);
    return spans[span].slopePerS(leader.moment(span)) - spans[span].slopePerS(clockMoments[index]);
  }

  /** The slope of the queue length per second of model time, over the whole trial. */
  double queueGrowthPerS(int index) {
    return spans[0].slopePerS(queueMoments[index]);
  }

  private int span(int index) {
    return spanOf == null ? 0 : spanOf[index];
  }
}

package lamplight.diagnosis;

import java.util.List;
import java.util.stream.IntStream;

/** Trials with too few jumps or receives to judge the clock. */
final class TooLittleTraffic implements Finder {
  private static final int JUMPS = 5;
  private static final int RECEIVES = 10;

  @Override
  public List<Diagnosis> find(Evidence evidence) {
    long jumps = evidence.jumps();
    long receives = evidence.traffic().receives();
    boolean clocks =
        evidence.processes().stream()
            .anyMatch(events -> IntStream.range(0, events.size()).anyMatch(events::isJudged));
    // A wrong rule that is known, such as one that ignores timestamps, explains why jumps are few.
    boolean isExplained =
        receives >= RECEIVES
            && evidence.merges().stream().anyMatch(each -> each.rule() != MergeRule.RIGHT);
    return !clocks || isExplained || jumps >= JUMPS && receives >= RECEIVES
        ? List.of()
        : List.of(
            new Diagnosis(
                DiagnosisCode.TOO_LITTLE_TRAFFIC,
                "Too little traffic to judge: "
                    + Counted.of(receives, "receive")
                    + ", of which "
                    + jumps
                    + (jumps == 1 ? " raises" : " raise")
                    + " the clock by more than one.",
                jumps,
                receives,
                List.of()));
  }
}

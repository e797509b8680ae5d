package lamplight.diagnosis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import lamplight.model.LoggedKind;

/** Processes whose events are slower or faster than their rate. */
final class Pacing implements Finder {
  private static final double SLOW = 0.998;
  private static final double ERRORS = 3;
  private static final double SLOW_COARSE = 0.995;
  private static final double FAST = 1.02;
  private static final double COARSE_SECONDS = 1;
  private static final int DOUBLES = 3;
  private static final long DOUBLES_PER_MILLE = 5;

  @Override
  public List<Diagnosis> find(Evidence evidence) {
    List<Diagnosis> found = new ArrayList<>();
    for (ProcessEvents events : evidence.processes()) {
      EventPace pace = evidence.pace(events.process());
      boolean judged =
          pace.rate().isPresent()
              && !evidence.gaps().isIncomplete(events.process())
              && IntStream.range(0, events.size()).anyMatch(isInternal(events))
              && !doublesUp(events, pace);
      if (judged) {
        pace.fit()
            .flatMap(fit -> find(evidence.name(events.process()), events, pace, fit))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private static IntPredicate isInternal(ProcessEvents events) {
    return event -> events.kind(event) == LoggedKind.INTERNAL;
  }

  private static boolean doublesUp(ProcessEvents events, EventPace pace) {
    int same = pace.sameTick().cardinality();
    return same >= DOUBLES && DOUBLES_PER_MILLE * events.size() <= 1000L * same;
  }

  private static Optional<Diagnosis> find(
      String name, ProcessEvents events, EventPace pace, EventPace.Fit fit) {
    double rate = pace.rate().orElseThrow();
    double kept = fit.perSecond() / rate;
    boolean coarse = pace.resolution() >= COARSE_SECONDS;
    boolean slow =
        coarse
            ? kept < SLOW_COARSE - 1.5 / fit.seconds()
            : kept < SLOW && 1 - kept > ERRORS * fit.error() / rate;
    boolean fast = kept > (coarse ? FAST + 2.5 / fit.seconds() : FAST);
    if (!(slow || fast) || !pace.drifts(fit)) {
      return Optional.empty();
    }
    if (slow) {
      return Optional.of(
          diagnosis(
              DiagnosisCode.SLOW_PACING,
              events,
              "%s keeps %s of its rate of %s: the pause is added to the work; wait for the next"
                  + " deadline.",
              name,
              Counted.percent(kept),
              plain(rate)));
    }
    return Optional.of(
        diagnosis(
            DiagnosisCode.TOO_FAST,
            events,
            "%s has %s of the events that its rate of %s allows: more events than ticks.",
            name,
            Counted.percent(kept),
            plain(rate)));
  }

  private static Diagnosis diagnosis(
      DiagnosisCode code, ProcessEvents events, String template, Object... values) {
    return new Diagnosis(
        code,
        String.format(Locale.ROOT, template, values),
        events.size(),
        events.size(),
        List.of());
  }

  private static String plain(double rate) {
    return BigDecimal.valueOf(rate).stripTrailingZeros().toPlainString();
  }
}

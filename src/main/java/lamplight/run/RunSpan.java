package lamplight.run;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import lamplight.log.TrialRecord;
import lamplight.model.TimeMode;

/**
 * Between which instants the trials of a run started, by the record of the run. Immutable.
 *
 * @param start when the run began; the beginning of time where that is not recorded
 * @param end when it ended; the end of time while it runs
 * @param host whose clock said so; empty where that is not recorded
 */
public record RunSpan(Instant start, Instant end, String host) {
  /** The span of the run with this record. */
  public static RunSpan of(RunRecord record) {
    return new RunSpan(
        instant(record.get("start"), Instant.MIN),
        instant(record.get("end"), Instant.MAX),
        record.get("host"));
  }

  /**
   * Why a trial in real time cannot be one of this run, in words that follow its name; empty when
   * it can.
   */
  public Optional<String> contradiction(TrialRecord trial) {
    if (trial.time() == TimeMode.VIRTUAL || trial.startNs() == 0 || isOfAnotherClock(trial)) {
      return Optional.empty();
    }
    Instant started = Instant.ofEpochSecond(0, trial.startNs());
    if (started.isBefore(start)) {
      return Optional.of(words(started, "before the run began at " + start));
    }
    return started.isAfter(end)
        ? Optional.of(words(started, "after the run had ended at " + end))
        : Optional.empty();
  }

  /** A trial of a run that was resumed on another host has that host's times. */
  private boolean isOfAnotherClock(TrialRecord trial) {
    return !host.isEmpty() && trial.maker().filter(maker -> !maker.host().equals(host)).isPresent();
  }

  private static String words(Instant started, String when) {
    return "started at "
        + started
        + " by its trial.properties, "
        + when
        + " by run.properties: it is a trial of another run, or the system clock was set meanwhile";
  }

  private static Instant instant(String text, Instant otherwise) {
    try {
      return text.isEmpty() ? otherwise : Instant.parse(text);
    } catch (DateTimeParseException unreadable) {
      // Whether the record can be read is not asked here, and what it does not say bounds nothing.
      return otherwise;
    }
  }
}

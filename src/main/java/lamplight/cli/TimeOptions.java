package lamplight.cli;

import java.util.OptionalDouble;
import lamplight.model.TrialSpec;
import lamplight.report.diagram.DiagramWindow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** From when until when, as a person names it; in seconds of model time since the trial's start. */
final class TimeOptions {
  private static final double NANOS_PER_SECOND = 1e9;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      converter = ModelInstant.class,
      description = "From this instant of the trial on, such as 10s.")
  private @Nullable Double from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      converter = ModelInstant.class,
      description = "Until before this instant, such as 20s.")
  private @Nullable Double to;

  boolean isGiven() {
    return from != null || to != null;
  }

  OptionalDouble from() {
    Double given = from;
    return given == null ? OptionalDouble.empty() : OptionalDouble.of(given);
  }

  OptionalDouble to() {
    Double given = to;
    return given == null ? OptionalDouble.empty() : OptionalDouble.of(given);
  }

  /**
   * Refuses a stretch that a trial cannot have.
   *
   * @throws UserException when it begins behind the end of the trial, or ends before it begins
   */
  void require(TrialSpec trial) throws UserException {
    double begin = from().orElse(0);
    double duration = trial.durationNs() / NANOS_PER_SECOND;
    if (begin > 0 && begin >= duration) {
      throw new UserException(
          "--from %s: the trial is over after %s",
          DiagramWindow.seconds(begin), DiagramWindow.seconds(duration));
    }
    double end = to().orElse(duration);
    if (begin >= end) {
      throw new UserException(
          "--from %s, --to %s: expected the earlier one first",
          DiagramWindow.seconds(begin), DiagramWindow.seconds(end));
    }
  }
}

package lamplight.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lamplight.report.diagram.DiagramTrial;
import lamplight.report.diagram.DiagramWindow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How a person names a stretch of a trial. */
final class WindowOptions {
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

  @Option(
      names = "--clock",
      paramLabel = "A..B",
      converter = ClockRange.class,
      description = "The events whose Lamport clock is within this range.")
  private DiagramWindow.@Nullable Clock clock;

  /** A range of Lamport clocks on the command line. */
  static final class ClockRange implements ITypeConverter<DiagramWindow.Clock> {
    private static final Pattern SYNTAX = Pattern.compile("([0-9]{1,18})\\.\\.([0-9]{1,18})");

    @Override
    public DiagramWindow.Clock convert(String text) {
      Matcher matcher = SYNTAX.matcher(text);
      if (matcher.matches()) {
        long low = Long.parseLong(matcher.group(1));
        long high = Long.parseLong(matcher.group(2));
        if (low <= high) {
          return new DiagramWindow.Clock(low, high);
        }
      }
      throw new TypeConversionException(
          "expected a range of clocks, the lower one first, such as 100..150");
    }
  }

  /** Whether the stretch is one of Lamport clocks. */
  boolean isOfClocks() {
    return clock != null;
  }

  /**
   * The stretch that is meant; empty when none is named.
   *
   * @throws UserException when there is no such stretch
   */
  Optional<DiagramWindow> of(DiagramTrial trial) throws UserException {
    if (clock != null && (from != null || to != null)) {
      throw new UserException("--clock and --from or --to: expected a stretch of one kind");
    }
    if (from == null && to == null) {
      return Optional.ofNullable(clock);
    }
    double begin = from == null ? 0 : from;
    double duration = trial.spec().durationNs() / 1e9;
    double end = to == null ? Math.max(begin, duration) : to;
    if (from != null && begin >= duration) {
      throw new UserException(
          "--from %s: the trial is over after %s",
          DiagramWindow.seconds(begin), DiagramWindow.seconds(duration));
    }
    if (begin >= end) {
      throw new UserException(
          "--from %s, --to %s: expected the earlier one first",
          DiagramWindow.seconds(begin), DiagramWindow.seconds(end));
    }
    return Optional.of(new DiagramWindow.Time(begin, end));
  }
}

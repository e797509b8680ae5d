package lamplight.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lamplight.report.diagram.DiagramTrial;
import lamplight.report.diagram.DiagramWindow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How a person names a stretch of a trial. */
final class WindowOptions {
  @Mixin private final TimeOptions times = new TimeOptions();

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
    if (clock != null && times.isGiven()) {
      throw new UserException("--clock and --from or --to: expected a stretch of one kind");
    }
    if (!times.isGiven()) {
      return Optional.ofNullable(clock);
    }
    times.require(trial.spec());
    double end = times.to().orElse(trial.spec().durationNs() / 1e9);
    return Optional.of(new DiagramWindow.Time(times.from().orElse(0), end));
  }
}

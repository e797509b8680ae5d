package lamplight.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lamplight.causality.TrialHistory;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * An event of a trial as a person names it.
 *
 * @param process from 1
 * @param tick from 1
 */
record EventName(int process, long tick) {
  /** Reads {@code 1:17}. */
  static final class Converter implements ITypeConverter<EventName> {
    private static final Pattern SYNTAX = Pattern.compile("([0-9]{1,9}):([0-9]{1,18})");

    @Override
    public EventName convert(String text) {
      Matcher matcher = SYNTAX.matcher(text);
      if (!matcher.matches()) {
        throw new TypeConversionException(
            "expected a process and its tick with a colon between them, such as 1:17");
      }
      return new EventName(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }
  }

  /**
   * The event in a history.
   *
   * @throws UserException when there is none; it says which there are
   */
  int in(TrialHistory history) throws UserException {
    if (process < 1 || process > history.processes()) {
      throw new UserException(
          "--event %s: there is no process %s: expected one of 1 to %s",
          this, process, history.processes());
    }
    int event = history.find(process, tick);
    if (event < 0) {
      int events = history.events(process);
      throw new UserException(
          "--event %s: %s",
          this,
          events == 0
              ? "the log of process " + process + " holds no event"
              : "the log of process "
                  + process
                  + " has no such tick: expected one of "
                  + history.tick(history.event(process, 0))
                  + " to "
                  + history.tick(history.event(process, events - 1)));
    }
    return event;
  }

  @Override
  public String toString() {
    return process + ":" + tick;
  }
}

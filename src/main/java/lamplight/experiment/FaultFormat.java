package lamplight.experiment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lamplight.model.PlannedFault;

/** What goes wrong on purpose: a kill or a pause of one process; or nothing. */
record FaultFormat() implements ValueFormat<Optional<PlannedFault>> {
  private static final String NONE = "none";
  private static final String SPACE = "[ \\t]+";
  private static final String TARGET = SPACE + "([0-9]{1,9})" + SPACE + "at" + SPACE;
  private static final TimeLengths LENGTHS =
      new TimeLengths("us|ms|s|min|h", 0, 1000 * TimeLengths.HOUR_NS);
  private static final String TIME = LENGTHS.syntax();
  private static final Pattern KILL = Pattern.compile("kill" + TARGET + TIME);
  private static final Pattern PAUSE =
      Pattern.compile("pause" + TARGET + TIME + SPACE + "for" + SPACE + TIME);

  @Override
  public Optional<PlannedFault> parse(String text) throws ValueException {
    if (text.equals(NONE)) {
      return Optional.empty();
    }
    Matcher kill = KILL.matcher(text);
    if (kill.matches()) {
      return Optional.of(new PlannedFault.Kill(process(kill), LENGTHS.ns(kill, 2, this)));
    }
    Matcher pause = PAUSE.matcher(text);
    if (pause.matches()) {
      long lengthNs = LENGTHS.ns(pause, 4, this);
      if (lengthNs == 0) {
        throw new ValueException("expected a pause longer than 0 ms");
      }
      long atNs = LENGTHS.ns(pause, 2, this);
      return Optional.of(new PlannedFault.Pause(process(pause), atNs, lengthNs));
    }
    throw unexpected();
  }

  @Override
  public String text(Optional<PlannedFault> value) {
    if (value.isEmpty()) {
      return NONE;
    }
    PlannedFault fault = value.get();
    String at = fault.process() + " at " + Keys.DURATION.text(fault.atNs());
    return fault instanceof PlannedFault.Pause pause
        ? "pause " + at + " for " + Keys.DURATION.text(pause.lengthNs())
        : "kill " + at;
  }

  @Override
  public String expectation() {
    return "a fault with times from 0 ms to 1000 h, in us, ms, s, min or h, such as kill 2 at 30 s,"
        + " or pause 2 at 10 s for 5 s; or none";
  }

  private static int process(Matcher matcher) throws ValueException {
    int process = Integer.parseInt(matcher.group(1));
    if (process == 0) {
      throw new ValueException("expected a process from 1 on");
    }
    return process;
  }
}

package lamplight.experiment;

import java.util.List;
import java.util.Optional;
import lamplight.model.PlannedFault;

/**
 * What goes wrong on purpose, such as a kill or a pause of one process, or a cut link; or nothing.
 */
record FaultFormat() implements ValueFormat<Optional<PlannedFault>> {
  private static final String NONE = "none";
  private static final PhraseFormat<PlannedFault> PLANNED =
      new PhraseFormat<>(
          new LengthFormat(
              "us|ms|s|min|h",
              0,
              1000 * LengthFormat.HOUR_NS,
              true,
              "a fault with times from 0 ms to 1000 h, in us, ms, s, min or h, such as kill 2 at"
                  + " 30 s, restart 2 at 30 s after 5 s, pause 2 at 10 s for 5 s, or cut 1-2 at"
                  + " 10 s for 5 s; or none"),
          List.of(
              new Phrase<>(
                  "kill N at T",
                  PlannedFault.Kill.class,
                  figures -> new PlannedFault.Kill(process(figures.get(0)), figures.get(1)),
                  kill -> List.of(kill.process(), kill.atNs())),
              new Phrase<>(
                  "pause N at T for T",
                  PlannedFault.Pause.class,
                  FaultFormat::pause,
                  pause -> List.of(pause.process(), pause.atNs(), pause.lengthNs())),
              new Phrase<>(
                  "restart N at T after T",
                  PlannedFault.Restart.class,
                  FaultFormat::restart,
                  restart -> List.of(restart.process(), restart.atNs(), restart.lengthNs())),
              new Phrase<>(
                  "cut N-N at T for T",
                  PlannedFault.Cut.class,
                  FaultFormat::cut,
                  cut -> List.of(cut.first(), cut.second(), cut.atNs(), cut.lengthNs()))));

  @Override
  public Optional<PlannedFault> parse(String text) throws ValueException {
    return text.equals(NONE) ? Optional.empty() : Optional.of(PLANNED.parse(text));
  }

  @Override
  public String text(Optional<PlannedFault> value) {
    return value.map(PLANNED::text).orElse(NONE);
  }

  @Override
  public String expectation() {
    return PLANNED.expectation();
  }

  private static PlannedFault.Pause pause(List<Long> figures) throws ValueException {
    return new PlannedFault.Pause(
        process(figures.get(0)), figures.get(1), length("pause", figures.get(2)));
  }

  /** What becomes of its clock is for another key to say; see {@link #withClock}. */
  private static PlannedFault.Restart restart(List<Long> figures) throws ValueException {
    if (figures.get(2) == 0) {
      throw new ValueException("expected a start later than the kill, after more than 0 ms");
    }
    return new PlannedFault.Restart(process(figures.get(0)), figures.get(1), figures.get(2), false);
  }

  /** The same fault, with this clock if it is a restart. */
  static PlannedFault withClock(PlannedFault fault, boolean isKept) {
    return fault instanceof PlannedFault.Restart restart
        ? new PlannedFault.Restart(restart.process(), restart.atNs(), restart.lengthNs(), isKept)
        : fault;
  }

  private static PlannedFault.Cut cut(List<Long> figures) throws ValueException {
    if (figures.get(0).equals(figures.get(1))) {
      throw new ValueException("expected the link of two processes, such as 1-2");
    }
    return new PlannedFault.Cut(
        process(figures.get(0)),
        process(figures.get(1)),
        figures.get(2),
        length("cut", figures.get(3)));
  }

  private static int process(long number) throws ValueException {
    if (number == 0) {
      throw new ValueException("expected a process from 1 on");
    }
    return Math.toIntExact(number);
  }

  private static long length(String what, long ns) throws ValueException {
    if (ns == 0) {
      throw new ValueException("expected a %s longer than 0 ms", what);
    }
    return ns;
  }
}

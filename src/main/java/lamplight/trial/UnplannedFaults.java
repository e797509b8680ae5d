package lamplight.trial;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lamplight.wire.Names;

/**
 * Finds what went wrong with the children of a trial in real time that nobody planned, and puts it
 * in a sentence.
 */
final class UnplannedFaults {
  private final TrialChildren children;
  private final FaultTimetable planned;

  UnplannedFaults(TrialChildren children, FaultTimetable planned) {
    this.children = children;
    this.planned = planned;
  }

  /** The first thing that went wrong, if anything did. */
  Optional<String> find() {
    List<TrialChild> meantToLive =
        children.started().stream().filter(child -> !planned.isKilled(child.number())).toList();
    for (TrialChild child : meantToLive) {
      if (child.process().exit().isPresent()) {
        return Optional.of(ended(child, child.process().exit().getAsInt()));
      }
      if (child.process().unansweredPolls() > HangLimit.POLLS) {
        return Optional.of(
            String.format(
                Locale.ROOT,
                "%s (pid %d) hangs: it did not answer %d times in a row",
                child.name(),
                child.process().pid(),
                HangLimit.POLLS));
      }
    }
    for (TrialChild child : meantToLive) {
      // What a process was saying when it was killed may be cut short.
      Optional<String> misspoke = child.process().misspoke();
      if (misspoke.isPresent()) {
        return Optional.of(child.name() + " broke the control dialogue: " + misspoke.get());
      }
    }
    return Optional.empty();
  }

  /** That the end took too long, and because of whom or what. */
  String lateToEnd(long limitSeconds) {
    String busy =
        Names.of(children.started().stream().filter(this::isBusy).map(TrialChild::number).toList());
    String undone = String.join(", ", planned.undone());
    return "the trial did not end within "
        + limitSeconds
        + " s after its duration"
        + (busy.isEmpty() ? "" : "; still busy: " + busy)
        + (undone.isEmpty() ? "" : "; not done: " + undone);
  }

  /** Whether every process is through that lives. */
  boolean areAllDone() {
    return children.started().stream().noneMatch(this::isBusy);
  }

  /** One that was killed by plan has nothing more to do once it is dead. */
  private boolean isBusy(TrialChild child) {
    boolean isGone = planned.isKilled(child.number()) && child.process().exit().isPresent();
    return !isGone && child.process().finished().isEmpty();
  }

  private static String ended(TrialChild child, int code) {
    String described = ChildProcess.describeExit(code);
    long done = child.process().standing().ticks();
    return String.format(
        Locale.ROOT,
        "%s ended before the trial did, with %s, %s",
        child.name(),
        child.process().wasKilled()
            // Nobody else tells of it: the kernel writes to its own log.
            ? described + ", which the system too sends when memory runs out"
            : described.startsWith("signal") ? described : "exit code " + described,
        child.isRelay() ? copies(done) : ticks(done));
  }

  /** What is known of a child is what it told last: it may have done more. */
  private static String ticks(long done) {
    return done == 0
        ? "before it told of its first tick"
        : "after at least " + done + (done == 1 ? " tick" : " ticks");
  }

  private static String copies(long done) {
    return done == 0
        ? "before it told of a copy that it forwarded"
        : "after at least " + done + (done == 1 ? " copy" : " copies") + " that it forwarded";
  }
}

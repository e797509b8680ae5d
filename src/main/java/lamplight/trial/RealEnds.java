package lamplight.trial;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import lamplight.log.TrialRecord.ProcessEnd;
import lamplight.log.TrialRecord.RelayEnd;
import lamplight.model.TrialSpec;
import lamplight.process.ProcessStatus;

/** How the processes of a trial in real time ended, and the relay of a star, for its record. */
final class RealEnds {
  private static final String NOT_STARTED = "not started";

  private RealEnds() {}

  /**
   * The ends of all processes, process 1 first, none of which is alive any more.
   *
   * @throws IOException when the log of one that was killed by plan cannot be read
   */
  static List<ProcessEnd> ofProcesses(
      TrialSpec spec, TrialChildren children, FaultTimetable planned) throws IOException {
    List<ProcessEnd> ends = new ArrayList<>();
    for (ChildProcess child : children.processes()) {
      int process = ends.size() + 1;
      Optional<ProcessStatus> finished = child.finished();
      ends.add(
          new ProcessEnd(
              child.port(),
              OptionalLong.of(child.pid()),
              exit(child),
              finished.isPresent()
                  ? OptionalLong.of(finished.get().queueLength())
                  : OptionalLong.empty(),
              planned.isKilled(process)
                  ? OptionalLong.of(children.ticksLogged(process))
                  : OptionalLong.empty()));
    }
    while (ends.size() < spec.processes()) {
      ends.add(
          new ProcessEnd(
              OptionalInt.empty(), OptionalLong.empty(), NOT_STARTED, OptionalLong.empty()));
    }
    return ends;
  }

  /** The end of the relay; empty in a mesh. */
  static Optional<RelayEnd> ofRelay(TrialSpec spec, TrialChildren children) {
    if (spec.relay().isEmpty()) {
      return Optional.empty();
    }
    if (children.relay().isEmpty()) {
      return Optional.of(
          new RelayEnd(
              OptionalInt.empty(), OptionalLong.empty(), NOT_STARTED, OptionalLong.empty()));
    }
    ChildProcess child = children.relay().get();
    Optional<ProcessStatus> finished = child.finished();
    return Optional.of(
        new RelayEnd(
            child.port(),
            OptionalLong.of(child.pid()),
            exit(child),
            finished.isPresent() ? OptionalLong.of(finished.get().ticks()) : OptionalLong.empty()));
  }

  private static String exit(ChildProcess child) {
    return child.exit().isPresent() ? ChildProcess.describeExit(child.exit().getAsInt()) : "";
  }
}

package lamplight.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import lamplight.log.LineEnds;
import lamplight.log.LogColumns;
import lamplight.log.LogFormatException;
import lamplight.log.LogOrigin;
import lamplight.log.LogReader;
import lamplight.log.TrialFolder;
import lamplight.model.EventView;

/**
 * Finds out whose log each of some files is.
 *
 * @param logs the log of every process, in any order
 * @param seed that of the trial
 * @param isRecorded whether the record of the trial says so, and else the first log
 */
record LogOwners(List<Path> logs, long seed, boolean isRecorded) {
  /**
   * The logs, that of process 1 first.
   *
   * @throws LogFormatException when they are not those of one trial, or it cannot be told
   */
  List<Path> inOrder() throws IOException {
    List<Path> ordered = new ArrayList<>(Collections.nCopies(logs.size(), Path.of("")));
    for (Path log : logs) {
      LogOrigin origin = origin(log);
      if (origin.seed() != seed) {
        throw LogFormatException.inColumn(
            log.toString(),
            2,
            LogColumns.EVENTS,
            LogColumns.EVENTS.indexOf("seed"),
            Long.toString(origin.seed()),
            "expected "
                + seed
                + ", the seed in "
                + (isRecorded ? "the record of the trial" : logs.get(0)));
      }
      Path other = ordered.set(origin.process() - 1, log);
      if (!other.toString().isEmpty()) {
        throw LogFormatException.inColumn(
            log.toString(),
            2,
            LogColumns.EVENTS,
            LogColumns.EVENTS.indexOf("process"),
            Integer.toString(origin.process()),
            "expected another process, because " + other + " is the log of this one");
      }
    }
    return ordered;
  }

  /**
   * Reads each log to its end, whoever else's log it may be.
   *
   * @return the first fault of each that cannot be read
   */
  static List<String> faults(List<Path> logs) {
    List<String> faults = new ArrayList<>();
    for (Path log : logs) {
      Faults.collect(
          faults,
          () -> {
            LogOrigin origin = LogReader.origin(log, logs.size());
            try (LogReader reader =
                LogReader.ofEvents(
                    log, LineEnds.ANY, origin.seed(), origin.process(), logs.size())) {
              Optional<EventView> row = reader.next();
              while (row.isPresent()) {
                row = reader.next();
              }
            }
          });
    }
    return faults;
  }

  /**
   * A process may die before its first tick, or have none to make. Then its log goes by the name
   * that the harness gave it; whether it may be without rows, the record tells the check.
   */
  private LogOrigin origin(Path log) throws IOException {
    try {
      return LogReader.origin(log, logs.size());
    } catch (LogFormatException fault) {
      OptionalInt named = named(log);
      boolean isWithoutRows = Files.size(log) > 0 && LogReader.countRows(log) == 0;
      if (isRecorded && isWithoutRows && named.isPresent()) {
        return new LogOrigin(seed, named.getAsInt());
      }
      throw fault;
    }
  }

  /** The process whose log has this name. */
  private OptionalInt named(Path log) {
    return IntStream.rangeClosed(1, logs.size())
        .filter(process -> log.endsWith(new TrialFolder(Path.of("")).log(process)))
        .findFirst();
  }
}

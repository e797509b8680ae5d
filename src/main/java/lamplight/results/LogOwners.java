package lamplight.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import lamplight.log.LogColumns;
import lamplight.log.LogForm;
import lamplight.log.LogFormatException;
import lamplight.log.LogOrigin;
import lamplight.log.LogReader;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.model.EventView;

/**
 * Finds out whose log each of some files is.
 *
 * @param logs the log of every process, in any order
 * @param record that of the trial, where there is one
 * @param given the seed that a person gave
 */
record LogOwners(List<Path> logs, Optional<TrialRecord> record, OptionalLong given) {
  /**
   * The logs of a trial.
   *
   * @param inOrder that of process 1 first
   * @param seed which they name, or else that of the record, or any where nothing tells it
   */
  record Owned(List<Path> inOrder, long seed) {}

  /**
   * Puts the logs in order.
   *
   * @throws LogFormatException when they are not those of one trial, or it cannot be told
   */
  Owned inOrder() throws IOException {
    OptionalLong seed = record.isPresent() ? OptionalLong.of(record.get().spec().seed()) : given;
    String source = record.isPresent() ? "in the record of the trial" : "given";
    List<Path> ordered = new ArrayList<>(Collections.nCopies(logs.size(), Path.of("")));
    for (Path log : logs) {
      LogOrigin origin = origin(log);
      if (seed.isEmpty() && origin.seed().isPresent()) {
        seed = origin.seed();
        source = "in " + log;
      } else if (origin.seed().isPresent() && !origin.seed().equals(seed)) {
        throw fault(
            log,
            LogColumns.SEED,
            origin.seed().getAsLong(),
            "expected " + seed.getAsLong() + ", the seed " + source);
      }
      Path other = ordered.set(origin.process() - 1, log);
      if (!other.toString().isEmpty()) {
        throw fault(
            log,
            "process",
            origin.process(),
            "expected another process, because " + other + " is the log of this one");
      }
    }
    return new Owned(ordered, seed.orElse(0));
  }

  private static LogFormatException fault(Path log, String column, long found, String expected)
      throws IOException {
    List<String> columns = LogReader.columns(log);
    return LogFormatException.inColumn(
        log.toString(), 2, columns, columns.indexOf(column), Long.toString(found), expected);
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
            long seed = origin.seed().orElse(0);
            try (LogReader reader =
                LogReader.ofEvents(log, LogForm.ANY, seed, origin.process(), logs.size())) {
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
      if (record.isPresent() && isWithoutRows && named.isPresent()) {
        return new LogOrigin(OptionalLong.empty(), named.getAsInt());
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

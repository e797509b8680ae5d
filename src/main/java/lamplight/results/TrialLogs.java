package lamplight.results;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lamplight.check.Kills;
import lamplight.log.LogForm;
import lamplight.log.LogFormatException;
import lamplight.log.LogReader;
import lamplight.log.TrialFolder;
import lamplight.model.EventListener;
import lamplight.model.EventView;
import lamplight.model.TrialSpec;

/**
 * The logs of one trial, as one stream of events. Reading holds one row a log in memory, and one
 * file open a process. Immutable; each telling reads the files anew.
 */
public final class TrialLogs {
  private final long seed;
  private final List<Path> logs;
  private final List<Path> queues;
  private final Optional<Path> relay;
  private final boolean complete;
  private final Kills kills;
  private final LogForm form;

  /**
   * Logs and queue files by their paths, process 1 first.
   *
   * @param queues a path a process, or none when the queues were not logged
   * @param relay the log of the relay of a star
   * @param complete whether the trial ran to its end; see {@link #of}
   * @param kills who was killed on purpose; see {@link #of}
   * @param form how strictly the form of the files is taken
   */
  TrialLogs(
      long seed,
      List<Path> logs,
      List<Path> queues,
      Optional<Path> relay,
      boolean complete,
      Kills kills,
      LogForm form) {
    this.form = form;
    this.kills = kills;
    this.relay = relay;
    this.seed = seed;
    this.logs = List.copyOf(logs);
    this.queues = List.copyOf(queues);
    this.complete = complete;
  }

  /**
   * The logs in a trial's folder.
   *
   * @param kills who was killed on purpose: the last row of such a process may be cut short, and is
   *     left out then
   * @param complete whether the trial ran to its end. When it did not, any log may be missing,
   *     empty, or cut short in its last row; otherwise each of these is a fault.
   */
  public static TrialLogs of(TrialFolder folder, TrialSpec spec, Kills kills, boolean complete) {
    return new TrialLogs(
        spec.seed(),
        IntStream.rangeClosed(1, spec.processes()).mapToObj(folder::log).toList(),
        IntStream.rangeClosed(1, spec.processes()).mapToObj(folder::queue).toList(),
        spec.relay().map(unused -> folder.relayLog()),
        complete,
        kills,
        LogForm.OURS);
  }

  /**
   * Tells a listener of the whole trial: of every event, a receive after its send wherever the logs
   * allow it, else in the order of time and process number, and of the copies that the relay of a
   * star forwarded in between; then of the messages left in the queue of each process in turn.
   *
   * @throws LogFormatException when a log is malformed
   * @throws IOException when a log cannot be read
   */
  public void tell(EventListener listener) throws IOException {
    try (OpenLogs open = new OpenLogs()) {
      List<EventSource> sources = new ArrayList<>();
      for (int process = 1; process <= logs.size(); process++) {
        sources.add(open.log(process));
      }
      EventMerge merge = new EventMerge(sources);
      if (relay.isPresent()) {
        RelayLogMerger both = new RelayLogMerger(listener, open.relay(relay.get()), logs.size());
        merge.tell(both);
        both.tellRest();
      } else {
        merge.tell(listener);
      }
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
    for (int process = 1; process <= queues.size(); process++) {
      tellQueue(process, listener);
    }
  }

  /**
   * Reads every file to its end.
   *
   * @return the first fault of each file that cannot be read
   */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    for (int process = 1; process <= logs.size(); process++) {
      int each = process;
      Faults.collect(faults, () -> tellAll(open -> open.log(each), row -> {}));
      if (!queues.isEmpty()) {
        Faults.collect(faults, () -> tellQueue(each, row -> {}));
      }
    }
    relay.ifPresent(
        log -> Faults.collect(faults, () -> tellAll(open -> open.relay(log), row -> {})));
    return faults;
  }

  private void tellQueue(int process, EventListener listener) throws IOException {
    tellAll(open -> open.queue(process), listener);
  }

  /** Opens one file and tells of each of its rows. */
  private void tellAll(FileOpener opener, EventListener listener) throws IOException {
    try (OpenLogs open = new OpenLogs()) {
      EventSource rows = opener.open(open);
      Optional<EventView> row = rows.next();
      while (row.isPresent()) {
        listener.on(row.get());
        row = rows.next();
      }
    }
  }

  /** Opens one of the files. */
  @FunctionalInterface
  private interface FileOpener {
    EventSource open(OpenLogs open) throws IOException;
  }

  /** Opens a reader of one file. */
  @FunctionalInterface
  private interface ReaderOpener {
    LogReader open(Path file) throws IOException;
  }

  /** The files that are being read. */
  private final class OpenLogs implements Closeable {
    private final List<LogReader> readers = new ArrayList<>();

    EventSource log(int process) throws IOException {
      return rows(
          logs.get(process - 1),
          isWhole(process),
          file -> LogReader.ofEvents(file, form, seed, process, logs.size()));
    }

    EventSource queue(int process) throws IOException {
      return rows(
          queues.get(process - 1),
          isWhole(process),
          file -> LogReader.ofQueue(file, form, seed, process, logs.size()));
    }

    EventSource relay(Path log) throws IOException {
      return rows(log, complete, file -> LogReader.ofRelay(file, form, seed, logs.size()));
    }

    private EventSource rows(Path file, boolean isWhole, ReaderOpener opener) throws IOException {
      if (isLeftOut(file)) {
        return Optional::empty;
      }
      LogReader reader = opener.open(file);
      readers.add(reader);
      return isWhole ? reader::next : () -> upToItsCut(reader);
    }

    /**
     * A process that died leaves its log where it was: its last line may lack its end, which is the
     * line of headings where it died that early.
     */
    private Optional<EventView> upToItsCut(LogReader reader) throws IOException {
      try {
        return reader.next();
      } catch (LogFormatException fault) {
        if (fault.isCutShort()) {
          return Optional.empty();
        }
        throw fault;
      }
    }

    @Override
    public void close() throws IOException {
      IOException first = null;
      for (LogReader reader : readers) {
        try {
          reader.close();
        } catch (IOException failure) {
          // The others are closed all the same.
          if (first == null) {
            first = failure;
          } else {
            first.addSuppressed(failure);
          }
        }
      }
      if (first != null) {
        throw first;
      }
    }
  }

  /** Whether a process lived to end its logs. */
  private boolean isWhole(int process) {
    return complete && !kills.isKilled(process);
  }

  /** One that is killed on purpose has made its files long before. */
  private boolean isLeftOut(Path file) throws IOException {
    return !complete && (Files.notExists(file) || Files.size(file) == 0);
  }
}

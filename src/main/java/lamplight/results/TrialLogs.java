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
import lamplight.log.LineEnds;
import lamplight.log.LogFormatException;
import lamplight.log.LogReader;
import lamplight.log.QueueReader;
import lamplight.log.RelayReader;
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
  private final LineEnds ends;

  /**
   * Logs and queue files by their paths, process 1 first.
   *
   * @param queues a path a process, or none when the queues were not logged
   * @param relay the log of the relay of a star
   * @param complete whether the trial ran to its end; see {@link #of}
   * @param kills who was killed on purpose; see {@link #of}
   * @param ends how the lines of the files may end
   */
  TrialLogs(
      long seed,
      List<Path> logs,
      List<Path> queues,
      Optional<Path> relay,
      boolean complete,
      Kills kills,
      LineEnds ends) {
    this.ends = ends;
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
        LineEnds.OURS);
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
    List<Closeable> open = new ArrayList<>();
    try {
      List<EventSource> sources = new ArrayList<>();
      for (int process = 1; process <= logs.size(); process++) {
        Path log = logs.get(process - 1);
        boolean isWhole = isWhole(process);
        if (isLeftOut(log)) {
          sources.add(Optional::empty);
        } else {
          LogReader reader = reader(process);
          open.add(reader);
          sources.add(() -> next(reader, isWhole));
        }
      }
      merge(sources, listener, open);
    } finally {
      for (Closeable reader : open) {
        reader.close();
      }
    }
    for (int process = 1; process <= queues.size(); process++) {
      readQueue(process, listener);
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
      Faults.collect(faults, () -> readThrough(each));
      if (!queues.isEmpty()) {
        Faults.collect(faults, () -> readQueue(each, row -> {}));
      }
    }
    relay.ifPresent(log -> Faults.collect(faults, () -> readThrough(log)));
    return faults;
  }

  private LogReader reader(int process) throws IOException {
    return new LogReader(logs.get(process - 1), ends, seed, process, logs.size());
  }

  private void readThrough(int process) throws IOException {
    if (isLeftOut(logs.get(process - 1))) {
      return;
    }
    try (LogReader reader = reader(process)) {
      boolean isWhole = isWhole(process);
      Optional<EventView> event = next(reader, isWhole);
      while (event.isPresent()) {
        event = next(reader, isWhole);
      }
    }
  }

  private void readThrough(Path relayLog) throws IOException {
    if (isLeftOut(relayLog)) {
      return;
    }
    try (RelayReader reader = new RelayReader(relayLog, ends, seed, logs.size())) {
      Optional<EventView> row = nextRow(reader);
      while (row.isPresent()) {
        row = nextRow(reader);
      }
    }
  }

  private void merge(List<EventSource> sources, EventListener listener, List<Closeable> open)
      throws IOException {
    EventMerge merge = new EventMerge(sources);
    if (relay.isEmpty() || isLeftOut(relay.get())) {
      merge.tell(listener);
      return;
    }
    RelayReader reader = new RelayReader(relay.get(), ends, seed, logs.size());
    open.add(reader);
    try {
      RelayLogMerger both = new RelayLogMerger(listener, () -> nextRow(reader), logs.size());
      merge.tell(both);
      both.tellRest();
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  private Optional<EventView> nextRow(RelayReader reader) throws IOException {
    if (!reader.hasNext()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.next());
    } catch (LogFormatException fault) {
      return endOrThrow(fault, complete);
    }
  }

  private static Optional<EventView> next(LogReader reader, boolean isWhole) throws IOException {
    if (!reader.hasNext()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.next());
    } catch (LogFormatException fault) {
      return endOrThrow(fault, isWhole);
    }
  }

  private void readQueue(int process, EventListener listener) throws IOException {
    Path queue = queues.get(process - 1);
    if (isLeftOut(queue)) {
      return;
    }
    try (QueueReader reader = new QueueReader(queue, ends, seed, process, logs.size())) {
      while (reader.hasNext()) {
        listener.on(reader.next());
      }
    } catch (LogFormatException fault) {
      Optional<EventView> unused = endOrThrow(fault, isWhole(process));
    }
  }

  /** A process that died leaves its log where it was: its last row may lack its end. */
  private static Optional<EventView> endOrThrow(LogFormatException fault, boolean isWhole)
      throws LogFormatException {
    if (isWhole || !fault.isCutShort()) {
      throw fault;
    }
    return Optional.empty();
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

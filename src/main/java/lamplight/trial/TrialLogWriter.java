package lamplight.trial;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.log.ProcessLog;
import lamplight.log.RelayLog;
import lamplight.log.TrialFolder;
import lamplight.model.EventKind;
import lamplight.model.EventListener;
import lamplight.model.EventView;
import lamplight.model.TrialSpec;

/**
 * Writes the logs of all processes of a trial in virtual time, and of the relay of a star, each to
 * its own files. A failed write is thrown as {@link java.io.UncheckedIOException}. Not thread-safe.
 */
public final class TrialLogWriter implements EventListener, Closeable {
  private static final int BUFFER_BYTES = 1 << 14;

  private final List<ProcessLog> logs = new ArrayList<>();
  private final List<Closeable> open = new ArrayList<>();
  private Optional<RelayLog> relay = Optional.empty();

  /** Opens what takes the place of a file. */
  @FunctionalInterface
  public interface Opener {
    /** A stream to write to; each row is written at once. */
    OutputStream open(Path file) throws IOException;
  }

  /** Creates the files of a trial in an existing folder. */
  public TrialLogWriter(TrialFolder folder, TrialSpec spec) throws IOException {
    this(folder, spec, TrialLogWriter::create);
  }

  /** Opens the files of a trial by their paths in its folder, and closes them. */
  public TrialLogWriter(TrialFolder folder, TrialSpec spec, Opener opener) throws IOException {
    int processes = spec.processes();
    try {
      for (int process = 1; process <= processes; process++) {
        ProcessLog log = open(folder, spec.seed(), process, processes, opener);
        logs.add(log);
        open.add(log);
      }
      if (spec.relay().isPresent()) {
        RelayLog log = new RelayLog(spec.seed(), opener.open(folder.relayLog()));
        relay = Optional.of(log);
        open.add(log);
      }
    } catch (IOException failure) {
      close();
      throw failure;
    }
  }

  @Override
  public void on(EventView event) {
    if (event.kind() == EventKind.RELAYED) {
      relay.orElseThrow().on(event);
    } else {
      logs.get(event.process() - 1).on(event);
    }
  }

  @Override
  public void close() throws IOException {
    IOException first = null;
    for (Closeable log : open) {
      try {
        log.close();
      } catch (IOException failure) {
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

  private static ProcessLog open(
      TrialFolder folder, long seed, int process, int processes, Opener opener) throws IOException {
    OutputStream events = opener.open(folder.log(process));
    try {
      return new ProcessLog(seed, process, processes, events, opener.open(folder.queue(process)));
    } catch (IOException failure) {
      events.close();
      throw failure;
    }
  }

  private static OutputStream create(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES);
  }
}

package lamplight.log;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/**
 * Names the files of one trial's folder.
 *
 * @param path the folder
 */
public record TrialFolder(Path path) {
  /** The event log of a process. */
  public Path log(int process) {
    return path.resolve("process-" + process + ".csv");
  }

  /** The messages left in the queue of a process after the drain. */
  public Path queue(int process) {
    return path.resolve("queue-" + process + ".csv");
  }

  /** What a process wrote to its standard error. */
  public Path errors(int process) {
    return path.resolve("process-" + process + ".err");
  }

  /** What somebody's program wrote to its standard output beside the protocol. */
  public Path output(int process) {
    return path.resolve("process-" + process + ".out");
  }

  /** The log of the relay of a star. */
  public Path relayLog() {
    return path.resolve("relay.csv");
  }

  /** What the relay of a star wrote to its standard error. */
  public Path relayErrors() {
    return path.resolve("relay.err");
  }

  /**
   * Whether the log of any process is there: a trial has at least two, and those it leaves each
   * have one. A folder that may not be read counts as having them, since they may be there.
   */
  public boolean mayHaveLogs() {
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(path, "process-*.csv")) {
      return logs.iterator().hasNext();
    } catch (NoSuchFileException | NotDirectoryException none) {
      return false;
    } catch (IOException unknown) {
      return true;
    }
  }

  /** The record of the trial. */
  public Path record() {
    return path.resolve("trial.properties");
  }
}

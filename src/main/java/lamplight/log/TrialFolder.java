package lamplight.log;

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

  /** The log of the relay of a star. */
  public Path relayLog() {
    return path.resolve("relay.csv");
  }

  /** What the relay of a star wrote to its standard error. */
  public Path relayErrors() {
    return path.resolve("relay.err");
  }

  /** The record of the trial. */
  public Path record() {
    return path.resolve("trial.properties");
  }
}

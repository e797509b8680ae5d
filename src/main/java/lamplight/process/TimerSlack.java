package lamplight.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Asks the Linux kernel to wake the calling thread on time. By default it may delay a timer by 50
 * microseconds to save power; see {@code timerslack_ns} in proc(5).
 */
final class TimerSlack {
  private static final Path THREAD_LINK = Path.of("/proc/thread-self");

  private TimerSlack() {}

  /**
   * Sets the slack of the calling thread to its least, one nanosecond.
   *
   * @return what went wrong, if anything; ticks are then a little later
   */
  static Optional<String> reduce() {
    if (!Files.isSymbolicLink(THREAD_LINK)) {
      return Optional.empty();
    }
    try {
      Path thread = Files.readSymbolicLink(THREAD_LINK).getFileName();
      Files.writeString(Path.of("/proc", thread.toString(), "timerslack_ns"), "1");
      return Optional.empty();
    } catch (IOException failure) {
      return Optional.of("the timer slack stays at the system's default: " + failure);
    }
  }
}

package lamplight.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads how many more threads can be started, which is what Linux counts where it speaks of
 * processes: within the user's limit, those of the control groups, and that of the machine.
 */
record ThreadLimits(SystemFiles files) {
  private static final String STATUS = "/proc/self/status";

  /** Either of these lifts the user's limit: CAP_SYS_ADMIN and CAP_SYS_RESOURCE. */
  private static final long EXEMPTING = 1L << 21 | 1L << 24;

  /** The threads that can be started; empty where the system does not say. */
  Optional<Headroom> headroom() throws IOException {
    List<Headroom> all = new ArrayList<>();
    OptionalLong user = files.limit("Max processes");
    if (user.isPresent() && !isExempt()) {
      all.add(within(user.getAsLong(), threadsOfUser(), "ulimit -u"));
    }
    for (String folder : new ControlGroups(files).folders("pids")) {
      OptionalLong limit = files.number(folder + "/pids.max");
      OptionalLong used = files.number(folder + "/pids.current");
      if (limit.isPresent() && used.isPresent()) {
        all.add(within(limit.getAsLong(), used.getAsLong(), "pids.max of the container"));
      }
    }
    OptionalLong running = threadsOfMachine();
    for (String name : List.of("pid_max", "threads-max")) {
      OptionalLong limit = files.number("/proc/sys/kernel/" + name);
      if (limit.isPresent() && running.isPresent()) {
        all.add(within(limit.getAsLong(), running.getAsLong(), "kernel." + name));
      }
    }
    return all.stream().min(Comparator.comparingLong(Headroom::amount));
  }

  private static Headroom within(long limit, long used, String name) {
    return new Headroom(
        limit - used,
        String.format(Locale.ROOT, "%s is %,d, of which %,d are in use", name, limit, used));
  }

  /**
   * The user's limit does not bind root or those with its rights; in a user namespace, where ids
   * are mapped, nobody has them.
   */
  private boolean isExempt() {
    List<String> map = files.lines("/proc/self/uid_map");
    if (map.isEmpty() || !map.get(0).strip().matches("0\\s+0\\s+4294967295")) {
      return false;
    }
    OptionalLong user = user(STATUS);
    boolean isCapable =
        files.lines(STATUS).stream()
            .filter(line -> line.startsWith("CapEff:"))
            .map(line -> line.substring("CapEff:".length()).strip())
            .anyMatch(hex -> (Long.parseUnsignedLong(hex, 16) & EXEMPTING) != 0);
    return isCapable || (user.isPresent() && user.getAsLong() == 0);
  }

  /** The threads of this process's user, as far as their processes can be seen. */
  private long threadsOfUser() throws IOException {
    OptionalLong own = user(STATUS);
    long threads = 0;
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(files.at("/proc"), "[0-9]*")) {
      for (Path process : processes) {
        String status = "/proc/" + process.getFileName() + "/status";
        if (user(status).equals(own)) {
          threads += files.number(status, "Threads:").orElse(0);
        }
      }
    }
    return threads;
  }

  private OptionalLong user(String status) {
    return files.number(status, "Uid:");
  }

  /** The fourth field of loadavg is the runnable threads, a slash, and all threads. */
  private OptionalLong threadsOfMachine() {
    List<String> lines = files.lines("/proc/loadavg");
    String[] fields = lines.isEmpty() ? new String[0] : lines.get(0).split(" ");
    return fields.length < 4
        ? OptionalLong.empty()
        : SystemFiles.parse(fields[3].substring(fields[3].indexOf('/') + 1));
  }
}

package lamplight.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file tree that stands for the files in which Linux tells of itself. */
final class FakeSystem {
  static final String V1_MEMORY =
      "34 30 0:31 / /sys/fs/cgroup/memory rw,relatime - cgroup cgroup rw,memory\n";
  static final String V1_PIDS =
      "38 30 0:35 / /sys/fs/cgroup/pids rw,relatime shared:7 - cgroup cgroup rw,pids\n";
  static final String V2 = "30 22 0:27 / /sys/fs/cgroup rw,nosuid - cgroup2 cgroup2 rw\n";

  private final Path root;

  FakeSystem(Path root) {
    this.root = root;
  }

  SystemFiles files() {
    return new SystemFiles(root);
  }

  /** Writes a file of this absolute path. */
  FakeSystem file(String path, String text) throws IOException {
    Path file = root.resolve(path.substring(1));
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  FakeSystem groups(String own, String mounts) throws IOException {
    return file("/proc/self/cgroup", own)
        .file("/proc/self/mountinfo", "21 26 0:20 / /proc rw,relatime - proc proc rw\n" + mounts);
  }

  /** The memory that the machine has available, in MiB. */
  FakeSystem machineMemory(long mebibytes) throws IOException {
    return file(
        "/proc/meminfo",
        "MemTotal:       24683620 kB\nMemAvailable:   " + mebibytes * 1024 + " kB\n");
  }

  /** The figures of a group of version 2; sizes in bytes or {@code max}. */
  FakeSystem v2Memory(String folder, String max, String high, long current, long cache)
      throws IOException {
    return file(folder + "/memory.max", max + "\n")
        .file(folder + "/memory.high", high + "\n")
        .file(folder + "/memory.current", current + "\n")
        .file(
            folder + "/memory.stat",
            "anon 1\nfile 99\ninactive_file " + cache + "\nactive_file 0\n");
  }

  /** The figures of a group of version 1, in bytes. */
  FakeSystem v1Memory(String folder, String limit, long usage, long cache) throws IOException {
    return file(folder + "/memory.limit_in_bytes", limit + "\n")
        .file(folder + "/memory.usage_in_bytes", usage + "\n")
        .file(
            folder + "/memory.stat",
            "inactive_file 7\ntotal_inactive_file 0\ntotal_active_file " + cache + "\n");
  }

  FakeSystem pids(String folder, String max, long current) throws IOException {
    return file(folder + "/pids.max", max + "\n").file(folder + "/pids.current", current + "\n");
  }

  /** A process, with the user that it runs as and its threads. */
  FakeSystem process(String name, long user, int threads, String capabilities) throws IOException {
    return file(
        "/proc/" + name + "/status",
        String.format(
            "Name:\tx\nUid:\t%d\t%d\t%d\t%d\nThreads:\t%d\nCapEff:\t%s\n",
            user, user, user, user, threads, capabilities));
  }
}

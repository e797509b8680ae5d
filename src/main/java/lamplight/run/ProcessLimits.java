package lamplight.run;

import java.util.OptionalLong;

/** The limits that the system sets to this process and those that it starts ({@code ulimit}). */
final class ProcessLimits {
  private static final String FILE = "/proc/self/limits";

  private final SystemFiles files;

  ProcessLimits(SystemFiles files) {
    this.files = files;
  }

  /** How many files a process may have open ({@code ulimit -n}). */
  OptionalLong openFiles() {
    return files.number(FILE, "Max open files");
  }

  /** How many threads the processes of a user may have together ({@code ulimit -u}). */
  OptionalLong threads() {
    return files.number(FILE, "Max processes");
  }

  /** How many bytes of addresses a process may use ({@code ulimit -v}). */
  OptionalLong addressSpace() {
    return files.number(FILE, "Max address space");
  }
}

package lamplight.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads how much memory new processes can take: what the machine has, or less where a control group
 * on the way up from this process allows less.
 */
record MemoryLimits(SystemFiles files) {
  private static final double MEBIBYTE = 1 << 20;

  /** The memory available, in bytes; empty where the system does not say. */
  Optional<Headroom> headroom() {
    List<Headroom> all = new ArrayList<>();
    OptionalLong machine = files.number("/proc/meminfo", "MemAvailable:");
    if (machine.isPresent()) {
      all.add(new Headroom(machine.getAsLong() * 1024, ""));
    }
    for (String folder : new ControlGroups(files).folders("memory")) {
      addGroup(all, folder, "memory.max", "memory.current", "");
      addGroup(all, folder, "memory.high", "memory.current", "");
      // The figures that begin with "total_" are those of the groups below as well.
      addGroup(all, folder, "memory.limit_in_bytes", "memory.usage_in_bytes", "total_");
    }
    return all.stream().min(Comparator.comparingLong(Headroom::amount));
  }

  private void addGroup(
      List<Headroom> all, String folder, String limitName, String usedName, String prefix) {
    OptionalLong limit = files.number(folder + "/" + limitName);
    OptionalLong used = files.number(folder + "/" + usedName);
    if (limit.isPresent() && used.isPresent()) {
      long cache = stat(folder, prefix + "inactive_file") + stat(folder, prefix + "active_file");
      all.add(within(limit.getAsLong(), used.getAsLong() - cache));
    }
  }

  /** The kernel gives pages of files back when processes need the memory. */
  private long stat(String folder, String name) {
    return files.number(folder + "/memory.stat", name + " ").orElse(0);
  }

  private static Headroom within(long limit, long used) {
    return new Headroom(
        limit - Math.max(0, used),
        String.format(
            Locale.ROOT,
            "the container's limit is %,.0f MiB, of which %,.0f MiB are in use",
            limit / MEBIBYTE,
            used / MEBIBYTE));
  }
}

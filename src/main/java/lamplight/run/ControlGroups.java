package lamplight.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The control groups (cgroups) that hold this process, of version 1 and 2: where their files are. A
 * limit may be set at any of them, from the process's own group up to the root of the hierarchy.
 */
record ControlGroups(SystemFiles files) {
  private static final String OWN = "/proc/self/cgroup";
  private static final String MOUNTS = "/proc/self/mountinfo";

  /**
   * The folders of the groups under this controller, the process's own first.
   *
   * @param controller such as {@code memory}
   */
  List<String> folders(String controller) {
    List<String> folders = new ArrayList<>();
    for (String line : files.lines(OWN)) {
      // hierarchy:controllers:path, where version 2 has neither a number nor controllers
      String[] fields = line.split(":", 3);
      if (fields.length < 3) {
        continue;
      }
      boolean isUnified = fields[0].equals("0") && fields[1].isEmpty();
      if (isUnified || Arrays.asList(fields[1].split(",")).contains(controller)) {
        mount(isUnified ? "" : controller, fields[2])
            .ifPresent(mount -> folders.addAll(mount.upwards(fields[2])));
      }
    }
    return folders;
  }

  /**
   * Where a hierarchy is mounted, the mount that shows the process's own group first.
   *
   * @param controller that of version 1; empty for version 2
   */
  private Optional<Mount> mount(String controller, String group) {
    List<Mount> mounts = new ArrayList<>();
    for (String line : files.lines(MOUNTS)) {
      int separator = line.indexOf(" - ");
      String[] before = line.split(" ");
      String[] after = separator < 0 ? new String[0] : line.substring(separator + 3).split(" ");
      if (before.length < 5 || after.length < 3) {
        continue;
      }
      boolean isMeant =
          controller.isEmpty()
              ? after[0].equals("cgroup2")
              : after[0].equals("cgroup")
                  && Arrays.asList(after[2].split(",")).contains(controller);
      if (isMeant) {
        mounts.add(new Mount(unescaped(before[3]), unescaped(before[4])));
      }
    }
    return mounts.stream()
        .filter(mount -> mount.holds(group))
        .findFirst()
        .or(() -> mounts.stream().findFirst());
  }

  /** The kernel writes a space in a path as {@code \040}. */
  private static String unescaped(String path) {
    return path.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\");
  }

  /**
   * A mount of a hierarchy.
   *
   * @param root the group that the mount shows as its top
   * @param point where it is mounted
   */
  private record Mount(String root, String point) {
    boolean holds(String group) {
      return root.equals("/") || group.equals(root) || group.startsWith(root + "/");
    }

    /** The folders from that of the group up to the mount's own. */
    List<String> upwards(String group) {
      List<String> folders = new ArrayList<>();
      // A group beyond what is mounted, as seen from within a container, can only be looked at
      // from the top of the mount.
      String rest =
          !holds(group) || group.contains("/..")
              ? ""
              : group.substring(root.equals("/") ? 0 : root.length());
      while (rest.length() > 1) {
        folders.add(point + rest);
        rest = rest.substring(0, rest.lastIndexOf('/'));
      }
      folders.add(point);
      return folders;
    }
  }
}

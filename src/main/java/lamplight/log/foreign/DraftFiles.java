package lamplight.log.foreign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which files a draft reads, and the value of {@code files} for them.
 *
 * @param read some of them
 * @param glob names them all
 */
record DraftFiles(List<LogFiles.Meant> read, String glob) {
  private static final int READ_MAX = 30;

  static DraftFiles of(Path folder) throws IOException {
    LogFiles all = LogFiles.all(folder);
    List<LogFiles.Meant> likely =
        all.meant().stream().filter(each -> isLikely(each.name())).toList();
    List<LogFiles.Meant> chosen = likely.isEmpty() ? all.meant() : likely;
    String glob = glob(chosen.stream().map(LogFiles.Meant::name).toList());
    return new DraftFiles(chosen.subList(0, Math.min(READ_MAX, chosen.size())), glob);
  }

  private static boolean isLikely(String name) {
    return name.toLowerCase(Locale.ROOT)
        .matches("(?:.*[/_.-])?[^/]*\\.(log|txt|csv|tsv|jsonl?|out)(\\.\\d+)?");
  }

  /** The folders, when they differ, are trials; what differs of the last names is the process. */
  static String glob(List<String> names) {
    Set<String> folders = new TreeSet<>();
    Set<String> lasts = new TreeSet<>(NaturalOrder.NAMES);
    for (String name : names) {
      int slash = name.lastIndexOf('/');
      folders.add(slash < 0 ? "" : name.substring(0, slash + 1));
      lasts.add(name.substring(slash + 1));
    }
    String head = folders.size() == 1 ? folders.iterator().next() : "{trial}/";
    List<String> files = new ArrayList<>(lasts);
    if (files.size() == 1) {
      return head + files.get(0);
    }
    String prefix = commonPrefix(files);
    String suffix =
        reversed(
            commonPrefix(
                files.stream()
                    .map(each -> reversed(each.substring(prefix.length())))
                    .collect(Collectors.toList())));
    return head + prefix + "{process}" + suffix;
  }

  /** Digits belong to what differs: 10 and 11 have nothing in common. */
  private static String commonPrefix(List<String> texts) {
    String prefix = texts.get(0);
    for (String each : texts) {
      while (!each.startsWith(prefix)) {
        prefix = prefix.substring(0, prefix.length() - 1);
      }
    }
    return prefix.replaceFirst("\\d+$", "");
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }
}

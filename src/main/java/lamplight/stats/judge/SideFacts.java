package lamplight.stats.judge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is known of one side of a comparison besides its measures. Immutable.
 *
 * @param name what the side is called
 * @param study which study it is a point of; empty when it is a run of its own
 * @param varied the keys that the study varies
 * @param settings every key of the experiment with its value, at this point
 * @param provenance the record of the run: host, version and so on
 * @param unreadable the seeds of trials whose files could not be read
 * @param failed the seeds of failed trials
 * @param broken the seeds of trials that broke a causality rule
 */
public record SideFacts(
    String name,
    String study,
    Set<String> varied,
    Map<String, String> settings,
    Map<String, String> provenance,
    SortedSet<Long> unreadable,
    SortedSet<Long> failed,
    SortedSet<Long> broken) {
  public SideFacts {
    varied = Collections.unmodifiableSet(new LinkedHashSet<>(varied));
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
    unreadable = Collections.unmodifiableSortedSet(new TreeSet<>(unreadable));
    failed = Collections.unmodifiableSortedSet(new TreeSet<>(failed));
    broken = Collections.unmodifiableSortedSet(new TreeSet<>(broken));
  }

  /** The value of a setting; empty where it has none. */
  public String setting(String key) {
    return settings.getOrDefault(key, "");
  }

  /** Whether both are points of one study that varies this key. */
  boolean varies(SideFacts other, String key) {
    return !study.isEmpty()
        && study.equals(other.study)
        && varied.contains(key)
        && other.varied.contains(key);
  }
}

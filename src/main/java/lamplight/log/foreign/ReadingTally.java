package lamplight.log.foreign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what becomes of lines while they are read. Not thread-safe. */
final class ReadingTally {
  private final Map<KindKey, long[]> lines = new LinkedHashMap<>();
  private final List<UnparsedLine> first = new ArrayList<>();
  private final Map<String, UnknownPeer> unknown = new TreeMap<>(NaturalOrder.NAMES);
  private final List<String> notes = new ArrayList<>();
  private long unparsed;
  private long merged;
  private int files;

  /** Lines of a kind, which may be none yet. */
  void expect(KindKey key) {
    lines.putIfAbsent(key, new long[1]);
  }

  void add(KindKey key, int count) {
    long[] counted = lines.get(key);
    if (counted == null) {
      counted = new long[1];
      lines.put(key, counted);
    }
    counted[0] += count;
  }

  void addFile() {
    files++;
  }

  /** Whether the next unparsed line is one of those that are shown. */
  boolean isShown() {
    return first.size() < ReadingReport.SHOWN_MAX;
  }

  /** Counts a line that nothing matched and that is not shown. */
  void addUnparsed() {
    unparsed++;
  }

  void addUnparsed(UnparsedLine line) {
    unparsed++;
    if (isShown()) {
      first.add(line);
    }
  }

  void add(UnknownPeer peer) {
    unknown.merge(
        peer.name(),
        peer,
        (one, other) -> new UnknownPeer(one.name(), one.lines() + other.lines(), one.likely()));
  }

  void addMerged(long sends) {
    merged += sends;
  }

  void note(String sentence) {
    notes.add(sentence);
  }

  /**
   * What was counted.
   *
   * @param others how many files were not meant
   */
  ReadingReport report(int others) {
    Map<String, Long> counts = new LinkedHashMap<>();
    lines.forEach((key, count) -> counts.put(key.text(), count[0]));
    List<UnknownPeer> peers = new ArrayList<>(unknown.values());
    peers.sort(Comparator.comparingLong(UnknownPeer::lines).reversed());
    return new ReadingReport(files, others, counts, unparsed, first, peers, merged, notes);
  }
}

package lamplight.log.foreign;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the lines of somebody's logs. Immutable.
 *
 * @param files how many files were read
 * @param others how many files of the folder are not meant by the description
 * @param linesByPattern how many lines each pattern took, by its key in the order of the
 *     description; of JSON and columns, by what the word for the kind says
 * @param unparsed how many lines nothing matched
 * @param firstUnparsed the first of them, at most {@link #SHOWN_MAX}
 * @param unknownPeers names in the place of a peer that are no process, the commonest first
 * @param mergedSends how many sends were joined to the one before
 * @param notes what else is worth knowing, a sentence each
 */
public record ReadingReport(
    int files,
    int others,
    Map<String, Long> linesByPattern,
    long unparsed,
    List<UnparsedLine> firstUnparsed,
    List<UnknownPeer> unknownPeers,
    long mergedSends,
    List<String> notes) {
  /** How many unparsed lines are shown. */
  public static final int SHOWN_MAX = 5;

  /** Copies what it is given; the order of the patterns stays. */
  public ReadingReport {
    linesByPattern = Collections.unmodifiableMap(new LinkedHashMap<>(linesByPattern));
    firstUnparsed = List.copyOf(firstUnparsed);
    unknownPeers = List.copyOf(unknownPeers);
    notes = List.copyOf(notes);
  }

  /** How many lines there are, blank ones and headers of columns aside. */
  public long lines() {
    return unparsed + linesByPattern.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The part of the lines that nothing matched, from 0 to 1; 0 when there are no lines. */
  public double unparsedShare() {
    return unparsed == 0 ? 0 : (double) unparsed / lines();
  }
}

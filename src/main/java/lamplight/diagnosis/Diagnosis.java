package lamplight.diagnosis;

import java.util.List;

/**
 * A bug that the logs of a trial point to, or something about them that a reader should know.
 *
 * @param sentence what was seen, how often, and what to do, in words for people
 * @param count how often it was seen
 * @param of how often it could have been seen
 * @param places where it was seen first, as {@code FILE:LINE}, at most {@link #MOST_PLACES}
 */
public record Diagnosis(
    DiagnosisCode code, String sentence, long count, long of, List<String> places) {
  /** How many places a diagnosis names at most. */
  public static final int MOST_PLACES = 5;

  public Diagnosis {
    places = List.copyOf(places);
  }

  /** Whether it tells of a bug; else it is a note on how the log is to be read. */
  public boolean isFault() {
    return code.isFault();
  }
}

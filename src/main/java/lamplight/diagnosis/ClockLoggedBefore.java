package lamplight.diagnosis;

import java.util.List;

/** Clocks that are logged before their event, all of them or some kinds. */
final class ClockLoggedBefore implements Finder {
  @Override
  public List<Diagnosis> find(Evidence evidence) {
    ClockSides sides = evidence.sides();
    if (!sides.isShown(evidence.trial().conventions())) {
      return List.of();
    }
    String jumps = sides.jumps() + " of " + Counted.of(sides.of(), "jump");
    return switch (sides.shape()) {
      case BEFORE ->
          diagnosis(
              DiagnosisCode.CLOCK_LOGGED_BEFORE,
              sides,
              "The log shows the clock before each event ("
                  + jumps
                  + " stand on the line after a receive); values are read one line later.");
      case OTHERS_BEFORE ->
          diagnosis(
              DiagnosisCode.CLOCK_LOGGED_MIXED,
              sides,
              "The log shows the clock after each receive, but before every other event (its line"
                  + " repeats the clock of a receive before it); it is read so.");
      case RECEIVES_BEFORE ->
          diagnosis(
              DiagnosisCode.CLOCK_LOGGED_MIXED,
              sides,
              "The log shows the clock before each receive ("
                  + jumps
                  + " stand on the line after it), but after every other event; it is read so.");
      case AFTER, UNKNOWN -> List.of();
    };
  }

  private static List<Diagnosis> diagnosis(DiagnosisCode code, ClockSides sides, String sentence) {
    return List.of(new Diagnosis(code, sentence, sides.jumps(), sides.of(), List.of()));
  }
}

package lamplight.report;

import java.util.List;
import java.util.Optional;
import lamplight.report.data.Regime;
import lamplight.report.data.RunData;
import lamplight.report.part.Words;

/** Why a queue may have become longer in the course of its trials. */
enum QueueCause {
  /** Theory holds it for saturated, or says nothing: more messages came than were taken. */
  ARRIVALS,
  /** It is critical by theory. */
  CRITICAL,
  /** It is stable by theory, and takes long to settle beside the length of a trial. */
  SETTLING,
  /** It is stable by theory, and settles soon, so that theory does not explain a rise. */
  UNEXPLAINED;

  /** The cause for a role. */
  static QueueCause of(RunData data, int role) {
    Optional<Regime> regime = Regime.of(data, role);
    if (regime.isEmpty()) {
      return ARRIVALS;
    }
    return switch (regime.get().stability()) {
      case SATURATED -> ARRIVALS;
      case CRITICAL -> CRITICAL;
      case STABLE -> regime.get().isUnsettledIn(data.durationSeconds()) ? SETTLING : UNEXPLAINED;
    };
  }

  /** Whether theory holds the queue for stable. */
  boolean isStable() {
    return this == SETTLING || this == UNEXPLAINED;
  }

  /** The reason for the rise of the queues of these roles, to be set behind a sentence. */
  String reason(RunData data, List<Integer> roles) {
    boolean one = roles.size() == 1;
    double longest = Regime.longestSettlingS(data, roles);
    String about = "about " + Words.seconds(Math.ceil(longest));
    return switch (this) {
      case ARRIVALS ->
          ": messages arrive faster than " + (one ? "it takes" : "they take") + " them";
      case CRITICAL ->
          ": by theory "
              + (one ? "it is" : "they are")
              + " critical, with messages arriving just as fast as "
              + (one ? "it takes" : "they take")
              + " them";
      case SETTLING ->
          ": by theory "
              + (one ? "it is stable and takes " : "they are stable and take ")
              + about
              + " to settle, which is long beside a trial of "
              + Words.seconds(data.durationSeconds());
      case UNEXPLAINED ->
          ", though by theory "
              + (one ? "it is stable and settles" : "they are stable and settle")
              + " within "
              + about;
    };
  }
}

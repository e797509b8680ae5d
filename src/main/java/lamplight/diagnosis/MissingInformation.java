package lamplight.diagnosis;

/** Why something cannot be examined, in words that follow a colon. */
final class MissingInformation {
  private MissingInformation() {}

  /** Why receives are not matched with sends. */
  static String unmatched(Evidence evidence) {
    Traffic traffic = evidence.traffic();
    if (traffic.receives() == 0) {
      return "the log has no receives";
    }
    if (traffic.sendEvents() == 0) {
      return "the log has no sends";
    }
    if (!traffic.namesSenders()) {
      return "the log does not name the sender of every receive";
    }
    return traffic.namesReceivers()
        ? "the receives fit the sends by no clock rule"
        : "the log does not name the receivers of every send";
  }
}

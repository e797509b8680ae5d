package lamplight.mutation;

/**
 * What a mutation did to the files of a trial.
 *
 * @param where file and line
 * @param what in a few words
 * @param legal why the changed files contradict nothing that is recorded; empty when they do
 */
record Change(String where, String what, String legal) {
  static Change at(String where, String what) {
    return new Change(where, what, "");
  }

  /** The same change, which for this reason no check could find. */
  Change legalIf(boolean isLegal, String reason) {
    return isLegal ? new Change(where, what, reason) : this;
  }
}

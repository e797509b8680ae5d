package lamplight.mutation;

/**
 * One corruption of one trial, and what the check made of it.
 *
 * @param subject the name of the trial
 */
record Attempt(Mutation mutation, String subject, Change change, Outcome outcome) {
  /** What became of a corrupted trial. */
  enum Outcome {
    /** A rule is broken: exit code 1. */
    BY_RULE,
    /** A file is refused, with its name: exit code 3. */
    REFUSED,
    /** Nothing is found, and nothing that is recorded is contradicted. */
    LEGAL,
    /** Nothing is found, though something that is recorded is contradicted. */
    MISSED
  }
}

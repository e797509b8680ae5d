package lamplight.mutation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import lamplight.cli.InProcess;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.model.KeyedRandom;
import lamplight.mutation.Attempt.Outcome;

/** Corrupts trials and asks the check, by the command that people use. */
final class Examiner {
  private static final int BROKEN = 1;

  private final long seed;
  private final int each;

  /**
   * An examiner.
   *
   * @param seed of everything that is random
   * @param each how often every kind is tried on every trial
   */
  Examiner(long seed, int each) {
    this.seed = seed;
    this.each = each;
  }

  /**
   * Tries kinds of corruption on a trial, which is as it was before afterwards.
   *
   * @throws IllegalStateException when the check does not find the trial well to begin with
   */
  List<Attempt> examine(Subject subject, List<Mutation> mutations) throws IOException {
    InProcess.Result untouched = check(subject);
    if (untouched.code() != 0) {
      throw new IllegalStateException(subject.name() + " is not well as it is: " + untouched);
    }
    List<Attempt> attempts = new ArrayList<>();
    for (Mutation mutation : mutations) {
      for (int attempt = 1; attempt <= each; attempt++) {
        attempt(subject, mutation, attempt).ifPresent(attempts::add);
      }
    }
    subject.replaceBy(subject.files());
    return attempts;
  }

  /** Empty where the trial has no place for it, or nothing changes. */
  private Optional<Attempt> attempt(Subject subject, Mutation mutation, int attempt)
      throws IOException {
    int place = Objects.hash(mutation.name(), subject.name(), attempt);
    Random random = new Random(KeyedRandom.bits(seed, place));
    Mutant mutant = new Mutant(subject, subject.files().copy(), random);
    Optional<Change> change = mutation.mutator().apply(mutant);
    if (change.isEmpty() || mutant.files().texts().equals(subject.files().texts())) {
      return Optional.empty();
    }
    subject.replaceBy(mutant.files());
    InProcess.Result result = check(subject);
    Change made = change.get();
    Outcome outcome = outcome(result);
    if (outcome == Outcome.MISSED) {
      made = made.legalIf(mutation.ofTimes() && mayBe(subject, mutant.files()), RealTimes.REASON);
      outcome = made.legal().isEmpty() ? Outcome.MISSED : Outcome.LEGAL;
    }
    return Optional.of(new Attempt(mutation, subject.name(), made, outcome));
  }

  private static InProcess.Result check(Subject subject) {
    return InProcess.run("check", subject.run().toString());
  }

  private static Outcome outcome(InProcess.Result result) {
    if (result.code() == BROKEN) {
      return Outcome.BY_RULE;
    }
    return result.code() == 0 || isTakenForFailed(result) ? Outcome.MISSED : Outcome.REFUSED;
  }

  /** The verdict on a trial that is believed to have failed is no finding. */
  private static boolean isTakenForFailed(InProcess.Result result) {
    return result.err().isBlank()
        && result.out().contains(": incomplete")
        && !result.out().contains("unreadable")
        && !result.out().contains("refused: ");
  }

  /** Whether the times may be true, by the record as it lies in the folder now. */
  private static boolean mayBe(Subject subject, TrialFiles mutant) throws IOException {
    return mutant.isReal()
        && subject.files().isReal()
        && RealTimes.agree(mutant, TrialRecord.read(new TrialFolder(subject.trial()).record()));
  }
}

package lamplight.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import lamplight.log.TrialRecord;
import lamplight.model.Die;
import lamplight.results.LogSetCheck;

/**
 * What a person says of the draws of a trial.
 *
 * @param seed with which they were made
 * @param sides how many sides each had
 */
record KnownDraws(OptionalLong seed, OptionalInt sides) {
  /** Whether anything is said. */
  boolean isGiven() {
    return seed.isPresent() || sides.isPresent();
  }

  /**
   * The check of logs with that.
   *
   * @throws UserException when it contradicts the logs or the record of their trial
   */
  LogSetCheck check(List<Path> logs, Optional<TrialRecord> record) throws UserException {
    if (record.isEmpty() && sides.isPresent() && seed.isEmpty()) {
      throw new UserException(
          "--draw-sides says how the draws of a seed are made: expected --seed with it");
    }
    if (record.isPresent() && seed.isPresent() && seed.getAsLong() != record.get().spec().seed()) {
      throw new UserException(
          "--seed %s: the trial.properties beside the logs is of seed %s: expected no --seed",
          seed.getAsLong(), record.get().spec().seed());
    }
    boolean isRecorded = sides.isEmpty() && record.isPresent();
    boolean isExamined = record.isPresent() || seed.isPresent();
    long thrown = sides.orElse((int) LogSetCheck.DEFAULT_DIE.faces());
    if (isExamined && !isRecorded && thrown < logs.size()) {
      throw new UserException(
          "a draw of %s sides is too few for %s processes: expected --draw-sides with the number"
              + " that the trial had",
          thrown, logs.size());
    }
    Optional<Die> die =
        sides.isPresent() ? Optional.of(Die.ofSides(sides.getAsInt())) : Optional.empty();
    return new LogSetCheck(logs, record, seed, die);
  }
}

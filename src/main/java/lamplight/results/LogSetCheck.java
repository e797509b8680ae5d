package lamplight.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import lamplight.check.CausalityCheck;
import lamplight.check.CheckResult;
import lamplight.check.CheckScope;
import lamplight.check.Kills;
import lamplight.check.RecordCheck;
import lamplight.check.ViolationListener;
import lamplight.log.LogForm;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.log.UnreadableException;
import lamplight.model.Die;
import lamplight.model.EventListener;

/**
 * Checks logs that are named one by one: those of all processes of one trial, whatever the files
 * are called and whoever wrote them. The rows say whose log each is; one without rows goes by its
 * name, with the record of the trial. Without that record it is not known, and not examined, how
 * many ticks were due and when, and the trial is taken to have run to its end; without record and
 * seed, what was drawn. Where a {@code queue-<i>.csv} lies beside every log, it says what was still
 * queued; otherwise what was not received counts as queued. The log of a star's relay is not among
 * them, so that a copy is followed from its sender to its receiver alone. Immutable.
 *
 * @param logs the log of every process, in any order
 * @param record that of the trial, where there is one, of as many processes as there are logs
 * @param seed with which the draws were made; that of the record where there is one
 * @param die what idle ticks threw, where another die than that of the record is meant, or than
 *     {@link #DEFAULT_DIE}
 */
public record LogSetCheck(
    List<Path> logs, Optional<TrialRecord> record, OptionalLong seed, Optional<Die> die) {
  /** What idle ticks are taken to throw when nothing says otherwise. */
  public static final Die DEFAULT_DIE = Die.ofSides(10);

  /**
   * Takes what is known.
   *
   * @throws IllegalArgumentException with fewer than two logs, fewer sides than logs, or the record
   *     of a trial with more or fewer processes
   */
  public LogSetCheck {
    logs = List.copyOf(logs);
    if (logs.size() < 2) {
      throw new IllegalArgumentException(
          "a trial has at least two processes, each with a log, but there are "
              + logs.size()
              + " logs");
    }
    if (record.isPresent() && record.get().spec().processes() != logs.size()) {
      throw new IllegalArgumentException(
          "the trial has "
              + record.get().spec().processes()
              + " processes, each with a log, but there are "
              + logs.size()
              + " logs");
    }
  }

  /**
   * Reads and checks the logs.
   *
   * @param all is told of each violation
   * @throws UnreadableException when logs cannot be read, are malformed, or are not those of one
   *     trial; it names the first fault of each
   */
  public CheckResult check(ViolationListener all) throws UnreadableException {
    LogOwners.Owned owned = owned();
    List<Path> queues = queuesBeside(owned.inOrder());
    boolean areQueuesKnown = queues.stream().allMatch(Files::exists);
    Kills kills = record.map(RecordedKills::of).orElse(Kills.NONE);
    boolean complete = record.map(TrialAnalyzer::isComplete).orElse(true);
    CheckScope scope = scope(owned.seed(), areQueuesKnown, kills);
    CausalityCheck check =
        new CausalityCheck(scope, complete, (receiver, arrivedNs, sentNs) -> {}, all);
    TrialLogs files =
        new TrialLogs(
            owned.seed(),
            owned.inOrder(),
            areQueuesKnown ? queues : List.of(),
            Optional.empty(),
            complete,
            kills,
            LogForm.ANY);
    Optional<RecordCheck> against =
        scope
            .timeline()
            .flatMap(
                line ->
                    RecordedFacts.check(record.orElseThrow(), line, areQueuesKnown, false, all));
    EventListener listener = against.map(check::andThen).orElse(check);
    try {
      files.tell(listener);
    } catch (IOException fault) {
      throw Faults.of(files.faults(), fault);
    }
    CheckResult own = check.result();
    CheckResult both = against.map(other -> other.beside(own)).orElse(own);
    CheckResult found = record.map(known -> ProgramNotes.beside(known, both)).orElse(both);
    return areQueuesKnown ? found : noteUnused(queues, found);
  }

  private LogOwners.Owned owned() throws UnreadableException {
    try {
      return new LogOwners(logs, record, seed).inOrder();
    } catch (IOException fault) {
      throw Faults.of(LogOwners.faults(logs), fault);
    }
  }

  private CheckScope scope(long usedSeed, boolean areQueuesKnown, Kills kills) {
    Optional<Die> known =
        record
            .map(each -> each.spec().die())
            .or(() -> seed.isPresent() ? Optional.of(DEFAULT_DIE) : Optional.empty());
    CheckScope logged =
        new CheckScope(
            usedSeed,
            logs.size(),
            die.or(() -> known),
            record.map(TrialRecord::spec),
            areQueuesKnown,
            Optional.empty(),
            kills,
            Optional.empty());
    return record.map(each -> TrialAnalyzer.inItsTime(logged, each)).orElse(logged);
  }

  /** Where the queue file beside each log has to lie. */
  private static List<Path> queuesBeside(List<Path> logs) {
    return IntStream.rangeClosed(1, logs.size())
        .mapToObj(
            process ->
                logs.get(process - 1).resolveSibling(new TrialFolder(Path.of("")).queue(process)))
        .toList();
  }

  /** Says so where there are some, but not all: who wrote them expects that they are read. */
  private static CheckResult noteUnused(List<Path> queues, CheckResult found) {
    if (queues.stream().noneMatch(Files::exists)) {
      return found;
    }
    Path missing = queues.stream().filter(Files::notExists).findFirst().orElseThrow();
    return found.noting(
        "There is no "
            + missing
            + ", so that the queue files of the other processes were not read.");
  }
}

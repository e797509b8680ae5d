package lamplight.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.check.CausalityCheck;
import lamplight.check.CheckResult;
import lamplight.check.CheckScope;
import lamplight.check.Kills;
import lamplight.check.RecordCheck;
import lamplight.log.LineEnds;
import lamplight.log.LogReader;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.log.UnreadableException;
import lamplight.model.Die;
import lamplight.model.EventListener;

/** Checks logs that are named one by one. Stateless and thread-safe. */
public final class LogSetCheck {
  /** What an idle tick is taken to throw when nothing says otherwise. */
  public static final Die DEFAULT_DIE = Die.ofSides(10);

  private LogSetCheck() {}

  /**
   * Checks the logs of all processes of one trial, whatever the files are called: the rows say
   * whose log each is; one without rows goes by its name, with the record of the trial. Without the
   * record of the trial it is not known, and not examined, how many ticks were due, and the trial
   * is taken to have run to its end. Where a {@code queue-<i>.csv} lies beside every log, it says
   * what was still queued; otherwise what was not received counts as queued. The log of a star's
   * relay is not among them, so that a copy is followed from its sender to its receiver alone.
   *
   * @param logs the log of every process, in any order
   * @param die what the trial's idle ticks throw
   * @param record that of the trial, where there is one, of as many processes as there are logs
   * @throws UnreadableException when logs cannot be read, are malformed, or are not those of one
   *     trial; it names the first fault of each
   * @throws IllegalArgumentException with fewer than two logs, fewer sides than logs, or the record
   *     of a trial with more or fewer processes
   */
  public static CheckResult check(List<Path> logs, Die die, Optional<TrialRecord> record)
      throws UnreadableException {
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
    List<Path> ordered;
    long seed;
    try {
      seed =
          record.isPresent()
              ? record.get().spec().seed()
              : LogReader.origin(logs.get(0), logs.size()).seed();
      ordered = new LogOwners(logs, seed, record.isPresent()).inOrder();
    } catch (IOException fault) {
      throw Faults.of(LogOwners.faults(logs), fault);
    }
    List<Path> queues = queuesBeside(ordered);
    Kills kills = record.map(RecordedKills::of).orElse(Kills.NONE);
    boolean complete = record.map(TrialAnalyzer::isComplete).orElse(true);
    CheckScope logged =
        new CheckScope(
            seed,
            logs.size(),
            die,
            record.map(TrialRecord::spec),
            !queues.isEmpty(),
            Optional.empty(),
            kills,
            Optional.empty());
    CheckScope scope = record.map(each -> TrialAnalyzer.inItsTime(logged, each)).orElse(logged);
    CausalityCheck check = new CausalityCheck(scope, complete, (receiver, arrivedNs, sentNs) -> {});
    TrialLogs files =
        new TrialLogs(seed, ordered, queues, Optional.empty(), complete, kills, LineEnds.ANY);
    Optional<RecordCheck> against =
        scope
            .timeline()
            .flatMap(line -> RecordedFacts.check(record.get(), line, !queues.isEmpty(), false));
    EventListener listener = against.map(check::andThen).orElse(check);
    try {
      files.tell(listener);
    } catch (IOException fault) {
      throw Faults.of(files.faults(), fault);
    }
    return against.map(other -> other.beside(check.result())).orElse(check.result());
  }

  /** The queue file beside each log, or none unless each has one. */
  private static List<Path> queuesBeside(List<Path> logs) {
    List<Path> queues = new ArrayList<>();
    for (int process = 1; process <= logs.size(); process++) {
      Path log = logs.get(process - 1);
      Path queue = log.resolveSibling(new TrialFolder(Path.of("")).queue(process));
      if (!Files.exists(queue)) {
        return List.of();
      }
      queues.add(queue);
    }
    return queues;
  }
}

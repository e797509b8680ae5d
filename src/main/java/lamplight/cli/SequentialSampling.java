package lamplight.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lamplight.experiment.ExperimentException;
import lamplight.experiment.ExperimentFile;
import lamplight.experiment.ParsedExperiment;
import lamplight.experiment.RateSetting;
import lamplight.experiment.Seeds;
import lamplight.experiment.SettingOverride;
import lamplight.experiment.Study;
import lamplight.experiment.StudyPoint;
import lamplight.log.UnreadableException;
import lamplight.model.Characters;
import lamplight.model.TimeMode;
import lamplight.report.text.Numbers;
import lamplight.results.TrialAnalysis;
import lamplight.results.TrialAnalysisPool;
import lamplight.run.AvailableResources;
import lamplight.run.CapacityCheck;
import lamplight.run.Interruption;
import lamplight.run.Run;
import lamplight.run.RunFolder;
import lamplight.run.RunListener;
import lamplight.run.RunLock;
import lamplight.run.RunPlan;
import lamplight.run.RunRecord;
import lamplight.run.TrialId;
import lamplight.stats.precision.Precision;
import lamplight.stats.precision.PrecisionTarget;
import lamplight.stats.precision.PrecisionWatch;

/** When a run with a target for its precision has trials enough. Not thread-safe. */
final class SequentialSampling {
  private static final int VIRTUAL_MAX = 1000;
  private static final int REAL_MAX = 30;

  private final PrecisionTarget target;
  private final long seedsMax;
  private final PrecisionWatch watch;
  private Optional<Seeds.Range> added = Optional.empty();
  private Optional<String> obstacle = Optional.empty();

  private SequentialSampling(PrecisionTarget target, long seedsMax, boolean randomRates) {
    this.target = target;
    this.seedsMax = seedsMax;
    this.watch = new PrecisionWatch(target, randomRates);
  }

  /** What the command line asks, or else the record of a run that is resumed; or nothing. */
  static Optional<SequentialSampling> of(RunOptions options, Run run)
      throws UserException, IOException {
    RunRecord record = RunRecord.read(run.folder());
    String noted = record.get(RunRecord.UNTIL);
    Optional<PrecisionTarget> target = options.until().or(() -> PrecisionTarget.parse(noted));
    if (target.isEmpty() && noted.isEmpty()) {
      if (options.maxSeeds().isPresent()) {
        throw RunOptions.maxSeedsAlone();
      }
      return Optional.empty();
    }
    if (target.isEmpty()) {
      throw new UserException(
          "%s has the target '%s', which this version does not read: give it anew, such as --until"
              + " 'queue_mean 1 ±5%%'",
          run.folder().run(), Characters.shown(noted));
    }
    Study study = run.plan().study();
    String recorded = record.get(RunRecord.UNTIL_SEEDS_MAX);
    long standard =
        recorded.matches("[0-9]{1,9}")
            ? Long.parseLong(recorded)
            : study.time() == TimeMode.VIRTUAL ? VIRTUAL_MAX : REAL_MAX;
    long seedsMax = options.maxSeeds().isPresent() ? options.maxSeeds().getAsInt() : standard;
    SequentialSampling until =
        new SequentialSampling(target.get(), seedsMax, hasRandomRates(study));
    for (StudyPoint point : study.points()) {
      until.watch.expect(point.name(), point.experiment().processes());
    }
    return Optional.of(until);
  }

  /** Whether rates are drawn for each trial at some point. */
  static boolean hasRandomRates(Study study) {
    return study.points().stream()
        .anyMatch(point -> point.experiment().rates() instanceof RateSetting.Random);
  }

  /** Notes the target in the run's record, so that a resumed run goes on with it. */
  void note(RunFolder folder) throws IOException {
    try (RunLock lock = RunLock.take(folder)) {
      lock.note(ProcessHandle.current().pid());
      RunRecord.read(folder)
          .with(RunRecord.UNTIL, target.text())
          .with(RunRecord.UNTIL_SEEDS_MAX, Long.toString(seedsMax))
          .with(RunRecord.UNTIL_OUTCOME, "")
          .write(folder);
    }
  }

  /** Takes the measures of the trials of these seeds. */
  void measure(RunFolder folder, Seeds seeds, int threads, Interruption interruption)
      throws IOException, InterruptedException, ExperimentException {
    Study part = with(folder, seeds).study();
    new TrialAnalysisPool(folder, part, threads)
        .forEach(
            interruption::requested,
            RunListener.NONE,
            new TrialAnalysisPool.Sink() {
              @Override
              public void accept(TrialId trial, TrialAnalysis analysis) {
                watch.add(trial.point(), trial.seed(), analysis.measures());
              }

              @Override
              public void unreadable(TrialId trial, UnreadableException fault) {
                // Like one that failed: the report tells of it.
                watch.add(trial.point(), trial.seed(), List.of());
              }
            });
  }

  /** Whether there is a reason to go on, and none to stop. */
  boolean wantsMore(Run run, Interruption interruption) throws IOException {
    if (watch.isNowhereDefined()) {
      obstacle = Optional.of("the measure is defined in no trial so far");
      return false;
    }
    Optional<String> failing = watch.failingPoint();
    if (failing.isPresent()) {
      String where = failing.get().isEmpty() ? "" : " at " + failing.get();
      obstacle = Optional.of("every trial" + where + " has failed so far");
      return false;
    }
    if (interruption.requested()
        || watch.worst().isReached()
        || run.plan().study().seeds().count() >= seedsMax) {
      return false;
    }
    Seeds seeds = run.plan().study().seeds();
    long further = Math.min(further(run), seedsMax - seeds.count());
    Seeds.Range range = seeds.next(further);
    List<String> refusals = refusals(run, range);
    if (!refusals.isEmpty()) {
      obstacle = Optional.of("there is no room for more: " + String.join("; ", refusals));
      return false;
    }
    added = Optional.of(range);
    return true;
  }

  /** Why these seeds cannot be run as well; none when they can. */
  private static List<String> refusals(Run run, Seeds.Range range) throws IOException {
    try {
      Study part = with(run.folder(), new Seeds(List.of(range))).study();
      // Parsed for its limits: all the trials together may be too many.
      Study unusedAll = with(run.folder(), run.plan().study().seeds().followedBy(range)).study();
      RunPlan plan = new RunPlan(part, RunPlan.trialsOf(part), run.plan().jobs());
      return CapacityCheck.refusals(plan, AvailableResources.now(run.folder().path()));
    } catch (ExperimentException tooMany) {
      return tooMany.faults().stream().map(Object::toString).toList();
    }
  }

  /** In real time a wave; in virtual time as many as the spread so far calls for. */
  private long further(Run run) {
    long wave = Math.max(1, run.plan().jobs() / run.plan().study().points().size());
    return run.plan().study().time() == TimeMode.REAL
        ? wave
        : Math.max(wave, watch.worst().furtherTrials());
  }

  /** The settings with the seeds that come next too. */
  ParsedExperiment more(Run run) throws ExperimentException {
    return with(run.folder(), run.plan().study().seeds().followedBy(added()));
  }

  /** The seeds that come next. */
  Seeds.Range added() {
    return added.orElseThrow();
  }

  /** How far the trials so far are from the target, and how many come next, in a line. */
  String standing(Run run) {
    return "until "
        + target.text()
        + ": after "
        + Numbers.count(run.plan().study().seeds().count(), "seed")
        + " "
        + watch.worst().standing()
        + "; "
        + Numbers.count(added().last() - added().first() + 1, "seed")
        + " more";
  }

  /** Whether the intervals are as narrow as was asked. */
  boolean isReached() {
    return watch.worst().isReached();
  }

  /** Notes in the record how it ended, and gives that as a line. */
  String conclude(Run run, Interruption interruption) throws IOException {
    Precision worst = watch.worst();
    long count = run.plan().study().seeds().count();
    String seeds = Numbers.count(count, "seed");
    String outcome =
        worst.isReached()
            ? "reached with " + seeds
            : interruption.requested()
                ? "not reached when the run was interrupted"
                : "not reached with "
                    + seeds
                    + obstacle.map(why -> ", and " + why).orElse(", the limit of " + seedsMax);
    outcome += " (" + worst.standing() + ")";
    RunRecord.read(run.folder()).with(RunRecord.UNTIL_OUTCOME, outcome).write(run.folder());
    return "until " + target.text() + ": " + outcome;
  }

  private static ParsedExperiment with(RunFolder folder, Seeds seeds) throws ExperimentException {
    return ExperimentFile.parseWritten(
        folder.effective(), List.of(new SettingOverride("--until", "seeds", seeds.text())));
  }
}

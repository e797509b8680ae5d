package lamplight.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lamplight.experiment.ExperimentException;
import lamplight.experiment.Made;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.run.Build;
import lamplight.run.Interruption;
import lamplight.run.Run;
import lamplight.run.RunListener;

/**
 * A trial to be corrupted, made by the harness, and others like it.
 *
 * @param name what is special about it
 * @param run the folder of its run, which has this one trial
 * @param trial the folder of the trial within the run's
 * @param files as they were written
 * @param others trials with one thing different, by what that is
 */
record Subject(
    String name,
    Path run,
    Path trial,
    TrialFiles files,
    TrialRecord record,
    Map<String, TrialFiles> others) {
  static final String OTHER_SEED = "another seed";
  static final String OTHER_RUN = "another run of the seed";

  /** The keys of which a subject may have a trial with another value. */
  static final List<String> VARIED =
      List.of(
          "rates",
          "draw.sides",
          "phase",
          "duration",
          "network.delay",
          "topology",
          "relay.order",
          "relay.time",
          "fault.1");

  /**
   * Runs the trials of a subject.
   *
   * @param settings of the experiment, without its seeds
   * @param variants the other value of each key that is to be varied
   */
  static Subject make(
      String name, Path folder, Map<String, String> settings, Map<String, String> variants)
      throws IOException, InterruptedException, ExperimentException {
    Path run = run(folder.resolve("subject"), settings, Map.of("seeds", "1"));
    TrialFolder trial = trial(run, 1);
    Map<String, TrialFiles> others = new LinkedHashMap<>();
    others.put(
        OTHER_SEED,
        TrialFiles.read(trial(run(folder.resolve("seed"), settings, Map.of("seeds", "2")), 2)));
    if (!"virtual".equals(settings.get("time"))) {
      Path again = run(folder.resolve("again"), settings, Map.of("seeds", "1"));
      others.put(OTHER_RUN, TrialFiles.read(trial(again, 1)));
    }
    for (Map.Entry<String, String> variant : variants.entrySet()) {
      Map<String, String> other = Map.of(variant.getKey(), variant.getValue(), "seeds", "1");
      Path varied = run(folder.resolve(variant.getKey()), settings, other);
      others.put(variant.getKey(), TrialFiles.read(trial(varied, 1)));
    }
    TrialRecord record = TrialRecord.read(trial.record());
    return new Subject(name, run, trial.path(), TrialFiles.read(trial), record, others);
  }

  private static Path run(Path results, Map<String, String> settings, Map<String, String> other)
      throws IOException, InterruptedException, ExperimentException {
    Map<String, String> all = new LinkedHashMap<>(settings);
    all.putAll(other);
    String text =
        all.entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .map(entry -> entry.getKey() + " = " + entry.getValue() + "\n")
            .collect(Collectors.joining());
    Run run =
        Run.begin(
            Made.parsed("mutated.properties", text, List.of()),
            results,
            "mutations",
            Build.current(),
            1,
            Clock.systemUTC());
    run.execute(Optional.empty(), new Interruption(), RunListener.NONE);
    return run.folder().path();
  }

  private static TrialFolder trial(Path run, long seed) {
    return new TrialFolder(run.resolve("trials").resolve("seed-" + seed));
  }

  /** Puts the files of a mutant in the place of the trial's own. */
  void replaceBy(TrialFiles mutant) throws IOException {
    List<Path> old;
    try (Stream<Path> files = Files.list(trial)) {
      old = files.toList();
    }
    for (Path file : old) {
      Files.delete(file);
    }
    mutant.write(new TrialFolder(trial));
  }
}

package lamplight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import lamplight.experiment.SettingOverride;
import lamplight.experiment.Study;
import lamplight.run.AvailableResources;
import lamplight.run.Jobs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What it takes to tell how a run would go: also where, and how many trials at once. */
class PlanOptions extends ExperimentOptions {
  @Option(
      names = "--virtual",
      description = "Run in virtual time: the same as --set time=virtual --set time.scale=1.")
  private boolean virtual;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      converter = WholeNumber.class,
      description = "How many trials run at once (default: as many as this machine carries).")
  private @Nullable Integer jobs;

  @Option(
      names = "--results",
      paramLabel = "DIR",
      description = "Where runs are kept (default: ${DEFAULT-VALUE}).",
      defaultValue = "results")
  private Path results = Path.of("results");

  final Path results() {
    return results;
  }

  final OptionalInt jobs() {
    return jobs == null ? OptionalInt.empty() : OptionalInt.of(jobs);
  }

  /** How many trials of a study run at once: as asked, else what suits this machine. */
  final int jobsFor(Study study) throws IOException {
    return jobs().orElse(Jobs.defaultFor(study, AvailableResources.now(results)));
  }

  @Override
  final List<SettingOverride> overrides() throws UserException {
    List<SettingOverride> overrides = new ArrayList<>();
    if (virtual) {
      overrides.add(new SettingOverride("--virtual", "time", "virtual"));
      overrides.add(new SettingOverride("--virtual", "time.scale", "1"));
    }
    overrides.addAll(super.overrides());
    return overrides;
  }
}

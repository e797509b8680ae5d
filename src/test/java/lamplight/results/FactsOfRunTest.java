package lamplight.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lamplight.experiment.ExperimentFile;
import lamplight.experiment.ParsedExperiment;
import lamplight.run.RunFolder;
import lamplight.run.RunRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsOfRunTest {
  @TempDir private Path folder;

  @Test
  void aKeySetInPlaceOfAVariedOneShouldBeSaidToVaryInTheFile() throws Exception {
    assertThat(overridden("--set time.scale=1", "time.scale = 1", "vary.time.scale = 1 | 100"))
        .containsExactly(Map.entry("time.scale", "varied over 1 | 100"));
  }

  @Test
  void aKeyVariedInPlaceOfASetOneShouldStandBesideItsValue() throws Exception {
    assertThat(
            overridden(
                "--set 'vary.draw.sides=4 | 10'", "vary.draw.sides = 4 | 10", "draw.sides = 20"))
        .containsExactly(Map.entry("vary.draw.sides", "20"));
  }

  @Test
  void otherKeysShouldHaveTheValueOfTheFile() throws Exception {
    assertThat(overridden("--set draw.sides=10 --jobs 2", "draw.sides = 10", "draw.sides = 20"))
        .containsExactly(Map.entry("draw.sides", "20"));
    assertThat(overridden("--set ' draw.sides = 7'", "draw.sides = 7", ""))
        .containsExactly(Map.entry("draw.sides", "10"));
    assertThat(overridden("--seeds 1..3", "seeds = 1..3", ""))
        .containsExactly(Map.entry("seeds", "1..5"));
    assertThat(overridden("--virtual", "time = virtual", ""))
        .containsExactly(Map.entry("time", "real"));
    assertThat(overridden("", "", "")).isEmpty();
  }

  /** The settings of an old run hold the defaults of its day. */
  @Test
  void aDefaultThatAnotherVersionHadShouldNotBeTakenForTheCommandLine() throws Exception {
    assertThat(overridden("", "seeds = 1..10\ndraw.sides = 12", "")).isEmpty();
    assertThat(overridden("--set relay.time=1ms", "draw.sides = 12", "")).isEmpty();
  }

  @Test
  void theSeedsOfATargetShouldNotBeTakenForTheCommandLine() throws Exception {
    assertThat(overridden("--seeds 1..3 --until 'queue_mean 1 ±5%'", "seeds = 1..40", ""))
        .isEmpty();
  }

  private Map<String, String> overridden(String options, String used, String written)
      throws Exception {
    RunFolder run = new RunFolder(folder);
    Files.writeString(run.source(), "rates = 1, 3\n" + written);
    Files.writeString(run.effective(), "rates = 1, 3\n" + used);
    ParsedExperiment parsed = ExperimentFile.parse(run.effective(), List.of());
    String command = "java -jar harness.jar x.properties " + options;
    String until = options.contains("--until") ? "queue_mean 1 ±5%" : "";
    RunRecord record = new RunRecord(Map.of("command", command, "until", until));
    return FactsOfRun.of(run, parsed, record, new Makers()).overridden();
  }
}

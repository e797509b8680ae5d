package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run whose settings or trials were changed behind its back. */
class OtherSettingsIT extends WithSession {
  private Path run;

  @BeforeEach
  void make() throws Exception {
    harness.experiment("x.properties", "rates = 1, 3", "seeds = 1..3", "duration = 20 s");
    Harness.Result result = session.run("--virtual", "--quiet", "x.properties");
    assertThat(result.exit()).as(result.err()).isZero();
    run = folder.relativize(result.run(folder));
  }

  private void edit(String from, String to) throws Exception {
    Path effective = folder.resolve(run).resolve("effective.properties");
    String text = Files.readString(effective);
    assertThat(text).contains(from);
    Files.writeString(effective, text.replace(from, to));
  }

  private String report() throws Exception {
    return Files.readString(folder.resolve(run).resolve("report.md"));
  }

  @Test
  void shouldRefuseTrialsOfAnotherDuration() throws Exception {
    String before = report();
    edit("duration = 20 s", "duration = 21 s");
    String sentence =
        run
            + "/trials/seed-1 was made with duration = 20 s, but effective.properties says 21 s"
            + " (and 2 more that do not belong to this run); nothing was changed: undo the edit, or"
            + " move these folders away and go on with: java -jar harness.jar --resume "
            + run
            + "\n";

    Harness.Result report = session.run("report", run.toString());
    assertThat(report.exit()).isEqualTo(3);
    assertThat(report.err()).isEqualTo("harness: " + sentence);
    assertThat(report()).isEqualTo(before);
    Harness.Result resumed = session.run("--resume", run.toString());
    assertThat(resumed.exit()).isEqualTo(2);
    assertThat(resumed.err()).isEqualTo("harness: --resume: " + sentence);
    Harness.Result check = session.run("check", run.toString());
    assertThat(check.exit()).isEqualTo(3);
    assertThat(check.out())
        .contains(
            "refused: "
                + run
                + "/trials/seed-3 was made with duration = 20 s, but effective.properties says 21"
                + " s\n3 trials checked: 3 valid; 3 refused as not of this run\nfirst trouble: "
                + run
                + "/trials/seed-1 was made with duration = 20 s");
    Harness.Result compare = session.run("compare", run.toString(), run.toString());
    assertThat(compare.exit()).isEqualTo(3);
    assertThat(compare.err()).contains("was made with duration = 20 s");
  }

  @Test
  void shouldRefuseATrialUnderAnothersName() throws Exception {
    String before = report();
    Path trials = folder.resolve(run).resolve("trials");
    Files.move(trials.resolve("seed-1"), trials.resolve("seed-4"));
    Harness.Result strange = session.run("report", run.toString());
    assertThat(strange.exit()).isEqualTo(3);
    assertThat(strange.err())
        .contains("seed-4 is of no seed that effective.properties asks for (seeds = 1..3)");

    // The seed is asked for now, but it is not what the trial was made with.
    edit("seeds = 1..3", "seeds = 1..4");
    Harness.Result renamed = session.run("report", run.toString());
    assertThat(renamed.exit()).isEqualTo(3);
    assertThat(renamed.err()).contains("seed-4 was made with seed = 1, but its folder says 4");
    assertThat(report()).isEqualTo(before);
  }
}

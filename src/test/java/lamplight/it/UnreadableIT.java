package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files of a finished run that were damaged or removed: what each command says of them. */
class UnreadableIT extends WithSession {
  @Test
  void shouldNameTheLineAndColumnOfAGarbledLog() throws Exception {
    harness.experiment("garbled.properties", "rates = 1, 3", "seeds = 1..2", "time = virtual");
    Path run = session.run("garbled.properties").run(folder);
    Path log = run.resolve("trials/seed-2/process-1.csv");
    String whole = Files.readString(log);

    Files.writeString(log, whole.substring(0, whole.length() - 3));
    assertThatBothName(run, "process-1.csv:61: the file ends in the middle of this line");
    Files.writeString(log, whole.replaceFirst("\\n2,1,1,", "\n2,1,one,"));
    assertThatBothName(run, "process-1.csv:2: column 3 (tick): \"one\": expected");
    Files.delete(log);
    assertThatBothName(run, "process-1.csv: there is no such file");
    // Each trial by itself: what cannot be read says nothing of the others.
    assertThat(run.resolve("processes.csv")).content().contains("\n,1,1,").doesNotContain(",2,1,");
    assertThat(run.resolve("checks.csv"))
        .content()
        .contains("\n,2,unreadable,0,0,trials/seed-2/process-1.csv: there is no such file\n");
    assertThat(run.resolve("report.md"))
        .content()
        .contains(
            "**✗ 1 trial could not be read** and is neither checked nor in the figures: seed 2")
        .doesNotContain("**Valid.**");

    Files.writeString(log, whole);
    assertThat(session.run("report", run.toString()).exit()).isZero();
  }

  @Test
  void aLogThatIsGoneFromACompleteTrialShouldNotPassForThere() throws Exception {
    harness.experiment("gone.properties", "rates = 1, 3", "seeds = 1..2", "time = virtual");
    Path run = session.run("gone.properties").run(folder);
    Path trial = run.resolve("trials/seed-2");
    Files.delete(trial.resolve("process-1.csv"));

    Harness.Result resumed = session.run("--resume", run.toString());

    assertThat(resumed.exit()).as(resumed.err()).isEqualTo(3);
    assertThat(resumed.err())
        .contains("seed 2 cannot be read: ", "process-1.csv: there is no such file")
        .contains("or delete ", "trials/seed-2 and run the trial again with: ")
        .contains(" --resume ");
    try (Stream<Path> files = Files.list(trial)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(trial);
    assertThat(session.run("--resume", run.toString()).exit()).isZero();
    assertThat(trial.resolve("process-1.csv")).exists();
  }

  @Test
  void aRecordOfTheRunThatCannotBeReadShouldBeToldInASentence() throws Exception {
    harness.experiment("lost.properties", "rates = 1, 3", "seeds = 1..2", "time = virtual");
    Path run = session.run("lost.properties").run(folder);
    Path record = run.resolve("run.properties");
    String text = Files.readString(record);
    for (String content : List.of("", "state = none\n", text.replace("\n", "\r\n"))) {
      Files.writeString(record, content);
      for (String command : List.of("report", "--resume", "check", "compare")) {
        Harness.Result result =
            command.equals("compare")
                ? session.run(command, run.toString(), run.toString())
                : session.run(command, run.toString());
        assertThat(result.exit()).as("%s: %s", command, result.err()).isEqualTo(3);
        assertThat(result.err()).contains("run.properties:1: ").hasLineCount(1);
      }
    }
  }

  private void assertThatBothName(Path run, String words) throws Exception {
    for (String command : List.of("report", "check")) {
      Harness.Result result = session.run(command, run.toString());
      assertThat(result.exit()).as("%s: %s", command, result.err()).isEqualTo(3);
      assertThat(result.err() + result.out()).contains(words);
    }
    assertThat(session.run("check", run.toString()).out())
        .contains("seed 1: valid", "1 of 2 trials checked: 1 valid, 1 unreadable");
  }
}

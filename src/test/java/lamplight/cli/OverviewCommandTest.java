package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person gets who asks for an overview. */
class OverviewCommandTest {
  @TempDir private Path folder;
  private Path run = Path.of("");

  @BeforeEach
  void make() throws Exception {
    run = SmallRuns.run(folder, "title = Small", "rates = 1, 3", "seeds = 1..2", "duration = 20 s");
  }

  @Test
  void shouldPrintAShortTable() {
    InProcess.Result result = InProcess.run("overview", folder.toString());

    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    String blanks = " ".repeat(run.toString().length());
    assertThat(result.out())
        .isEqualTo(
            "run"
                + blanks.substring(3)
                + "  state     causality check   time     virtual twin (%)  latest tick (ms) "
                + " title\n"
                + run
                + "  complete  ✓ no rule broken  virtual                                     "
                + " Small\n");
  }

  @Test
  void shouldWriteThreeFilesThatLeadToTheEvent() throws Exception {
    breakRule();
    assertThat(InProcess.run("report", run.toString()).code()).isEqualTo(1);
    Path page = folder.resolve("index.html");
    Files.writeString(page, "what was there");

    InProcess.Result result =
        InProcess.run("overview", folder.toString(), run.toString(), "-o", page.toString());

    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.out()).isEqualTo(page + "\n");
    assertThat(page)
        .content()
        .contains("/report.html#event=2%3A20&amp;seed=2\">seed 2, process 2, tick 20: ");
    assertThat(folder.resolve("index.csv")).content().contains(",Small,complete,virtual,1..2,1,2,");
    assertThat(folder.resolve("index.md")).content().startsWith("# Overview of 1 run\n");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(Files::isRegularFile))
          .extracting(file -> file.getFileName().toString())
          .containsExactlyInAnyOrder("index.csv", "index.html", "index.md");
    }
  }

  /** One clock value too high, as if the stamp were taken at the wrong moment. */
  private void breakRule() throws Exception {
    Path log = run.resolve("trials/seed-2/process-2.csv");
    List<String> rows = new ArrayList<>(Files.readAllLines(log));
    String[] cells = rows.get(20).split(",", -1);
    cells[5] = Long.toString(Long.parseLong(cells[5]) + 1);
    rows.set(20, String.join(",", cells));
    Files.writeString(log, String.join("\n", rows) + "\n");
  }

  @Test
  void shouldListTheOthersWhereARunCannotBeRead() throws Exception {
    Path damaged = SmallRuns.run(folder, "rates = 1, 3", "seeds = 1", "duration = 20 s");
    Files.writeString(damaged.resolve("run.properties"), "state = odd\n");

    InProcess.Result result = InProcess.run("overview", folder.toString());

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err())
        .isEqualTo(
            "harness: "
                + damaged.resolve("run.properties")
                + ":1: state: \"odd\": expected running, complete or interrupted\n");
    assertThat(result.out())
        .containsPattern(Pattern.quote(run.toString()) + " +complete ")
        .contains("✗ cannot be read: run.properties:1: ");
  }

  @Test
  void shouldSayWhereThereIsNoRun() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    String complaint =
        "harness: " + empty + ": no run in this folder, nor up to 8 folders below it\n";

    InProcess.Result some = InProcess.run("overview", empty.toString(), run.toString());
    assertThat(some.code()).isZero();
    assertThat(some.err()).isEqualTo(complaint);
    assertThat(some.out()).contains(run.toString());

    Path page = folder.resolve("x");
    InProcess.Result none = InProcess.run("overview", empty.toString(), "-o", page.toString());
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err())
        .isEqualTo(
            complaint + "harness: no run was found: expected folders of runs, such as results\n");
    assertThat(none.out()).isEmpty();
    assertThat(folder.resolve("x.html")).doesNotExist();
  }

  @Test
  void shouldSayWhatNameIsExpected() {
    String into = folder.resolve("none/x").toString();
    assertThat(InProcess.run("overview", run.toString(), "-o", into).err())
        .isEqualTo(
            "harness: -o "
                + into
                + ": there is no folder "
                + folder.resolve("none")
                + " to write it into; make it first\n");
    InProcess.Result taken = InProcess.run("overview", run.toString(), "-o", folder.toString());
    assertThat(taken.code()).isEqualTo(2);
    assertThat(taken.err())
        .isEqualTo(
            "harness: -o "
                + folder
                + ": expected a name for the files of the overview, such as "
                + folder.resolve("index")
                + "\n");
    assertThat(InProcess.run("overview").err())
        .startsWith("harness: ")
        .endsWith("Try 'java -jar harness.jar overview --help'.\n");
  }
}

package lamplight.report.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lamplight.results.overview.DigestReader;
import lamplight.results.overview.WrittenRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The row of each kind of run, and the files that hold them. */
class OverviewReportTest {
  @TempDir private Path folder;

  private WrittenRun run(String name) throws IOException {
    return WrittenRun.in(folder.resolve(name));
  }

  private static OverviewReport of(WrittenRun... runs) {
    return new OverviewReport(
        Stream.of(runs).map(WrittenRun::folder).map(DigestReader::read).toList());
  }

  /** The rows of the table in Markdown, without the folder of the test. */
  private List<String> rows(WrittenRun... runs) throws IOException {
    of(runs).write(folder, "all", "command");
    return Files.readAllLines(folder.resolve("all.md")).stream()
        .filter(line -> line.startsWith("| ["))
        .map(line -> line.replace(folder + "/", "").replace('\u00a0', ' '))
        .toList();
  }

  @Test
  void aValidRunShouldHaveItsFigures() throws IOException {
    WrittenRun run =
        run("valid")
            .report()
            .checks(",1,ticks,80,0,", ",2,ticks,80,0,")
            .summary(
                ",1,ticks,2,20,20,20",
                ",1,clock_per_s,2,1.504,1,2",
                ",1,offset_final,2,12.25,0,20",
                ",1,drift_per_s,2,-0.0004,0,0",
                ",1,jump_receive_mean,2,2.5,1,2",
                ",1,jump_max,2,1234.5,1,2",
                ",1,queue_max,2,7,1,2",
                ",1,queue_growth_per_s,2,0.5,1,2",
                ",1,lateness_max_us,2,20,10,12345.6",
                ",1,twin_agreement,2,0.99999,0.5,1",
                ",2,clock_per_s,2,3,3,3",
                ",2,twin_agreement,2,1,1,1");

    assertThat(rows(run))
        .containsExactly(
            "| [valid](valid/report.md) | Two | complete | ✓ no rule broken |  | 2 | real |"
                + " 99.9 to 100.0 | 12.35 | 1.50 to 3.00 | 12.3 | 0.000 | 2.50 | 1,234.5 | 7.0 |"
                + " 0.500 | 0123456 |  |");
  }

  @Test
  void anInvalidRunShouldLeadToItsFirstViolation() throws IOException {
    WrittenRun run =
        run("in valid#1")
            .report()
            .checks(
                ",1,ticks,80,0,",
                ",2,ticks,80,0,",
                ",2,clock_rule,80,3,\"process 2, tick 20: <b>, [x](y) | 1\"")
            .summary(",1,ticks,2,20,20,20");

    assertThat(rows(run).get(0))
        .startsWith("| [in valid#1](in%20valid%231/report.md) |")
        .contains(
            "| ✗ broken in 1 of 2 trials | [seed 2, process 2, tick 20: \\<b\\>, \\[x\\](y) \\| 1]"
                + "(in%20valid%231/report.html#event=2%3A20\\&seed=2) |");
    assertThat(folder.resolve("all.html"))
        .content()
        .contains(
            "<a href=\"in%20valid%231/report.html#event=2%3A20&amp;seed=2\">"
                + "seed 2, process 2, tick 20: &lt;b&gt;, [x](y) | 1</a>");
  }

  @Test
  void aViolationWithoutATickShouldLeadToItsTrial() throws IOException {
    WrittenRun run =
        run("x")
            .settings("rates = 1, 3", "duration = 20 s", "vary.draw.sides = 4 | 8")
            .report()
            .checks("draw.sides=4,2,conserved,6,1,a copy is missing");

    assertThat(rows(run).get(0))
        .contains(
            "[draw.sides=4, seed 2, a copy is missing]"
                + "(x/report.html#point=draw.sides%3D4\\&seed=2)");
  }

  @Test
  void theStateShouldSayHowFarARunCame() throws IOException {
    WrittenRun failed =
        run("a").checks(",1,ticks,80,0,", ",2,ticks,80,0,").summary(",1,ticks,1,2,2,2");
    WrittenRun missing = run("b").checks(",1,ticks,80,0,").summary(",1,ticks,1,2,2,2");
    WrittenRun interrupted =
        run("c")
            .record("state = interrupted", "git.commit = fedcba9876", "git.dirty = true")
            .checks(",1,ticks,80,0,");
    WrittenRun killed = run("d").record("state = running");
    WrittenRun bare = run("e");
    WrittenRun unread =
        run("f").checks(",1,unreadable,0,0,gone", ",2,ticks,80,0,").summary(",1,ticks,1,2,2,2");
    WrittenRun damaged = run("g").record("state = odd");
    WrittenRun undecided =
        run("h")
            .checks(",1,matched,0,0,not examined: no sender", ",2,ticks,0,0,not examined: no times")
            .summary(",1,ticks,2,2,2,2");

    List<String> rows =
        rows(failed, missing, interrupted, killed, bare, unread, damaged, undecided);

    String figures = " |" + "  |".repeat(9);
    assertThat(rows)
        .containsExactly(
            "| [a](a/) | Two | ✗ 1 of 2 trials failed | ✓ no rule broken |  | 2 | real"
                + figures
                + " 0123456 |  |",
            "| [b](b/) | Two | ✗ 1 of 2 trials | ✓ no rule broken |  | 2 | real"
                + figures
                + " 0123456 |  |",
            "| [c](c/) | Two | ✗ interrupted, 1 of 2 trials | ✓ no rule broken |  | 2 | real"
                + figures
                + " fedcba9, changed |  |",
            "| [d](d/) | Two | ✗ killed, without tables |  |  | 2 | real" + figures + "  |  |",
            "| [e](e/) | Two | complete, without tables |  |  | 2 | real"
                + figures
                + " 0123456 |  |",
            "| [f](f/) | Two | complete | ✗ 1 trial unreadable |  | 2 | real"
                + figures
                + " 0123456 |  |",
            "| [g](g/) |  | ✗ cannot be read: run.properties:1: state: \"odd\": expected running,"
                + " complete or interrupted |  |  |  | "
                + figures
                + "  |  |",
            "| [h](h/) | Two | complete | undecided in 1 of 2 trials |  | 2 | real"
                + figures
                + " 0123456 |  |");
    assertThat(folder.resolve("all.md"))
        .content()
        .contains(
            "# Overview of 8 runs\n\n> **✗ 1 run cannot be read.** No rule of the causality check"
                + " is broken in 5 of 8 runs. 2 have no trial that was checked.\n");
  }

  @Test
  void nothingThatAPersonWroteShouldBecomeMarkup() throws IOException {
    WrittenRun run =
        run("x").settings("title = <script>|*a* \\u202E", "rates = 1, 3", "duration = 20 s");

    assertThat(rows(run).get(0)).contains("| \\<script\\>\\|\\*a\\* ");
    assertThat(folder.resolve("all.html")).content().doesNotContain("<script>|*a*");
    assertThat(folder.resolve("all.csv")).content().contains(",<script>|*a* ");
  }

  @Test
  void theTableShouldHoldEveryFigureUnrounded() throws IOException {
    WrittenRun run =
        run("x")
            .checks(",1,ticks,80,0,", ",2,ticks,80,1,\"process 1, tick 2: odd\"")
            .summary(",1,ticks,2,20,20,20", ",1,clock_per_s,2,1.504,1,2", ",2,clock_per_s,2,3,3,3");
    WrittenRun damaged = run("y").record("state = odd");

    rows(run, damaged);

    assertThat(Files.readAllLines(folder.resolve("all.csv")))
        .containsExactly(
            "folder,unreadable,title,state,time,seeds,points,trials,trials_ended,trials_measured,"
                + "trials_invalid,trials_unreadable,violations,first_point,first_seed,first_rule,"
                + "first_violation,lateness_max_us,clock_per_s_low,clock_per_s_high,"
                + "offset_final_low,offset_final_high,drift_per_s_low,drift_per_s_high,"
                + "jump_receive_mean_low,jump_receive_mean_high,jump_max_low,jump_max_high,"
                + "queue_max_low,queue_max_high,queue_growth_per_s_low,queue_growth_per_s_high,"
                + "twin_agreement_low,twin_agreement_high,git_commit,git_dirty,edited",
            run.folder()
                + ",,Two,complete,real,1..2,1,2,2,2,1,0,1,,2,ticks,\"process 1, tick 2: odd\",,"
                + "1.504,3,,,,,,,,,,,,,,,0123456789abcdef,false,",
            damaged.folder()
                + ",\""
                + damaged.folder()
                + "/run.properties:1: state: \"\"odd\"\": expected running, complete or"
                + " interrupted\""
                + ",".repeat(35));
  }

  @Test
  void linesShouldFitTheTerminal() throws IOException {
    OverviewReport report = of(run("valid").checks(",1,ticks,80,0,", ",2,ticks,80,0,"));
    String at = folder.resolve("valid").toString();

    assertThat(report.lines(at.length() + 30))
        .containsExactly(
            "run" + " ".repeat(at.length() - 3) + "  state", at + "  complete, without tables");
    assertThat(report.lines(5)).isEqualTo(report.lines(Integer.MAX_VALUE)).hasSize(2);
    assertThat(report.lines(Integer.MAX_VALUE).get(0)).endsWith("title");
  }
}

package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the user gets wrong: answered in a sentence or two, before anything starts. */
class MistakesIT extends WithSession {
  @Test
  void shouldListEveryFaultOfAnExperimentFileAndStartNothing() throws Exception {
    harness.experiment("bad.properties", "rates = 1, 0", "draw.side = 10", "duration = 5 parsecs");

    Harness.Result result = session.run("bad.properties");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("bad.properties:1: rates")
        .contains("bad.properties:2: draw.side")
        .contains("draw.sides")
        .contains("bad.properties:3: duration");
    assertThat(folder.resolve("results")).doesNotExist();
  }

  @Test
  void shouldExplainBadUsage() throws Exception {
    assertThat(session.run().exit()).isEqualTo(2);
    Harness.Result missing = session.run("nowhere.properties");
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err()).contains("nowhere.properties");
    Harness.Result option = session.run("--seed", "1", "nowhere.properties");
    assertThat(option.exit()).isEqualTo(2);
    assertThat(option.err()).contains("--seed");
    Harness.Result before = session.run("--virtual", "plan", "nowhere.properties");
    assertThat(before.exit()).isEqualTo(2);
    assertThat(before.err())
        .contains(
            "options stand behind the command: expected 'java -jar harness.jar plan --virtual"
                + " ...'");
    assertThat(session.run("report", "nowhere").exit()).isEqualTo(2);
    assertThat(session.run("--version").exit()).isZero();
    assertThat(session.run("keys").out()).contains("draw.sides").contains("time.scale");
  }

  @Test
  void shouldPointToTheKeysWhereAKeyOfTheCommandLineIsUnknown() throws Exception {
    harness.experiment("good.properties", "rates = 1, 3");
    String toListKeys = "to list the keys of an experiment file: java -jar harness.jar keys\n";

    Harness.Result strange = session.run("--set", "foo=3", "good.properties");
    assertThat(strange.exit()).isEqualTo(2);
    assertThat(strange.err())
        .isEqualTo("--set: foo: there is no such key\nharness: nothing was started; " + toListKeys);
    Harness.Result misspelt = session.run("plan", "--set", "draw.side=3", "good.properties");
    assertThat(misspelt.exit()).isEqualTo(2);
    assertThat(misspelt.err())
        .isEqualTo(
            "--set: draw.side: there is no such key; did you mean draw.sides?\n"
                + "harness: nothing was started; "
                + toListKeys);
    Harness.Result noValue = session.run("predict", "--set", "foo", "good.properties");
    assertThat(noValue.exit()).isEqualTo(2);
    assertThat(noValue.err()).isEqualTo("harness: --set foo: expected KEY=VALUE; " + toListKeys);
    assertThat(folder.resolve("results")).doesNotExist();
  }

  @Test
  void shouldAnswerABadCommandLineInOneSentence() throws Exception {
    harness.experiment("good.properties", "rates = 1, 3");

    refused(
        session.run("--jobs", "many", "good.properties"),
        "harness: --jobs many: expected a whole number from 1 to 1000000000\n"
            + "Try 'java -jar harness.jar --help'.\n");
    refused(
        session.run("plan", "--seed", "1", "good.properties"),
        "harness: there is no option --seed; did you mean --seeds?\n"
            + "Try 'java -jar harness.jar plan --help'.\n");
    refused(
        session.run("reprot", "results"),
        "harness: 'reprot' is neither a command nor an experiment file; did you mean the command"
            + " report?\n");
    refused(
        session.run("--virtual"),
        "harness: nothing to run: name an experiment file, or --resume RUN_DIR\n");
    refused(
        session.run("--until", "queue_men 1 +-5%", "good.properties"),
        "harness: --until 'queue_men 1 +-5%': there is no measure queue_men; did you mean"
            + " queue_mean?\n");
    refused(
        session.run("compare", "--measures", "queue_men", "a", "b"),
        "harness: --measures: there is no measure queue_men; did you mean queue_mean?\n");
    refused(
        session.run("plan", "."),
        ".: this is a folder: expected a file in it, such as ./good.properties\n"
            + "harness: nothing was started\n");
    assertThat(folder.resolve("results")).doesNotExist();
  }

  private static void refused(Harness.Result result, String sentence) {
    assertThat(result.err()).isEqualTo(sentence);
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void shouldOfferTheNewestRunAndShowATitleAsText() throws Exception {
    harness.experiment(
        "odd.properties",
        "title = <script>alert(1)</script> | `a` [x](http://x) a\\u202eb # 2",
        "rates = 1, 3",
        "seeds = 1",
        "time = virtual",
        "duration = 10 s");
    Harness.Result run = session.run("--quiet", "odd.properties");
    assertThat(run.exit()).as(run.err()).isZero();

    String meant = "not the folder of a run; did you mean results/odd/latest?\n";
    refused(session.run("report", "results/odd"), "harness: results/odd: " + meant);
    refused(session.run("--resume", "results/odd"), "harness: --resume: results/odd: " + meant);
    refused(session.run("check", "results"), "harness: results: " + meant);
    refused(session.run("compare", "results/odd"), "harness: results/odd: " + meant);

    Path report = run.report(folder);
    assertThat(Files.readAllLines(report).get(0))
        .isEqualTo(
            "# \\<script\\>alert(1)\\</script\\> \\| \\`a\\` \\[x\\](http://x) a\\\\u202eb \\# 2");
    String title = "&lt;script&gt;alert(1)&lt;/script&gt; | `a` [x](http://x) a\\u202eb # 2";
    assertThat(Files.readString(report.resolveSibling("report.html")))
        .contains("<title>" + title + "</title>", "<h1>" + title + "</h1>")
        .doesNotContain("<script>alert", "\u202e", "href=\"http://x\"");
  }

  @Test
  void shouldNameTheExperimentThatAMissingFileIsLikelyToMean() throws Exception {
    Files.createDirectory(folder.resolve("experiments"));
    harness.experiment("experiments/slow-vs-fast.properties", "rates = 1, 3");
    String meant = "did you mean experiments/slow-vs-fast.properties?\n";

    Harness.Result run = session.run("slow-vs-fast");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("harness: 'slow-vs-fast' is neither a command nor an experiment file; " + meant);
    for (String written :
        List.of("slow-vs-fast", "slow-vs-fast.properties", "experiments/slow-vs-fst.properties")) {
      Harness.Result plan = session.run("plan", written);
      assertThat(plan.exit()).isEqualTo(2);
      assertThat(plan.err())
          .isEqualTo(
              written + ": there is no such file; " + meant + "harness: nothing was started\n");
    }
    Harness.Result nothing = session.run("predict", "nowhere.properties");
    assertThat(nothing.exit()).isEqualTo(2);
    assertThat(nothing.err())
        .isEqualTo("nowhere.properties: there is no such file\nharness: nothing was started\n");
  }

  @Test
  void shouldRefuseAResultsFolderThatCannotBeWritten() throws Exception {
    harness.experiment("x.properties", "rates = 1, 3", "time.scale = 100");
    Files.writeString(folder.resolve("file"), "not a folder");

    Harness.Result result = session.run("--results", "file/below", "x.properties");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("file").contains("--results");
  }
}

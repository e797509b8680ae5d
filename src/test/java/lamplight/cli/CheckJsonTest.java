package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lamplight.check.CheckResult;
import lamplight.check.Extent;
import lamplight.check.Rule;
import lamplight.check.RuleResult;
import lamplight.check.Violation;
import org.junit.jupiter.api.Test;

class CheckJsonTest {
  private static final Violation IN_LOG =
      new Violation(Rule.CLOCK_RULE, "a.log:17: <\u202e\"5\">", "a.log", 17);
  private static final Violation AT_TICK =
      Violation.of(Rule.CLOCK_RULE, "process 2, tick 7: the clock is 4");

  private static final CheckResult RESULT =
      CheckResult.of(
          List.of(
              new RuleResult(Rule.TICKS, Extent.part("no times"), 9, 0, ""),
              new RuleResult(Rule.CLOCK_RULE, 9, 2, IN_LOG.sentence()),
              RuleResult.unexamined(Rule.MATCHED, "no sender")),
          true,
          List.of("A note."));
  private static final CheckedTrial TRIAL =
      new CheckedTrial(
          "anna \ud83d\ude00",
          "anna (x)",
          RESULT,
          true,
          true,
          "",
          all -> List.of(IN_LOG, AT_TICK).forEach(all::broken));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final CheckSummary summary = new CheckSummary(2, false);

  private CheckListener json(boolean all) {
    CheckJson json = new CheckJson(new PrintStream(out, true, StandardCharsets.UTF_8), all);
    return new CheckListeners(List.of(json, summary));
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void everythingShouldStandInOneObjectInAscii() throws IOException {
    CheckJson json = new CheckJson(new PrintStream(out, true, StandardCharsets.UTF_8), true);
    CheckListener both = new CheckListeners(List.of(json, summary));
    both.trial(TRIAL);
    both.unreadable("ben", "ben (y)", List.of("y/process-1.csv:2: no"));
    both.refused(Path.of("z"), "z is of another run");
    json.end(summary, 1);

    assertThat(text())
        .isEqualTo(
            """
            {"format":"lamplight-check-1","trials":[
            {"trial":"anna \\ud83d\\ude00","where":"anna (x)","verdict":"invalid","complete":true,\
            "cause":"","violations":2,"rules":[\
            {"rule":1,"name":"ticks","result":"holds","examined":9,"violations":0,\
            "reason":"no times","first":""},\
            {"rule":2,"name":"clock_rule","result":"broken","examined":9,"violations":2,\
            "reason":"","first":"a.log:17: \\u003c\\u202e\\"5\\">"},\
            {"rule":3,"name":"matched","result":"unexamined","examined":0,"violations":0,\
            "reason":"no sender","first":""}],"notes":["A note."],"all_violations":[
            {"rule":2,"sentence":"a.log:17: \\u003c\\u202e\\"5\\">","file":"a.log","line":17},
            {"rule":2,"sentence":"process 2, tick 7: the clock is 4","process":2,"tick":7}]},
            {"trial":"ben","where":"ben (y)","verdict":"unreadable",\
            "faults":["y/process-1.csv:2: no"]}
            ],
            "refused":["z is of another run"],"lost":[],"summary":{"planned":2,"valid":0,\
            "undecided":0,"incomplete":0,"invalid":1,"unreadable":1,"lost":0,"refused":1,\
            "violations":2},"exit_code":1}
            """);
    assertThat(JSON.std.mapFrom(text())).containsEntry("exit_code", 1);
  }

  @Test
  void violationsShouldBeLeftOutUnlessAllAreWanted() throws IOException {
    json(false).trial(TRIAL);
    assertThat(text()).doesNotContain("all_violations").contains("\"first\":\"a.log:17: ");
  }

  @Test
  void noTrialShouldBeAnEmptyArray() throws IOException {
    new CheckJson(new PrintStream(out, true, StandardCharsets.UTF_8), false).end(summary, 0);
    Map<String, Object> object = JSON.std.mapFrom(text());
    assertThat(object).containsEntry("trials", List.of()).containsEntry("lost", List.of());
  }
}

package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --as}: the answers to the four invented formats, and the exit codes. */
class ForeignCheckTest {
  private static final Path SAMPLES = Path.of("src/test/resources/lamplight/foreign");

  @TempDir private Path directory;

  private static InProcess.Result check(String format, String... words) {
    Path folder = SAMPLES.resolve(format);
    List<String> typed =
        Stream.concat(
                Stream.of(
                    "check",
                    "--as",
                    folder.resolve(format + ".properties").toString(),
                    folder.toString()),
                Stream.of(words))
            .toList();
    return InProcess.run(typed.toArray(String[]::new));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> maps(Map<String, Object> of, String name) {
    return (List<Map<String, Object>>) Objects.requireNonNull(of.get(name), name);
  }

  private static List<Map<String, Object>> trials(String format) throws IOException {
    String json = check(format, "--format", "json").out();
    return maps(JSON.std.mapFrom(json), "trials");
  }

  private static List<Object> codes(Map<String, Object> trial) {
    return maps(trial, "diagnoses").stream()
        .map(each -> Objects.requireNonNull(each.get("code")))
        .toList();
  }

  private static List<Integer> violations(Map<String, Object> trial) {
    return maps(trial, "rules").stream()
        .map(each -> (Integer) Objects.requireNonNull(each.get("violations")))
        .toList();
  }

  @Test
  void dockyardShouldBeRight() throws IOException {
    Map<String, Object> trial = trials("dockyard").get(0);

    assertThat(trial.get("verdict")).isEqualTo("valid");
    assertThat(codes(trial)).isEmpty();
    assertThat(check("dockyard").code()).isZero();
  }

  /** Of 11 receives with the clock of their send, 5 are jumps, which need no match. */
  @Test
  void proseShouldGetTheClockOfItsSends() throws IOException {
    Map<String, Object> trial = trials("prose").get(0);

    assertThat(trial.get("verdict")).isEqualTo("invalid");
    assertThat(violations(trial)).containsExactly(0, 0, 0, 5, 0, 0, 0, 0);
    assertThat(codes(trial)).containsExactly("equal", "copies-missing", "queue-before-pop");
    assertThat(check("prose").out())
        .contains("  rule 3: cannot be examined: the log does not name the sender of every receive")
        .contains("1 copy sent to 7003: 0 received, 0 waiting, 0 sent at the end: 1 is missing.");
  }

  @Test
  void gridShouldMergeWithoutOneInOneTrialAlone() throws IOException {
    List<Map<String, Object>> trials = trials("grid");

    assertThat(trials.get(0).get("verdict")).isEqualTo("undecided");
    assertThat(codes(trials.get(0))).containsExactly("too-little-traffic");
    assertThat(violations(trials.get(1))).containsExactly(0, 6, 0, 6, 0, 0, 0, 0);
    assertThat(codes(trials.get(1))).containsExactly("no-plus-one");
    assertThat(check("grid").out())
        .contains("found: X: A receive takes the larger of the two without adding one (6 of 6 fit)")
        .contains("    first: trial-b/X_3hz.tsv:4: the clock is 1 at a receive, but 1 at its send");
  }

  @Test
  void jsonShouldLoseAndRepeatACopy() throws IOException {
    Map<String, Object> trial = trials("json").get(0);

    assertThat(violations(trial)).containsExactly(2, 0, 1, 0, 1, 1, 0, 0);
    assertThat(codes(trial))
        .containsExactly(
            "send-to-all-is-two-events",
            "copies-missing",
            "delivered-twice",
            "overtaken",
            "too-little-traffic");
    assertThat(check("json").out())
        .contains("    first: n1.jsonl:3: a copy is received that was received before");
  }

  @Test
  void allShouldTellEveryViolation() {
    assertThat(check("grid", "--all").out())
        .contains("    rule 2: trial-b/X_3hz.tsv:10: a receive sets the clock to 11, but after 9")
        .contains("    rule 4: trial-b/X_3hz.tsv:10: the clock is 11 at a receive, but 11");
  }

  @Test
  void chosenRulesShouldDecide() {
    assertThat(check("prose", "--rules", "1-3").code()).isEqualTo(ExitCode.OK);
    assertThat(check("prose", "--rules", "1-3", "--strict").code()).isEqualTo(4);
    assertThat(check("prose", "--rules", "4").code()).isEqualTo(ExitCode.BROKEN);
  }

  @Test
  void linesThatAreNotReadShouldBeRefusedFromAShareOn() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("logs"));
    Path log = SAMPLES.resolve("dockyard").resolve("all.log");
    Files.writeString(folder.resolve("all.log"), Files.readString(log) + "odd\n");
    String description = SAMPLES.resolve("dockyard").resolve("dockyard.properties").toString();
    InProcess.Result refused = InProcess.run("check", "--as", description, folder.toString());

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .contains("harness: all.log:38")
        .contains("2.6 % of the lines are not read: expected at most 0.5 %; mend the description");
    InProcess.Result taken =
        InProcess.run("check", "--as", description, "--max-unparsed", "3 %", folder.toString());
    assertThat(taken.code()).isZero();
    assertThat(taken.err()).startsWith("harness: note: 1 line is not read:\nharness: all.log:38");
  }

  @Test
  void logsOfWhichNoLineIsAnEventShouldBeRefused() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("logs"));
    Files.writeString(folder.resolve("a.log"), "one\ntwo\n");
    Path description = directory.resolve("none.properties");
    Files.writeString(
        description, "files = {process}.log\ninternal = tick {clock}\nignore = {*}\n");

    InProcess.Result refused =
        InProcess.run("check", "--as", description.toString(), folder.toString());

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .isEqualTo(
            "harness: "
                + folder
                + ": the description finds no event in it; format --test shows what it finds\n");
  }

  @Test
  void optionsThatDoNothingShouldBeRefused() {
    assertThat(InProcess.run("check", "--max-unparsed", "1", directory.toString()).err())
        .isEqualTo("harness: --max-unparsed goes with --as: our own logs are read as a whole\n");
    assertThat(InProcess.run("check", "--as", "x.properties", "--max-unparsed", "x", "a").err())
        .contains("expected a share from 0 to 100 %, for example 0.5 %");
    assertThat(check("dockyard", "--seed", "1").code()).isEqualTo(2);
    assertThat(check("dockyard", "other").code()).isEqualTo(2);
  }
}

package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code format}: what it prints and how it ends. */
class FormatCommandTest {
  private static final String SAMPLES = "src/test/resources/lamplight/foreign/";

  @TempDir private Path folder;

  @Test
  void aDescriptionShouldShowWhatItFinds() {
    InProcess.Result result =
        InProcess.run("format", "--test", SAMPLES + "prose/prose.properties", SAMPLES + "prose");

    assertThat(result.out())
        .isEqualTo(
            """
            46 lines in 3 files; 1 other file not read
                       3  start
                       3  ignore
                      15  internal
                      13  send
                      12  receive
                       0  unparsed

            4 lines joined to the send before, of the same clock and to others (merge = no keeps them apart)
            trial run-1: 1 = 7001 (2/s, 8 events), 2 = 7002 (3/s, 12 events), 3 = 7003 (4/s, 16 events)
            run-1/worker_7001.log:3: process 1, internal, clock 2, time 1714557598.55 s
            run-1/worker_7001.log:2: process 1, send, clock 1, time 1714557598.05 s, to 2
            run-1/worker_7001.log:4: process 1, receive, clock 3, queue 1, time 1714557599.05 s
            """);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
  }

  @Test
  void anUnknownPeerShouldComeWithItsAlias() throws IOException {
    Path description = folder.resolve("d.properties");
    Files.writeString(description, "files = {process}.log\nsend = to {peer} {clock}\n");
    Files.writeString(folder.resolve("0.log"), "to 1 1\nto 56314 2\nto 56314 3\n");
    Files.writeString(folder.resolve("1.log"), "to 0 1\n");

    InProcess.Result result =
        InProcess.run("format", "--test", description.toString(), folder.toString());

    assertThat(result.out()).contains("unknown peer 56314 (2 lines): add alias.1 = 56314\n");
    assertThat(result.code()).isZero();
  }

  @Test
  void aWrongDescriptionShouldBeRefusedWithAllItsFaults() throws IOException {
    Path description = folder.resolve("d.properties");
    Files.writeString(description, "files = {proces}.log\nsend = to {peer\n");

    InProcess.Result result =
        InProcess.run("format", "--test", description.toString(), folder.toString());

    assertThat(result.err())
        .isEqualTo(
            description
                + ":1: files: there is no field {proces}; did you mean {process}?\n"
                + description
                + ":2: send: the brace { at character 4 is not closed: write {{ for a brace\n"
                + "harness: nothing was read; the manual lists the keys and fields of a"
                + " description\n");
    assertThat(result.code()).isEqualTo(2);
  }

  @Test
  void aDraftShouldGoToAFile() throws IOException {
    Path draft = folder.resolve("draft.properties");

    InProcess.Result result = InProcess.run("format", SAMPLES + "json", "-o", draft.toString());
    InProcess.Result test = InProcess.run("format", "--test", draft.toString(), SAMPLES + "json");

    assertThat(result.code()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(Files.readString(draft)).contains("field.clock = lamport\n");
    assertThat(test.out()).contains("           0  unparsed\n");
  }

  @Test
  void whatIsMissingShouldEndWithThree() {
    Path missing = folder.resolve("nowhere");

    InProcess.Result logs = InProcess.run("format", missing.toString());
    InProcess.Result description =
        InProcess.run("format", "--test", missing.toString(), folder.toString());
    InProcess.Result output =
        InProcess.run("format", "--test", "shiviz", "-o", "x", folder.toString());

    assertThat(logs.err()).isEqualTo("harness: " + missing + ": there is no such folder\n");
    assertThat(logs.code()).isEqualTo(3);
    assertThat(description.err()).isEqualTo("harness: " + missing + ": no such file\n");
    assertThat(description.code()).isEqualTo(3);
    assertThat(output.err())
        .isEqualTo("harness: -o x does nothing with --test: expected it with a draft alone\n");
    assertThat(output.code()).isEqualTo(2);
  }
}

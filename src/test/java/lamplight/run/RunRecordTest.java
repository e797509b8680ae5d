package lamplight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordTest {
  private static final Instant START = Instant.parse("2026-03-04T05:06:07.890123Z");
  private static final Instant END = Instant.parse("2026-03-04T05:07:08.999999Z");
  private static final Build BUILD = new Build("0.1.0", "0123456789abcdef", true);

  @TempDir Path path;

  private static RunRecord begun() {
    return RunRecord.begin(
        "busy", "run \"a b.properties\"", BUILD, 5, List.of("-Xmx1m", "-Xms1m"), START);
  }

  @Test
  void shouldTellWhereItComesFrom() {
    RunRecord record = begun();
    assertThat(record.entries().keySet())
        .containsExactly(
            "state",
            "experiment",
            "command",
            "tool.version",
            "git.commit",
            "git.dirty",
            "host",
            "cpus",
            "os",
            "kernel",
            "jvm",
            "child.flags",
            "jobs",
            "start",
            "end");
    assertThat(record.get("state")).isEqualTo("running");
    assertThat(record.get("experiment")).isEqualTo("busy");
    assertThat(record.get("command")).isEqualTo("run \"a b.properties\"");
    assertThat(record.get("tool.version")).isEqualTo("0.1.0");
    assertThat(record.get("git.commit")).isEqualTo("0123456789abcdef");
    assertThat(record.get("git.dirty")).isEqualTo("true");
    assertThat(record.get("child.flags")).isEqualTo("-Xmx1m -Xms1m");
    assertThat(record.get("jobs")).isEqualTo("5");
    assertThat(record.get("start")).isEqualTo("2026-03-04T05:06:07.890Z");
    assertThat(record.get("end")).isEmpty();
    assertThat(List.of("host", "cpus", "os", "kernel", "jvm"))
        .allSatisfy(key -> assertThat(record.get(key)).as(key).isNotBlank());
    assertThat(record.get("no such key")).isEmpty();
  }

  @Test
  void shouldTellItsState() {
    RunRecord complete = begun().ended(RunState.COMPLETE, END);
    assertThat(complete.get("state")).isEqualTo("complete");
    assertThat(complete.get("end")).isEqualTo("2026-03-04T05:07:08.999Z");
    assertThat(begun().ended(RunState.INTERRUPTED, END).get("state")).isEqualTo("interrupted");
    assertThat(complete.running()).isEqualTo(begun());
  }

  @Test
  void shouldReadWhatItWrote() throws IOException {
    RunFolder folder = new RunFolder(path);
    RunRecord record = begun().ended(RunState.COMPLETE, END);
    record.write(folder);
    RunRecord read = RunRecord.read(folder);
    assertThat(read).isEqualTo(record);
    assertThat(read.entries().keySet()).containsExactlyElementsOf(record.entries().keySet());
  }

  @Test
  void shouldReadTheRecordsOfOtherVersions() throws IOException {
    RunFolder folder = new RunFolder(path);
    Files.writeString(folder.run(), "zebra = z\nstate = running\nanswer = 42\n");
    RunRecord read = RunRecord.read(folder);
    assertThat(read.get("state")).isEqualTo("running");
    assertThat(read.get("host")).isEmpty();
    assertThat(read.entries().keySet())
        .startsWith("state", "experiment")
        .endsWith("end", "answer", "zebra");
  }

  @Test
  void shouldNameABuildShortly() {
    assertThat(BUILD).hasToString("0.1.0 (commit 0123456789ab, with local changes)");
    assertThat(new Build("0.1.0", "unknown", false)).hasToString("0.1.0 (commit unknown)");
    assertThat(Build.current().version()).isNotBlank();
  }

  @Test
  void shouldRefuseAKeyThatNoRunWrites() throws IOException {
    RunFolder folder = new RunFolder(path);
    begun()
        .with("tool.version", Build.current().version())
        .with(RunRecord.UNTIL, "queue_mean 1 ±5%")
        .write(folder);
    assertThat(RunRecord.parse(folder).get(RunRecord.UNTIL)).isEqualTo("queue_mean 1 ±5%");

    Files.writeString(folder.run(), Files.readString(folder.run()) + "git.comit = 1\n");
    assertThatThrownBy(() -> RunRecord.parse(folder))
        .isInstanceOf(IOException.class)
        .hasMessage(folder.run() + ":17: git.comit: \"1\": expected no such key");
  }
}

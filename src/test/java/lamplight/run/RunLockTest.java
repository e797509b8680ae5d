package lamplight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RunLockTest {
  @TempDir Path path;

  private void assertRefused(long holder) {
    assertThatThrownBy(() -> RunLock.take(new RunFolder(path)))
        .isInstanceOf(RunInUseException.class)
        .hasMessage(
            path + ": another harness (pid " + holder + ") uses this folder; wait for it to end");
  }

  @Test
  void shouldRefuseASecondTakerInTheSameProgram() throws IOException {
    try (RunLock lock = RunLock.take(new RunFolder(path))) {
      lock.note(17);
      assertRefused(17);
      assertRefused(17);
      assertThat(path.resolve(".lock")).hasContent("pid 17");
    }
    RunLock.take(new RunFolder(path)).close();
    assertThat(path.resolve(".lock")).isEmptyFile();
  }

  @Test
  void shouldRefuseASecondTakerInAnotherProgram() throws Exception {
    Process holder = holder();
    try (BufferedReader out = holder.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("held");
      assertRefused(holder.pid());
      assertThat(path.resolve(".lock")).hasContent("pid " + holder.pid());

      holder.getOutputStream().close();
      assertThat(holder.waitFor()).isZero();
      RunLock.take(new RunFolder(path)).close();
    } finally {
      holder.destroyForcibly();
    }
  }

  @Test
  void shouldBeFreeWhenItsHolderWasKilled() throws Exception {
    Process holder = holder();
    try (BufferedReader out = holder.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("held");
      holder.destroyForcibly();
      assertThat(holder.waitFor()).isNotZero();
      try (RunLock lock = RunLock.take(new RunFolder(path))) {
        lock.note(5);
        assertThat(path.resolve(".lock")).as("the old note is gone").hasContent("pid 5");
      }
    }
  }

  @Test
  void shouldRefuseAFolderThatDoesNotExist() {
    RunFolder nowhere = new RunFolder(path.resolve("nowhere"));
    assertThatThrownBy(() -> RunLock.take(nowhere)).isInstanceOf(IOException.class);
  }

  private Process holder() throws Exception {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classesOf(LockHolder.class) + File.pathSeparator + classesOf(RunLock.class),
                LockHolder.class.getName(),
                path.toString()))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String classesOf(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }
}

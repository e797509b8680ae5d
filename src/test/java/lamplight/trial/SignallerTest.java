package lamplight.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SignallerTest {
  private static Set<ProcessHandle> children() {
    return ProcessHandle.current().children().collect(Collectors.toSet());
  }

  private static boolean isStopped(Process process) throws IOException {
    return Files.readString(Path.of("/proc", Long.toString(process.pid()), "status"))
        .contains("State:\tT");
  }

  /** By then what was stopped is dead, and its id may be another process's. */
  @Test
  void shouldSendNoSignalWhenItIsClosed() throws Exception {
    Process sleeper = new ProcessBuilder("sleep", "60").start();
    try {
      Set<ProcessHandle> before = children();
      Signaller signaller = Signaller.start(new Bell(), System::nanoTime);
      ProcessHandle shell =
          children().stream().filter(child -> !before.contains(child)).findFirst().orElseThrow();
      CountDownLatch stopped = new CountDownLatch(1);
      signaller.send("STOP", sleeper.pid(), doneNs -> stopped.countDown());
      stopped.await();

      signaller.close();
      signaller.close();
      shell.onExit().get(30, TimeUnit.SECONDS);

      assertThat(isStopped(sleeper)).isTrue();
      assertThat(signaller.failure()).isEmpty();
    } finally {
      sleeper.destroyForcibly();
    }
  }
}

package lamplight.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemFilesTest {
  @TempDir Path root;

  @Test
  void shouldReadWhatIsTold() throws Exception {
    FakeSystem system = new FakeSystem(root);
    system.file("/one", "42\n");
    system.file("/max", "max\n");
    system.file("/none", "");
    // What version 1 says where there is no limit: the largest long, in whole pages.
    system.file("/huge", "9223372036854771712\n");
    system.file("/table", "alpha 1\nalphabet 2\nbeta:\t 3 kB\n");
    SystemFiles files = system.files();

    assertThat(files.number("/one")).hasValue(42);
    assertThat(files.number("/max")).isEmpty();
    assertThat(files.number("/none")).isEmpty();
    assertThat(files.number("/huge")).isEmpty();
    assertThat(files.number("/table", "alpha ")).hasValue(1);
    assertThat(files.number("/table", "beta:")).hasValue(3);
    assertThat(files.number("/table", "gamma")).isEmpty();
  }

  @Test
  void shouldTakeWhatCannotBeReadForUntold() throws Exception {
    Files.createDirectory(root.resolve("folder"));
    SystemFiles files = new SystemFiles(root);

    assertThat(files.lines("/missing")).isEmpty();
    assertThat(files.number("/folder")).isEmpty();
  }

  @Test
  void shouldReadTheSoftLimits() throws Exception {
    FakeSystem system = new FakeSystem(root);
    system.file(
        "/proc/self/limits",
        "Limit                     Soft Limit           Hard Limit           Units     \n"
            + "Max processes             31000                31000                processes \n"
            + "Max open files            1024                 524288               files     \n"
            + "Max address space         unlimited            unlimited            bytes     \n");

    assertThat(system.files().limit("Max processes")).hasValue(31_000);
    assertThat(system.files().limit("Max open files")).hasValue(1_024);
    assertThat(system.files().limit("Max address space")).isEmpty();
  }
}

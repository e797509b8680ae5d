package lamplight.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessLimitsTest {
  @Test
  void shouldReadTheSoftLimits(@TempDir Path root) throws Exception {
    FakeSystem system = new FakeSystem(root);
    system.file(
        "/proc/self/limits",
        "Limit                     Soft Limit           Hard Limit           Units     \n"
            + "Max processes             31000                31000                processes \n"
            + "Max open files            1024                 524288               files     \n"
            + "Max address space         unlimited            unlimited            bytes     \n");
    ProcessLimits limits = new ProcessLimits(system.files());

    assertThat(limits.threads()).hasValue(31_000);
    assertThat(limits.openFiles()).hasValue(1_024);
    assertThat(limits.addressSpace()).isEmpty();
  }
}

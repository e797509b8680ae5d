package lamplight.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreadLimitsTest {
  private static final String NONE = "0000000000000000";
  private static final String ALL = "000001ffffffffff";
  private static final String NOT_MAPPED = "         0          0 4294967295\n";

  @TempDir Path root;
  private FakeSystem system;

  @BeforeEach
  void start() throws IOException {
    system =
        new FakeSystem(root)
            .file("/proc/self/uid_map", NOT_MAPPED)
            .file(
                "/proc/self/limits",
                "Limit                     Soft Limit           Hard Limit           Units     \n"
                    + "Max processes             100                  31000               "
                    + " processes \n");
  }

  private void assertAvailable(long threads, String limit) throws IOException {
    assertThat(new ThreadLimits(system.files()).headroom()).hasValue(new Headroom(threads, limit));
  }

  @Test
  void shouldCountTheThreadsOfItsUserInAllProcesses() throws Exception {
    system
        .process("self", 7, 20, NONE)
        .process("10", 7, 20, NONE)
        .process("11", 7, 3, NONE)
        .process("12", 8, 50, NONE)
        // A process that has just ended.
        .file("/proc/13/cmdline", "");
    assertAvailable(77, "ulimit -u is 100, of which 23 are in use");
  }

  @Test
  void shouldKnowWhomTheLimitOfAUserDoesNotBind() throws Exception {
    system.process("self", 0, 20, NONE).process("10", 0, 20, NONE);
    assertThat(new ThreadLimits(system.files()).headroom()).isEmpty();

    system.process("self", 7, 20, ALL).process("10", 7, 20, ALL);
    assertThat(new ThreadLimits(system.files()).headroom()).isEmpty();

    // In a container without root's rights on the host, the limit binds its root as well.
    system.file("/proc/self/uid_map", "0 100000 65536\n");
    assertAvailable(80, "ulimit -u is 100, of which 20 are in use");
  }

  @Test
  void shouldReadTheContainersOfBothVersions() throws Exception {
    system
        .process("self", 0, 20, ALL)
        .groups("8:pids:/x\n", FakeSystem.V1_PIDS)
        .pids("/sys/fs/cgroup/pids/x", "max", 5)
        .pids("/sys/fs/cgroup/pids", "60", 21);
    assertAvailable(39, "pids.max of the container is 60, of which 21 are in use");

    system.groups("0::/y\n", FakeSystem.V2).pids("/sys/fs/cgroup/y", "50", 40);
    assertAvailable(10, "pids.max of the container is 50, of which 40 are in use");
  }

  @Test
  void shouldReadTheLimitsOfTheMachine() throws Exception {
    system
        .process("self", 0, 20, ALL)
        .file("/proc/loadavg", "1.00 1.00 1.00 3/395 12345\n")
        .file("/proc/sys/kernel/pid_max", "32768\n")
        .file("/proc/sys/kernel/threads-max", "192728\n");
    assertAvailable(32_373, "kernel.pid_max is 32,768, of which 395 are in use");
  }

  @Test
  void shouldTakeTheLowest() throws Exception {
    system
        .process("self", 7, 20, NONE)
        .process("10", 7, 20, NONE)
        .groups("0::/y\n", FakeSystem.V2)
        .pids("/sys/fs/cgroup/y", "500", 421);
    assertAvailable(79, "pids.max of the container is 500, of which 421 are in use");
  }
}

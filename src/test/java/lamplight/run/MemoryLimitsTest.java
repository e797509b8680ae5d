package lamplight.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryLimitsTest {
  private static final long MEBIBYTE = 1 << 20;
  private static final String UNLIMITED = "9223372036854771712";

  @TempDir Path root;
  private FakeSystem system;

  @BeforeEach
  void start() throws IOException {
    system = new FakeSystem(root).machineMemory(1_000);
  }

  private static String mebibytes(long count) {
    return Long.toString(count * MEBIBYTE);
  }

  private void assertAvailable(long mebibytes, String limit) {
    assertThat(new MemoryLimits(system.files()).headroom())
        .hasValue(new Headroom(mebibytes * MEBIBYTE, limit));
  }

  @Test
  void shouldTakeTheMachineWhereThereIsNoContainer() throws Exception {
    assertAvailable(1_000, "");
    system.groups("0::/\n", FakeSystem.V2);
    assertAvailable(1_000, "");
  }

  @Test
  void shouldKnowNothingWhereTheSystemSaysNothing(@TempDir Path empty) {
    assertThat(new MemoryLimits(new SystemFiles(empty)).headroom()).isEmpty();
  }

  @Test
  void shouldReadVersion2WithoutTheCacheThatCanBeGivenBack() throws Exception {
    system
        .groups("0::/a\n", FakeSystem.V2)
        .v2Memory("/sys/fs/cgroup/a", mebibytes(256), "max", 100 * MEBIBYTE, 40 * MEBIBYTE);
    // 256 - (100 - 40)
    assertAvailable(196, "the container's limit is 256 MiB, of which 60 MiB are in use");
  }

  @Test
  void shouldTakeTheLowestOnTheWayUp() throws Exception {
    system
        .groups("0::/a/b c/d\n", FakeSystem.V2)
        .v2Memory("/sys/fs/cgroup/a/b c/d", "max", "max", 10 * MEBIBYTE, 0)
        .v2Memory("/sys/fs/cgroup/a/b c", mebibytes(400), "max", 50 * MEBIBYTE, 0)
        .v2Memory("/sys/fs/cgroup/a", mebibytes(500), "max", 200 * MEBIBYTE, 0);
    // 400 - 50 = 350, but the group above has only 500 - 200 left.
    assertAvailable(300, "the container's limit is 500 MiB, of which 200 MiB are in use");
  }

  @Test
  void shouldHeedTheLimitAtWhichProcessesAreSlowedDown() throws Exception {
    system
        .groups("0::/a\n", FakeSystem.V2)
        .v2Memory("/sys/fs/cgroup/a", mebibytes(400), mebibytes(300), 100 * MEBIBYTE, 0);
    assertAvailable(200, "the container's limit is 300 MiB, of which 100 MiB are in use");
  }

  @Test
  void shouldReadVersion1() throws Exception {
    system
        .groups("4:memory,other:/x/y\n0::/\n", FakeSystem.V1_MEMORY)
        .v1Memory("/sys/fs/cgroup/memory/x/y", UNLIMITED, 30 * MEBIBYTE, 0)
        .v1Memory("/sys/fs/cgroup/memory/x", mebibytes(512), 112 * MEBIBYTE, 12 * MEBIBYTE)
        .v1Memory("/sys/fs/cgroup/memory", UNLIMITED, 2_000 * MEBIBYTE, 0);
    assertAvailable(412, "the container's limit is 512 MiB, of which 100 MiB are in use");
  }

  @Test
  void shouldReadVersion1BesideAnEmptyVersion2() throws Exception {
    system
        .groups(
            "4:memory:/x\n0::/\n",
            "40 30 0:37 / /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw\n" + FakeSystem.V1_MEMORY)
        .file("/sys/fs/cgroup/unified/cgroup.procs", "1\n")
        .v1Memory("/sys/fs/cgroup/memory/x", mebibytes(64), 0, 0);
    assertAvailable(64, "the container's limit is 64 MiB, of which 0 MiB are in use");
  }

  @Test
  void shouldFindItsGroupWhereAContainerMountsItAsTheTop() throws Exception {
    // As in a container of version 1: the path is the host's, the mount shows the group alone.
    system
        .groups(
            "4:memory:/docker/abc/in\n",
            "34 30 0:31 /docker/abc /sys/fs/cgroup/memory ro - cgroup cgroup rw,memory\n")
        .v1Memory("/sys/fs/cgroup/memory/in", mebibytes(300), 100 * MEBIBYTE, 0)
        .v1Memory("/sys/fs/cgroup/memory", mebibytes(250), 100 * MEBIBYTE, 0);
    assertAvailable(150, "the container's limit is 250 MiB, of which 100 MiB are in use");
  }

  @Test
  void shouldLookAtTheTopOfTheMountForAGroupOutsideOfIt() throws Exception {
    system
        .groups("0::/../other\n", FakeSystem.V2)
        .v2Memory("/sys/fs/cgroup", mebibytes(128), "max", 28 * MEBIBYTE, 0);
    assertAvailable(100, "the container's limit is 128 MiB, of which 28 MiB are in use");
  }

  @Test
  void shouldTakeTheMachineWhereItHasLessThanTheContainerAllows() throws Exception {
    system
        .groups("0::/a\n", FakeSystem.V2)
        .v2Memory("/sys/fs/cgroup/a", mebibytes(8_000), "max", 0, 0);
    assertAvailable(1_000, "");
  }

  @Test
  void shouldHaveNothingLeftInAContainerThatIsFull() throws Exception {
    system
        .groups("0::/a\n", FakeSystem.V2)
        .v2Memory("/sys/fs/cgroup/a", mebibytes(100), "max", 101 * MEBIBYTE, 0);
    assertAvailable(0, "the container's limit is 100 MiB, of which 101 MiB are in use");
  }

  @Test
  void shouldPassOverFilesThatAreMissingOrGarbled() throws Exception {
    system
        .groups("nonsense\n0::/a\n", "too short\n" + FakeSystem.V2)
        .file("/sys/fs/cgroup/a/memory.max", "many\n");
    assertAvailable(1_000, "");
  }
}

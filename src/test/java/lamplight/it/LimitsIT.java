package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the limits of the system come to. */
class LimitsIT {
  @TempDir Path folder;

  @Test
  void shouldRefuseWhereAJvmCannotReserveItsAddresses() throws Exception {
    assumeTrue(System.getProperty("os.name").equals("Linux"), "a system that tells its limits");
    Harness harness = new Harness(folder);
    harness.experiment("narrow.properties", "rates = 1, 3, 6", "seeds = 1");
    // Flags with which the harness itself can do with less.
    List<String> flags =
        List.of(
            "-Xmx128m",
            "-Xss512k",
            "-XX:CompressedClassSpaceSize=48m",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:+UseSerialGC");
    List<String> limit = List.of("prlimit", "--as=" + (1_500L << 20));
    try (Harness.Running running = harness.start(Map.of(), limit, flags, "narrow.properties")) {
      Harness.Result result = running.await();

      assertThat(result.exit()).as(result.err()).isEqualTo(2);
      assertThat(result.err())
          .isEqualTo(
              "harness: not enough addresses: a JVM reserves 1,800 MiB of them, but the system"
                  + " allows it 1,500 MiB (ulimit -v); raise the limit, or take virtual time\n");
    }
    assertThat(folder.resolve("results")).doesNotExist();
  }
}

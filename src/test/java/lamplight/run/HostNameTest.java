package lamplight.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostNameTest {
  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void shouldTakeTheNameThatTheKernelTellsFirst() throws IOException {
    List<Path> files = List.of(file("kernel", "lamp\n"), file("etc", "other\n"));
    assertThat(HostName.of(files, Map.of("HOSTNAME", "third"))).isEqualTo("lamp");
  }

  @Test
  void shouldGoOnWhereANameIsMissingOrNone() throws IOException {
    List<Path> files =
        List.of(folder.resolve("missing"), file("empty", "\n"), file("none", "(none)\n"));
    assertThat(HostName.of(files, Map.of("HOSTNAME", "lamp"))).isEqualTo("lamp");
    assertThat(HostName.of(files, Map.of("COMPUTERNAME", "PC", "HOSTNAME", "lamp")))
        .isEqualTo("PC");
    assertThat(HostName.of(files, Map.of())).isEqualTo("unknown");
  }
}

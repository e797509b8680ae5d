package lamplight.it;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests whose many command lines one JVM runs, in a folder of the test. */
abstract class WithSession {
  @TempDir Path folder;
  Harness harness;
  Harness.Session session;

  @BeforeEach
  void open() throws IOException {
    harness = new Harness(folder);
    session = harness.session();
  }

  @AfterEach
  void close() {
    session.close();
  }
}

package lamplight.process;

import java.io.IOException;
import lamplight.model.Die;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class WarmUpTest {
  @ParameterizedTest
  @CsvSource({"1, 2, 2", "2, 2, 10", "3, 3, 4", "1, 50, 50"})
  void shouldRunForAnyProcess(int process, int processes, int sides)
      throws IOException, InterruptedException {
    WarmUp.run(TimeSource.ofThisMachine(), process, processes, Die.ofSides(sides));
  }
}

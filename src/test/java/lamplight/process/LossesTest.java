package lamplight.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import org.junit.jupiter.api.Test;

class LossesTest {
  private final ManualTime time = new ManualTime(1_000, 0, 0);
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  private Losses losses(PlannedFaults faults, double timeScale) {
    return new Losses(
        faults, time, timeScale, new PrintStream(errors, true, StandardCharsets.UTF_8));
  }

  @Test
  void shouldTellOfEachAndRefuseForTheFirst() throws IOException {
    Losses losses = losses(PlannedFaults.NONE, 1);
    losses.requireNone();
    losses.lost(2, "reset");
    losses.lost(3, "gone");

    assertThat(errors.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "lost the connection with process 2: reset\n"
                + "lost the connection with process 3: gone\n");
    assertThatThrownBy(losses::requireNone)
        .isInstanceOf(IOException.class)
        .hasMessage("copies may be missing: lost the connection with process 2: reset");
  }

  @Test
  void shouldTakeThePlannedLossOfAPeerForNoTrouble() throws IOException {
    // Process 2 is killed at 1 s of model time, which at ten times the speed is 0.1 s.
    PlannedFaults faults = new PlannedFaults(List.of(new PlannedFault.Kill(2, 1_000_000_000L)));
    Losses losses = losses(faults, 10);
    losses.started(time.monotonicNs());
    time.passNs(100_000_000L);

    losses.lost(2, "the connection ended without an end frame");
    losses.requireNone();
    assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();

    losses.lost(3, "the connection ended without an end frame");
    assertThatThrownBy(losses::requireNone)
        .hasMessageEndingWith(
            "lost the connection with process 3: the connection ended without an end frame");
  }

  /** Its end cannot have been planned before the trial has started. */
  @Test
  void shouldNotTakeALossBeforeTheStartForPlanned() {
    Losses losses = losses(new PlannedFaults(List.of(new PlannedFault.Kill(2, 0))), 1);
    losses.lost(2, "reset");

    assertThatThrownBy(losses::requireNone).isInstanceOf(IOException.class);
  }
}

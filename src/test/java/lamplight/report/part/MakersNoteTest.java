package lamplight.report.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lamplight.log.Maker;
import lamplight.report.document.Written;
import lamplight.results.Makers;
import lamplight.results.RunFacts;
import org.junit.jupiter.api.Test;

/** What a report says of those who made the trials. */
class MakersNoteTest {
  private static final Maker FIRST =
      new Maker("0.1.0", "0123456789abcdef", false, "VM 17", "bench");
  private static final Maker SECOND = new Maker("0.2.0", "fedcba9876543210", true, "VM 21", "desk");
  private static final Map<String, String> PROVENANCE =
      Map.of(
          "tool.version", "0.1.0",
          "git.commit", "0123456789abcdef",
          "git.dirty", "false",
          "jvm", "VM 17",
          "host", "bench");

  private final Makers makers = new Makers();

  private String text() {
    return Written.of(
        MakersNote.of(new RunFacts(Map.of(), PROVENANCE, makers.all(), Set.of(), Map.of())));
  }

  @Test
  void shouldSayNothingOfTrialsThatDoNotTell() {
    assertThat(text()).isEmpty();
    makers.add(Optional.empty(), "seed 1");
    assertThat(text()).isEmpty();
  }

  @Test
  void shouldSayThatAllWereMadeByTheFirst() {
    makers.add(Optional.of(FIRST), "seed 1");
    assertThat(text()).isEqualTo("The one trial was made by this version and JVM on this host.\n");
    makers.add(Optional.of(FIRST), "seed 2");
    assertThat(text()).isEqualTo("All 2 trials were made by this version and JVM on this host.\n");
  }

  @Test
  void shouldNameAnotherThatMadeAll() {
    makers.add(Optional.of(SECOND), "seed 1");
    makers.add(Optional.of(SECOND), "seed 2");
    assertThat(text())
        .isEqualTo(
            "All 2 trials were made by version 0.2.0 (commit fedcba987654, with local changes) with"
                + " VM 21 on desk; the table above is of the command that began the run.\n");
  }

  @Test
  void shouldListSeveralWithTheirTrials() {
    makers.add(Optional.of(FIRST), "seed 1");
    makers.add(Optional.of(FIRST), "seed 2");
    makers.add(Optional.of(SECOND), "seed 3");
    makers.add(Optional.empty(), "seed 4");
    makers.add(Optional.of(FIRST), "seed 5");

    assertThat(text())
        .startsWith("**Not all trials were made alike:** the table above is of the command")
        .contains(
            "| 0.1.0 (commit 0123456789ab) | VM 17 | bench | 3 | seed 1 to seed 2, seed 5 |",
            "| 0.2.0 (commit fedcba987654, with local changes) | VM 21 | desk | 1 | seed 3 |",
            "| not recorded | - | - | 1 | seed 4 |");
  }

  @Test
  void shouldNotListStretchesWithoutEnd() {
    for (int seed = 1; seed <= 20; seed++) {
      makers.add(Optional.of(seed % 2 == 0 ? FIRST : SECOND), "seed " + seed);
    }
    assertThat(text())
        .contains("| seed 2, seed 4, seed 6, seed 8, seed 10, seed 12 and 4 more stretches |");
  }
}

package lamplight.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lamplight.check.CheckResult;
import lamplight.check.Rule;
import lamplight.check.Verdict;
import lamplight.log.TrialFolder;
import lamplight.model.NetworkDelay;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.RelayOrder;
import lamplight.model.RelaySpec;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files of a star in which process 2 was killed. */
class KilledStarLogsTest extends KilledLogs {
  /** A star in which process 2 was killed at 55 s, after 165 ticks. */
  private static TrialSpec star(RelayOrder order) {
    return SPEC.withRelay(Optional.of(new RelaySpec(order, 0)))
        .withFaults(new PlannedFaults(List.of(new PlannedFault.Kill(2, 55_000_000_000L))));
  }

  /** Takes the row of a message of process 2 from what process 1 has in its queue. */
  private static void unqueue(TrialFolder folder, String id) throws IOException {
    List<String> rows = new ArrayList<>();
    for (String row : Files.readAllLines(folder.queue(1))) {
      String[] fields = row.split(",", -1);
      if (!fields[3].equals(id)) {
        fields[2] = rows.isEmpty() ? fields[2] : Integer.toString(rows.size());
        rows.add(String.join(",", fields));
      }
    }
    Files.writeString(folder.queue(1), String.join("\n", rows) + "\n");
  }

  /** The last message of process 2 that process 1 still has in its queue at the end. */
  private static String lastQueuedOfTwo(TrialFolder folder) throws IOException {
    return Files.readAllLines(folder.queue(1)).stream()
        .map(row -> row.split(",", -1)[3])
        .filter(id -> id.startsWith("2-"))
        .reduce((one, other) -> other)
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(RelayOrder.class)
  void shouldFindACopyLostBetweenTheRelayAndASurvivor(RelayOrder order) throws IOException {
    TrialFolder folder = write(star(order));
    recordAsReal(folder, 165);
    String id = lastQueuedOfTwo(folder);
    unqueue(folder, id);

    CheckResult result = check(folder);

    assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(result.rules().get(Rule.CONSERVED.ordinal()).first())
        .isEqualTo(
            "process 2 sent 1 copy to process 1 that was neither received nor still queued, message"
                + " "
                + id
                + ", but sent = received + still queued was expected");
  }

  /** A copy that was on its way to the relay when the signal came may have gone with its sender. */
  @ParameterizedTest
  @EnumSource(RelayOrder.class)
  void shouldOnlyNoteACopyThatDidNotComeToTheRelay(RelayOrder order) throws IOException {
    // Killed some time from 30 s on when what it sent last is for process 1, which cannot keep up.
    for (long atNs = 30_000_000_000L; atNs < 60_000_000_000L; atNs += 1_000_000_000L) {
      PlannedFault kill = new PlannedFault.Kill(2, atNs);
      TrialSpec spec = star(order).withFaults(new PlannedFaults(List.of(kill)));
      TrialFolder folder = write(spec);
      recordAsReal(folder, spec.ticksDue(2));
      List<String> relayed = new ArrayList<>(Files.readAllLines(folder.relayLog()));
      String last =
          relayed.stream()
              .filter(row -> row.contains(",2-"))
              .reduce((one, other) -> other)
              .orElseThrow();
      String id = last.split(",", -1)[1];
      if (last.contains("," + id + ",2,1,") && Files.readString(folder.queue(1)).contains(id)) {
        relayed.remove(last);
        Files.writeString(folder.relayLog(), String.join("\n", relayed) + "\n");
        unqueue(folder, id);
        // The relay and process 1 count what they had.
        recordAsReal(folder, spec.ticksDue(2));

        CheckResult result = check(folder);

        assertThat(result.rules().get(Rule.CONSERVED.ordinal()).violations()).isZero();
        assertThat(result.notes())
            .contains(
                "1 copy was sent by process 2 before it was killed and neither received nor listed"
                    + " as queued.");
        return;
      }
    }
    throw new AssertionError("process 2 never sent to process 1 last");
  }

  private static void remove(Path file, String opening) throws IOException {
    List<String> rows = new ArrayList<>(Files.readAllLines(file));
    assertThat(rows.removeIf(row -> row.startsWith(opening))).isTrue();
    Files.writeString(file, String.join("\n", rows) + "\n");
  }

  /** The relay lives, and forwards what survivors send to the dead as well. */
  @ParameterizedTest
  @EnumSource(RelayOrder.class)
  void shouldFindAMissingRowOfACopyToAKilledProcess(RelayOrder order) throws IOException {
    TrialFolder folder = write(star(order));
    remove(folder.relayLog(), "1,3-109,3,2,");
    String sentence =
        "process 3 sent message 3-109 to process 2, but the relay, which forwards to a killed"
            + " process too, did not forward it";

    assertThat(check(folder).rules().get(Rule.MATCHED.ordinal()).first()).isEqualTo(sentence);
    recordAsReal(folder, 165);
    assertThat(check(folder).rules().get(Rule.MATCHED.ordinal()).first()).isEqualTo(sentence);
  }

  /** The last event of process 2 before 53.7 s is a send to all, 2-28, at its tick 161. */
  @Test
  void shouldFollowAMessageWithoutASendThroughTheRelay() throws IOException {
    PlannedFault kill = new PlannedFault.Kill(2, 53_700_000_000L);
    TrialFolder folder =
        write(star(RelayOrder.TIMESTAMP).withFaults(new PlannedFaults(List.of(kill))));
    remove(folder.log(2), "1,2,161,53644179740,send,314,0,2-28,");
    recordAsReal(folder, 160);

    CheckResult unlogged = check(folder);
    remove(folder.relayLog(), "1,2-28,2,1,");
    CheckResult without = check(folder);
    unqueue(folder, "2-28");
    remove(folder.relayLog(), "1,2-28,2,3,");
    String relayed = Files.readString(folder.relayLog());
    Files.writeString(
        folder.relayLog(), relayed + "1,2-28,2,1,315,59900000000,59900000000,59900000000,0\n");
    CheckResult stamped = check(folder);

    assertThat(unlogged.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(unlogged.notes())
        .contains(
            "The relay forwarded message 2-28 to process 1, whose send is past the end of the log"
                + " of process 2.");
    assertThat(without.rules().get(Rule.MATCHED.ordinal()).first())
        .matches(
            "process 1, place [0-9]+ of its queue at the end: holds message 2-28, which the relay"
                + " did not forward, but it goes through the relay");
    assertThat(stamped.rules().get(Rule.MATCHED.ordinal()).violations()).isEqualTo(2);
  }

  @Test
  void shouldNeverFindAViolationInAStarWithAKill() throws IOException {
    for (long seed = 0; seed < 40; seed++) {
      RelayOrder order = seed % 2 == 0 ? RelayOrder.TIMESTAMP : RelayOrder.ARRIVAL;
      NetworkDelay delay =
          seed % 3 == 0 ? NetworkDelay.NONE : new NetworkDelay.Uniform(0, 500_000_000);
      TrialSpec spec =
          TrialSpec.withRandomPhases(
                  seed, 4, 10_000_000_000L, Stream.of(5L, 9L, 20L).map(Rate::of).toList())
              .withDelay(delay)
              .withRelay(Optional.of(new RelaySpec(order, seed % 4 * 10_000_000)))
              .withFaults(
                  new PlannedFaults(
                      List.of(new PlannedFault.Kill(2, 1 + seed * 9_999_999_998L / 39))));
      TrialFolder folder = write(spec);
      CheckResult inVirtualTime = check(folder);
      assertThat(inVirtualTime.verdict())
          .as("seed %d: %s", seed, inVirtualTime)
          .isEqualTo(Verdict.INCOMPLETE);

      recordAsReal(folder, spec.ticksDue(2));
      CheckResult inRealTime = check(folder);
      assertThat(inRealTime.verdict())
          .as("seed %d: %s", seed, inRealTime)
          .isEqualTo(Verdict.INCOMPLETE);
    }
  }
}

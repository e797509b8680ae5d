package lamplight.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lamplight.mutation.Attempt.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small part of the benchmark, in virtual time, and what it relies on. */
class MutationsTest {
  private static final Map<String, String> MESH =
      Map.of(
          "rates",
          "1, 3, 6",
          "duration",
          "20 s",
          "time",
          "virtual",
          "network.delay",
          "exponential 40 ms");
  private static final Map<String, String> STAR =
      Map.of(
          "rates",
          "1, 3, 6",
          "duration",
          "20 s",
          "time",
          "virtual",
          "topology",
          "star",
          "relay.time",
          "250 ms",
          "draw.sides",
          "4",
          "fault.1",
          "kill 3 at 14 s",
          "fault.2",
          "pause 1 at 5 s for 4 s");
  private static final Map<String, String> MESH_VARIED =
      Map.of(
          "rates",
          "2, 3, 6",
          "draw.sides",
          "8",
          "phase",
          "aligned",
          "duration",
          "18 s",
          "network.delay",
          "exponential 45 ms");
  private static final Map<String, String> STAR_VARIED =
      Map.of("relay.time", "5 ms", "relay.order", "arrival", "fault.1", "kill 3 at 13 s");

  /** What there is in real time alone, or in a star without relay time alone. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "log of another run of the seed",
          "all logs of another run of the seed",
          "all logs of a trial with another topology",
          "logs and record of a trial with another topology",
          "time.scale changed",
          "port or pid changed");

  @TempDir private Path folder;

  @Test
  void everyKindShouldFindItsPlaceAndBeCaught() throws Exception {
    List<Attempt> attempts = new ArrayList<>();
    Examiner examiner = new Examiner(1, 1);
    for (Subject subject :
        List.of(
            Subject.make("mesh", folder.resolve("mesh"), MESH, MESH_VARIED),
            Subject.make("star", folder.resolve("star"), STAR, STAR_VARIED))) {
      attempts.addAll(examiner.examine(subject, Mutation.all()));
    }

    Set<String> untried =
        Mutation.all().stream().map(Mutation::name).collect(Collectors.toCollection(TreeSet::new));
    attempts.forEach(attempt -> untried.remove(attempt.mutation().name()));
    assertThat(untried).isEqualTo(ELSEWHERE);
    assertThat(attempts).filteredOn(each -> each.outcome() == Outcome.MISSED).isEmpty();
  }

  @Test
  void aReplayWithoutAChangeShouldGiveTheSameLogs() throws Exception {
    Subject mesh = Subject.make("mesh", folder, MESH, Map.of());
    TrialFiles files = mesh.files().copy();
    files.logs().forEach(log -> log.rows().forEach(Row::turnInternal));
    TrialFiles replayed = mesh.files().copy();

    new Replay(replayed, mesh.record().spec(), 1, 0, 1).rewrite();

    assertThat(replayed.texts()).isEqualTo(mesh.files().texts()).isNotEqualTo(files.texts());
  }

  @Test
  void aSeedShouldGiveTheSameCorruption() throws Exception {
    Subject mesh = Subject.make("mesh", folder, MESH, Map.of());

    assertThat(new Examiner(7, 2).examine(mesh, Mutation.all().subList(0, 3)))
        .isEqualTo(new Examiner(7, 2).examine(mesh, Mutation.all().subList(0, 3)))
        .isNotEqualTo(new Examiner(8, 2).examine(mesh, Mutation.all().subList(0, 3)));
  }

  /** Virtual time keeps every bound of real time too, so that its logs serve here. */
  @Test
  void realTimeShouldAllowLateArrivalsAndNoneBeforeItsSend() throws Exception {
    Subject mesh = Subject.make("mesh", folder, MESH, Map.of());
    Row receive =
        new Mutant(mesh, mesh.files(), new Random(1)).event(Row.RECEIVE).orElseThrow().row();
    String arrived = receive.get(Row.ARRIVED);
    assertThat(RealTimes.agree(mesh.files(), mesh.record())).isTrue();

    receive.add(Row.ARRIVED, 1);
    assertThat(RealTimes.agree(mesh.files(), mesh.record())).isTrue();

    receive.set(Row.ARRIVED, 0);
    assertThat(RealTimes.agree(mesh.files(), mesh.record())).isFalse();

    receive.set(Row.ARRIVED, arrived).add(Row.TIME, -10_000_000_000L);
    assertThat(RealTimes.agree(mesh.files(), mesh.record())).isFalse();
  }
}

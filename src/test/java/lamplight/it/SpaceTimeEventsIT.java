package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lamplight.causality.HappenedBefore;
import lamplight.causality.TrialHistory;
import lamplight.causality.VectorClocks;
import lamplight.experiment.Experiment;
import lamplight.log.ProcessLog;
import lamplight.model.TimeMode;
import lamplight.report.TestRuns;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the page says of each event, held against what Java says of the same events. */
class SpaceTimeEventsIT extends SpaceTimeTest {
  private static final int SEEDS = 2;
  private static final int EVERY = 3;

  private static final Experiment EXPERIMENT = TestRuns.fixed(60, SEEDS, TimeMode.VIRTUAL, 1, 3, 6);

  private static Path file;

  @BeforeAll
  static void write() throws IOException {
    file = page("events.html", EXPERIMENT, SEEDS);
  }

  @Test
  void countsShouldBeThoseOfVectorClocks() {
    TrialHistory history = history(EXPERIMENT, 1);
    List<String> events = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int e = 0; e < history.size(); e += EVERY) {
      events.add(history.process(e) + ":" + history.tick(e));
      expected.add(counts(history, e));
    }
    assertThat(events).hasSize(200);

    open(file, "seed=1");

    assertThat(shown(events)).isEqualTo(expected);
  }

  /** The sentence on past and future of an event, from the vector clocks of all events. */
  private static String counts(TrialHistory history, int event) {
    int own = history.process(event) - 1;
    int[] clock = HappenedBefore.past(history, event);
    clock[history.process(event) - 1]++;
    int[] past = {-1};
    int[] future = {-1};
    for (int index = 0; index < clock.length; index++) {
      past[0] += clock[index];
    }
    VectorClocks.forEach(
        history, (other, vector) -> future[0] += vector[own] >= clock[own] ? 1 : 0);
    return String.format(
        Locale.ROOT,
        "%d event%s happened before it, %d after it, %d are concurrent with it.",
        past[0],
        past[0] == 1 ? "" : "s",
        future[0],
        history.size() - 1 - past[0] - future[0]);
  }

  /** Selects one event after the other by the address; what the panel says of past and future. */
  private static @Nullable Object shown(List<String> events) {
    return browser()
        .executeAsyncScript(
            """
            const [events, done] = arguments;
            const said = [];
            const next = () => {
              if (said.length === events.length) return done(said);
              addEventListener('hashchange', () => {
                said.push(document.querySelector('.space-story b.past').parentElement.textContent);
                next();
              }, { once: true });
              location.hash = `#seed=1&event=${events[said.length]}`;
            };
            next();
            """,
            events);
  }

  @Test
  void rowsShouldBeThoseOfTheLogsToTheLetter() {
    for (int seed = 1; seed <= SEEDS; seed++) {
      TrialHistory history = history(EXPERIMENT, seed);
      List<String> expected = new ArrayList<>();
      for (int e = 0; e < history.size(); e++) {
        expected.add(ProcessLog.row(seed, history.processes(), history.view(e)));
      }
      open(file, "seed=" + seed);

      assertThat(rows(history)).isEqualTo(expected);
    }
  }

  private Object rows(TrialHistory history) {
    List<Integer> ticks = new ArrayList<>();
    for (int process = 1; process <= history.processes(); process++) {
      ticks.add(history.events(process));
    }
    return answer(
        """
        const view = document.getElementById('space-time-view').spaceTime;
        return arguments[0].flatMap((ticks, p) =>
          Array.from({ length: ticks }, (_, k) => view.logRow(p + 1, k + 1)));
        """,
        ticks);
  }

  @Test
  void panelShouldShowTheRowOfTheSelectedEvent() {
    TrialHistory history = history(EXPERIMENT, 1);
    open(file, "seed=1&event=2:17");

    assertThat(panel())
        .contains("Log row: " + ProcessLog.row(1, 3, history.view(history.find(2, 17))));
  }
}

package lamplight.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import lamplight.measure.TimeBase;
import lamplight.model.Event;
import lamplight.model.EventList;
import lamplight.model.NetworkDelay;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import lamplight.trial.VirtualTrial;
import lamplight.twin.TwinResult.Agreement;
import lamplight.twin.TwinResult.Compared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Virtual trials whose messages are delayed, beside twins whose messages are not. */
class TwinOfDelayedTrialsTest {
  private static final TimeBase BASE = TimeBase.real(0, 1);
  private static final String LENGTH = "[0-9.]+ [µm]s";

  @ParameterizedTest
  @ValueSource(longs = {2, 3, 4, 10})
  void shouldAgreeWithItself(long sides) {
    for (long seed = 1; seed <= 50; seed++) {
      TrialSpec spec =
          spec(seed, (int) sides, sides == 2 ? new long[] {2, 5} : new long[] {1, 3, 6});
      Compared result = compare(spec, spec);

      assertThat(result.first()).as("seed %d", seed).isEmpty();
      assertThat(result.agreeing()).as("seed %d", seed).isEqualTo(TwinComparison.ticks(spec));
    }
  }

  @Test
  void shouldCountWhatAgreesAndFindTheMessageThatMadeTheFirstDifference() {
    int differing = 0;
    int orders = 0;
    int meetings = 0;
    for (long seed = 1; seed <= 400; seed++) {
      long[] rates = seed % 2 == 0 ? new long[] {1, 3, 6} : new long[] {4, 5, 5, 6};
      TrialSpec twin = spec(seed, seed % 3 == 0 ? 4 : 10, rates);
      TrialSpec trial = twin.withDelay(new NetworkDelay.Uniform(0, 20_000_000));

      Compared result = compare(trial, twin);

      String as = "seed " + seed;
      List<Known> trialEvents = events(trial);
      Set<Known> twinEvents = new HashSet<>(events(twin));
      assertThat(result.processes())
          .as(as)
          .isEqualTo(counted(trialEvents, twinEvents, rates.length));
      List<Known> differences =
          trialEvents.stream().filter(event -> !twinEvents.contains(event)).toList();
      if (differences.isEmpty()) {
        assertThat(result.first()).as(as).isEmpty();
        continue;
      }
      differing++;
      TwinResult.Difference first = result.first().orElseThrow();
      assertThat(first.process()).as(as).isEqualTo(differences.get(0).process());
      assertThat(first.tick()).as(as).isEqualTo(differences.get(0).tick());
      // Everything before it agrees, so one message or two are always to be found.
      assertThat(first.why())
          .as(as)
          .matches(
              "Message [1-4]-[0-9]+ arrived "
                  + LENGTH
                  + "("
                  + " before the tick in the trial and "
                  + LENGTH
                  + " after it in the twin: in the trial the message was .*, the tick on time"
                  + "| after the tick in the trial and "
                  + LENGTH
                  + " before it in the twin: in the trial the message was .*, the tick on time"
                  + "| before message [1-4]-[0-9]+ in the trial, and "
                  + LENGTH
                  + " after it in the twin)\\.");
      orders += first.why().contains("before message") ? 1 : 0;
      Known last = trialEvents.get(trialEvents.size() - 1);
      meetings += differences.contains(last) ? 0 : 1;
    }
    // Without these the test would say little.
    assertThat(differing).isGreaterThan(100);
    assertThat(orders).isGreaterThan(3);
    assertThat(meetings).isGreaterThan(30);
  }

  private static TrialSpec spec(long seed, int sides, long[] rates) {
    return TrialSpec.withRandomPhases(
        seed, sides, 20_000_000_000L, Arrays.stream(rates).mapToObj(Rate::of).toList());
  }

  private static Compared compare(TrialSpec trial, TrialSpec twin) {
    TwinComparison comparison = TwinComparison.of(twin, BASE, VirtualTrial::run);
    VirtualTrial.run(trial, comparison);
    return comparison.result();
  }

  /** An event with the tick that sent its message in the place of the message's number. */
  private record Known(
      int process,
      long tick,
      String kind,
      int peer,
      long sendTick,
      long stamp,
      long clock,
      long queue) {}

  private static List<Known> events(TrialSpec spec) {
    EventList events = new EventList();
    VirtualTrial.run(spec, events);
    Map<String, Long> sent = new HashMap<>();
    List<Known> known = new ArrayList<>();
    for (Event event : events.events()) {
      long tick = event.tick();
      if (event instanceof Event.Send send) {
        sent.put(send.process() + "-" + send.number(), tick);
        known.add(
            new Known(
                send.process(),
                tick,
                "send",
                send.receiver(),
                0,
                send.messageClock(),
                send.clock(),
                0));
      } else if (event instanceof Event.Receive receive) {
        long sendTick = sent.getOrDefault(receive.sender() + "-" + receive.number(), 0L);
        known.add(
            new Known(
                receive.process(),
                tick,
                "receive",
                receive.sender(),
                sendTick,
                receive.messageClock(),
                receive.clock(),
                receive.queueLength()));
      } else {
        known.add(new Known(event.process(), tick, "internal", 0, 0, 0, event.clock(), 0));
      }
    }
    return known;
  }

  private static List<Agreement> counted(List<Known> trial, Set<Known> twin, int processes) {
    return IntStream.rangeClosed(1, processes)
        .mapToObj(
            process -> {
              List<Known> own = trial.stream().filter(event -> event.process() == process).toList();
              return new Agreement(own.size(), own.stream().filter(twin::contains).count());
            })
        .toList();
  }
}

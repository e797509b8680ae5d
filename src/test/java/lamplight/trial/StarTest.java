package lamplight.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lamplight.check.CausalityCheck;
import lamplight.check.CheckResult;
import lamplight.check.CheckScope;
import lamplight.check.Verdict;
import lamplight.log.TrialRecord;
import lamplight.model.EventKind;
import lamplight.model.EventList;
import lamplight.model.EventListener;
import lamplight.model.Machine;
import lamplight.model.NetworkDelay;
import lamplight.model.Outbox;
import lamplight.model.Rate;
import lamplight.model.RelayOrder;
import lamplight.model.RelaySpec;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Trials of a star in virtual time. */
class StarTest {
  private static final long SECOND_NS = 1_000_000_000L;

  private static TrialSpec mesh(long seed) {
    return TrialSpec.withRandomPhases(
        seed, 5, 20 * SECOND_NS, Stream.of(3L, 7L, 20L, 20L).map(Rate::of).toList());
  }

  private static TrialSpec star(TrialSpec spec, RelayOrder order, long timeNs) {
    return spec.withRelay(Optional.of(new RelaySpec(order, timeNs)));
  }

  private static CheckResult check(TrialSpec spec) {
    CausalityCheck check =
        new CausalityCheck(
            CheckScope.inVirtualTime(spec), true, (receiver, arrivedNs, sentNs) -> {});
    VirtualTrial.run(spec, check);
    return check.result();
  }

  @ParameterizedTest
  @EnumSource(RelayOrder.class)
  void withoutDelayAndRelayTimeItShouldBeTheTrialOfTheMesh(RelayOrder order) {
    for (long seed = 0; seed < 100; seed++) {
      EventList ofMesh = new EventList();
      EventList ofStar = new EventList();
      VirtualTrial.run(mesh(seed), ofMesh);
      VirtualTrial.run(star(mesh(seed), order, 0), ofStar);

      assertThat(ofStar.events()).as("seed %d", seed).isEqualTo(ofMesh.events());
    }
  }

  @ParameterizedTest
  @EnumSource(RelayOrder.class)
  void everyTrialShouldBeCausallyRight(RelayOrder order) {
    List<NetworkDelay> delays =
        List.of(
            NetworkDelay.NONE,
            new NetworkDelay.Fixed(30_000_000),
            new NetworkDelay.Uniform(0, 90_000_000),
            new NetworkDelay.Exponential(40_000_000));
    for (long seed = 0; seed < 40; seed++) {
      // A relay that takes 60 ms is kept busier than it can be: its queue grows.
      for (long timeNs : new long[] {0, 5_000_000, 60_000_000}) {
        NetworkDelay delay = delays.get((int) (seed % delays.size()));
        TrialSpec spec = star(mesh(seed).withDelay(delay), order, timeNs);

        CheckResult result = check(spec);

        assertThat(result.rules().toString()).as("seed %d", seed).contains("first=]");
        assertThat(result.verdict()).as("seed %d, %s", seed, result).isEqualTo(Verdict.VALID);
      }
    }
  }

  @Test
  void shouldTellHowManyCopiesItForwarded() {
    TrialSpec spec = star(mesh(1), RelayOrder.ARRIVAL, 60_000_000);
    List<Long> told = new ArrayList<>();
    TrialRecord record = VirtualTrial.record("", spec, rows((row) -> told.add(row.number())));

    assertThat(record.relay().orElseThrow().forwarded()).hasValue(told.size());
    assertThat(record.relay().orElseThrow().state()).isEqualTo(TrialRecord.State.COMPLETE);
    assertThat(VirtualTrial.record("", mesh(1), new EventList()).relay()).isEmpty();
  }

  private record Row(
      int sender,
      long number,
      int receiver,
      long arrivedNs,
      long takenNs,
      long forwardedNs,
      long queueLength) {}

  private interface Rows {
    void add(Row row);
  }

  private static EventListener rows(Rows rows) {
    return event -> {
      if (event.kind() == EventKind.RELAYED) {
        rows.add(
            new Row(
                event.process(),
                event.number(),
                event.peer(),
                event.arrivedNs(),
                event.takenNs(),
                event.forwardedNs(),
                event.queueLength()));
      }
    };
  }

  /**
   * A relay that takes 10 ns. Copies come at 0, 3, 4 and 5 with timestamps 1, 9, 5 and 5; the first
   * is taken at once, then the others by the order, each when the one before is done.
   */
  @ParameterizedTest
  @EnumSource(RelayOrder.class)
  void aBusyRelayShouldTakeTheNextCopyByItsOrder(RelayOrder order) {
    List<Row> told = new ArrayList<>();
    InFlight inFlight = new InFlight(copies -> {});
    long[] now = {0};
    TrialSpec spec = star(mesh(1), order, 10);
    Relay relay =
        new Relay(
            spec.relay().orElseThrow(),
            spec,
            inFlight,
            () -> now[0],
            rows(told::add),
            new QueueRoom(QueueLimits.of(4), new Machine[0], () -> now[0], "draw.sides"));
    send(relay, now, 0, 1, 1, 2, 1);
    send(relay, now, 3, 2, 1, 3, 9);
    send(relay, now, 4, 3, 1, 4, 5);
    send(relay, now, 5, 1, 2, 2, 5);
    List<String> delivered = new ArrayList<>();
    while (inFlight.nextNs() < Long.MAX_VALUE) {
      if (Relay.isNext(inFlight)) {
        relay.proceed();
      } else {
        delivered.add(
            inFlight.sender()
                + "-"
                + inFlight.number()
                + " to "
                + inFlight.receiver()
                + " at "
                + inFlight.nextNs());
        inFlight.removeNext();
      }
    }

    Row first = new Row(1, 1, 2, 0, 0, 10, 0);
    if (order == RelayOrder.TIMESTAMP) {
      // Of the two with timestamp 5, that of process 1 comes first.
      assertThat(told)
          .containsExactly(
              first,
              new Row(1, 2, 2, 5, 10, 20, 2),
              new Row(3, 1, 4, 4, 20, 30, 1),
              new Row(2, 1, 3, 3, 30, 40, 0));
      assertThat(delivered)
          .containsExactly("1-1 to 2 at 10", "1-2 to 2 at 20", "3-1 to 4 at 30", "2-1 to 3 at 40");
    } else {
      assertThat(told)
          .containsExactly(
              first,
              new Row(2, 1, 3, 3, 10, 20, 2),
              new Row(3, 1, 4, 4, 20, 30, 1),
              new Row(1, 2, 2, 5, 30, 40, 0));
    }
    assertThat(relay.forwarded()).isEqualTo(4);
  }

  private static void send(
      Outbox relay,
      long[] now,
      long timeNs,
      int sender,
      long number,
      int receiver,
      long timestamp) {
    now[0] = timeNs;
    relay.send(sender, number, receiver, timestamp);
  }
}

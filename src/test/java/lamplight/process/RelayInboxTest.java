package lamplight.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import lamplight.model.Message;
import lamplight.model.NetworkDelay;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.RelayOrder;
import lamplight.model.RelaySpec;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RelayInboxTest {
  private static final Message HIGH = new Message(1, 1, 2, 9);
  private static final Message LOW = new Message(2, 1, 1, 3);

  private final ManualTime time = new ManualTime(1_000, 0, 0);

  private RelayInbox inbox(RelayOrder order, NetworkDelay delay) {
    TrialSpec spec =
        TrialSpec.withAlignedPhases(1, 10, 1_000, Collections.nCopies(3, Rate.of(1)))
            .withDelay(delay)
            .withRelay(Optional.of(new RelaySpec(order, 0)));
    return new RelayInbox(time, losses(time), spec, 2);
  }

  private static Losses losses(TimeSource time) {
    return new Losses(PlannedFaults.NONE, time, 1, System.err);
  }

  @Test
  void shouldTakeByTheOrderAndStampArrivalAndTaking() throws InterruptedException {
    RelayInbox inbox = inbox(RelayOrder.TIMESTAMP, NetworkDelay.NONE);
    inbox.arrived(HIGH);
    time.passNs(5);
    inbox.arrived(LOW);
    time.passNs(7);
    assertThat(inbox.queueLength()).isEqualTo(2);

    assertThat(inbox.take()).contains(new RelayInbox.Taken(LOW, 1_005, 1_012, 1));
    time.passNs(1);
    assertThat(inbox.take()).contains(new RelayInbox.Taken(HIGH, 1_000, 1_013, 0));
    inbox.end();
    assertThat(inbox.take()).isEmpty();
  }

  @Test
  void shouldTakeInTheOrderOfArrivalWhereThatIsAsked() throws InterruptedException {
    RelayInbox inbox = inbox(RelayOrder.ARRIVAL, NetworkDelay.NONE);
    inbox.arrived(HIGH);
    inbox.arrived(LOW);
    assertThat(inbox.take().orElseThrow().message()).isEqualTo(HIGH);
    assertThat(inbox.take().orElseThrow().message()).isEqualTo(LOW);
  }

  @Test
  void stampsShouldNotGoBackWithTheClock() throws InterruptedException {
    RelayInbox inbox = inbox(RelayOrder.ARRIVAL, NetworkDelay.NONE);
    inbox.arrived(HIGH);
    time.stepSystemNs(-500);
    inbox.arrived(LOW);
    assertThat(inbox.take()).contains(new RelayInbox.Taken(HIGH, 1_000, 1_000, 1));
    assertThat(inbox.take()).contains(new RelayInbox.Taken(LOW, 1_000, 1_000, 0));
  }

  @Test
  void aCopyShouldJoinTheQueueWhenItsDelayIsOver() throws InterruptedException {
    // 100 ns of model time are 50 ns at this scale.
    RelayInbox inbox = inbox(RelayOrder.ARRIVAL, new NetworkDelay.Fixed(100));
    inbox.arrived(HIGH);
    assertThat(inbox.queueLength()).isZero();
    time.passNs(80);
    inbox.arrived(LOW);
    assertThat(inbox.take()).contains(new RelayInbox.Taken(HIGH, 1_050, 1_080, 0));

    // The second one is held until 1130, but every process has ended: it joins at once.
    time.passNs(10);
    inbox.end();
    assertThat(inbox.take()).contains(new RelayInbox.Taken(LOW, 1_090, 1_090, 0));
    assertThat(inbox.take()).isEmpty();
  }

  @Test
  void shouldWaitForACopy() throws InterruptedException {
    RelayInbox inbox = inbox(RelayOrder.ARRIVAL, NetworkDelay.NONE);
    Thread sender = new Thread(() -> inbox.arrived(HIGH));
    sender.start();
    assertThat(inbox.take().orElseThrow().message()).isEqualTo(HIGH);
    sender.join();
    Thread ender = new Thread(inbox::end);
    ender.start();
    assertThat(inbox.take()).isEmpty();
    ender.join();
  }

  private record Forwarded(long takenNs, long forwardedNs, long queueLength) {}

  @Test
  void forwardingShouldTakeItsTimeUntilEveryProcessHasEnded() throws InterruptedException {
    // Each reading of the monotonic clock takes 100 ns, so that 250 ns pass within three.
    ManualTime going = new ManualTime(1_000, 0, 100);
    TrialSpec spec =
        TrialSpec.withAlignedPhases(1, 10, 1_000, Collections.nCopies(3, Rate.of(1)))
            .withRelay(Optional.of(RelaySpec.DEFAULT));
    RelayInbox inbox = new RelayInbox(going, losses(going), spec, 1);
    inbox.arrived(HIGH);
    inbox.arrived(LOW);
    List<Message> sent = new ArrayList<>();
    List<Forwarded> rows = new ArrayList<>();
    RelayForwarding.run(
        inbox,
        going,
        250,
        message -> {
          sent.add(message);
          inbox.end();
        },
        event ->
            rows.add(new Forwarded(event.takenNs(), event.forwardedNs(), event.queueLength())));

    assertThat(sent).containsExactly(LOW, HIGH);
    assertThat(rows.get(0).takenNs()).isEqualTo(1_000);
    assertThat(rows.get(0).forwardedNs()).isGreaterThanOrEqualTo(1_250);
    // After the end it reads the clock, but does not wait.
    assertThat(rows.get(1).forwardedNs() - rows.get(1).takenNs()).isLessThan(250);
    assertThat(rows.get(1).queueLength()).isZero();
  }
}

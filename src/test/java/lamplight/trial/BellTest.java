package lamplight.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BellTest {
  private final Bell bell = new Bell();

  @Test
  void shouldKeepARingThatCameBeforeTheWait() throws InterruptedException {
    bell.ring();
    bell.await(Long.MAX_VALUE);
  }

  @Test
  void shouldWakeWhoWaits() throws InterruptedException {
    Thread waiter = waiter();
    awaitWaiting(waiter);
    bell.ring();
    waiter.join();
  }

  @Test
  void shouldKeepARingForOneWait() throws InterruptedException {
    bell.ring();
    bell.ring();
    bell.await(Long.MAX_VALUE);
    Thread waiter = waiter();
    awaitWaiting(waiter);
    assertThat(waiter.isAlive()).isTrue();
    bell.ring();
    waiter.join();
  }

  @Test
  void shouldEndTheWaitWhenTheTimeIsOver() throws InterruptedException {
    bell.await(1);
    bell.await(0);
    bell.await(-1);
  }

  private Thread waiter() {
    Thread waiter =
        new Thread(
            () -> {
              try {
                bell.await(Long.MAX_VALUE);
              } catch (InterruptedException unexpected) {
                throw new AssertionError(unexpected);
              }
            });
    waiter.setDaemon(true);
    waiter.start();
    return waiter;
  }

  /** Comes back only if the thread does wait; otherwise the time limit of the test ends it. */
  private static void awaitWaiting(Thread thread) {
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
  }
}

package lamplight.cli.live;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What listeners to a page are told, and which of them still owe something. Thread-safe. */
final class Broadcast {
  /** Each holds a thread and a connection. */
  static final int LISTENERS_MAX = 8;

  /** So many news tell how it came to the present; of more, every second one does. */
  static final int PAST_MAX = 240;

  private Optional<Supplier<RunView>> view = Optional.empty();
  private String words = "starting";
  private Optional<Path> report = Optional.empty();
  private boolean hasEnded;
  private final List<String> past = new ArrayList<>();

  /** Every so many news one is kept. */
  private int stride = 1;

  private int sinceKept;
  private int listeners;

  /** How many listeners have not got all of the end yet. */
  private int owed;

  /** Shows another run from now on. */
  synchronized void watch(Supplier<RunView> run) {
    view = Optional.of(run);
    words = "";
    past.clear();
    stride = 1;
    sinceKept = 0;
  }

  /** Keeps what there is to tell for those who come later. To be called at even distances. */
  synchronized void keep() {
    sinceKept++;
    if (sinceKept < stride || hasEnded) {
      return;
    }
    sinceKept = 0;
    past.add(news());
    if (past.size() == PAST_MAX) {
      for (int kept = PAST_MAX - 2; kept >= 0; kept -= 2) {
        past.remove(kept);
      }
      stride *= 2;
    }
  }

  /** What a listener would have heard of the run so far, at even distances. */
  synchronized List<String> past() {
    return List.copyOf(past);
  }

  /** Tells what is being done in the place of the time left; nothing to tell the time again. */
  synchronized void tell(String now) {
    words = now;
  }

  /** Notes the page of the latest report. */
  synchronized void reported(Path page) {
    report = Optional.of(page);
  }

  /** The page of the report, once there will be no other. */
  synchronized Optional<Path> lastReport() {
    return hasEnded ? report : Optional.empty();
  }

  /** Takes another listener, unless there are enough. */
  synchronized boolean join() {
    if (hasEnded || listeners == LISTENERS_MAX) {
      return false;
    }
    listeners++;
    return true;
  }

  /** A listener is gone that has not heard of the end. */
  synchronized void left() {
    listeners--;
    served();
  }

  /** A listener has got what it was owed. */
  synchronized void served() {
    owed--;
    notifyAll();
  }

  /** What there is to tell at the moment, as JSON. */
  synchronized String news() {
    return LiveJson.of(view.map(Supplier::get), words);
  }

  /** Waits for the time of the next news, or until the end; whether that has come. */
  synchronized boolean awaitEnd(long timeoutNs) throws InterruptedException {
    if (!hasEnded) {
      TimeUnit.NANOSECONDS.timedWait(this, timeoutNs);
    }
    return hasEnded;
  }

  /** Tells every listener of the end. */
  synchronized void end() {
    hasEnded = true;
    owed = listeners;
    notifyAll();
  }

  /** Waits until every listener has got what it was owed, or for so long. */
  synchronized void awaitServed(long timeoutNs) throws InterruptedException {
    long deadline = System.nanoTime() + timeoutNs;
    while (owed > 0 && System.nanoTime() < deadline) {
      TimeUnit.NANOSECONDS.timedWait(this, deadline - System.nanoTime());
    }
  }
}

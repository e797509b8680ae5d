package lamplight.cli;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Notices a heap that is so full that the program does hardly anything but collect garbage, which
 * can go on for hours before the JVM gives up: it is then as good as out of memory, and too busy to
 * hear a signal. Looking takes no memory. Not thread-safe.
 */
final class HeapWatch {
  /** So much of the time, in per cent, leaves nothing for work. */
  private static final long GARBAGE_PERCENT = 90;

  /**
   * For so many looks in a row. A program that was stopped in a collection and goes on later has
   * one such look.
   */
  private static final int LOOKS = 8;

  private static final long BETWEEN_LOOKS_MS = 1_000;

  /** A larger heap is not full at once, and short commands need not load what looks at it. */
  private static final long SMALL_HEAP_BYTES = 128L << 20;

  private static final long START_MS = 3_000;

  private int busyLooks;
  private long lastMs;
  private long lastCollectingMs;

  /** Watches in a thread of its own until the program ends, or ends it. */
  static void start(LastWords lastWords) {
    Thread thread = new Thread(() -> watch(lastWords), "heap watch");
    thread.setDaemon(true);
    thread.start();
  }

  private static void watch(LastWords lastWords) {
    try {
      if (Runtime.getRuntime().maxMemory() > SMALL_HEAP_BYTES) {
        Thread.sleep(START_MS);
      }
      GarbageCollectorMXBean[] collectors = pausing();
      HeapWatch watch = new HeapWatch();
      while (!watch.isFull(System.nanoTime() / 1_000_000, collectingMs(collectors))) {
        Thread.sleep(BETWEEN_LOOKS_MS);
      }
      lastWords.endWithoutMemory();
    } catch (InterruptedException ended) {
      // Nobody interrupts this thread, so it need not go on when somebody does.
      Thread.currentThread().interrupt();
    }
  }

  private static GarbageCollectorMXBean[] pausing() {
    List<GarbageCollectorMXBean> pausing = new ArrayList<>();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (isPausing(collector.getName())) {
        pausing.add(collector);
      }
    }
    return pausing.toArray(new GarbageCollectorMXBean[0]);
  }

  /**
   * Whether the program stands still for the time that a collector, by its name, has taken. That of
   * the cycles of ZGC and Shenandoah passes while the program works.
   */
  static boolean isPausing(String collector) {
    return !collector.endsWith("Cycles");
  }

  private static long collectingMs(GarbageCollectorMXBean[] collectors) {
    long sum = 0;
    for (GarbageCollectorMXBean collector : collectors) {
      sum += collector.getCollectionTime();
    }
    return sum;
  }

  /**
   * Looks once more.
   *
   * @param nowMs the time, since any moment
   * @param collectingMs how much time was spent with garbage so far
   * @return whether the heap is as good as full
   */
  boolean isFull(long nowMs, long collectingMs) {
    boolean isBusy =
        lastMs != 0
            && (collectingMs - lastCollectingMs) * 100 >= (nowMs - lastMs) * GARBAGE_PERCENT;
    busyLooks = isBusy ? busyLooks + 1 : 0;
    lastMs = nowMs;
    lastCollectingMs = collectingMs;
    return busyLooks >= LOOKS;
  }
}

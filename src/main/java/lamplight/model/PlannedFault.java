package lamplight.model;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What goes wrong in a trial on purpose. Times are nanoseconds of model time since the start. The
 * same in real and in virtual time:
 *
 * <ul>
 *   <li>A killed process makes no tick that is due at the instant of the kill or later, and copies
 *       that reach it from that instant on vanish, as does what its queue holds.
 *   <li>A paused process makes the ticks that fall due in the pause at its end, at once and in
 *       their order: deadlines are absolute, and none is lost. What is sent to it meanwhile is
 *       received later. It joins the queue when it arrives in virtual time, and in real time when
 *       the paused process wakes and its threads read it.
 *   <li>Over a link that is cut, nothing arrives in either direction until it heals. What would
 *       have arrived meanwhile arrives then, in the order of its channel; none is lost.
 *   <li>A process that is restarted is killed, and later started again. Ticks that fall due
 *       meanwhile are not made; the next one that it makes has the next number, and the draw of
 *       that. What its queue held is lost, and so is every copy that was under way to it or is sent
 *       to it before it is back, with its connections. Its messages are numbered on. Its clock is
 *       lost too, and begins anew, unless it is kept on disk.
 * </ul>
 */
public sealed interface PlannedFault {
  /** Whom it hits, each from 1: one process, or in ascending order the two ends of a link. */
  List<Integer> processes();

  /** When it begins. */
  long atNs();

  /** From when on everything is as it was before; the end of time where that is never. */
  long endNs();

  /** The fault as words for files and pipes, for example {@code pause 2 10000000 5000000}. */
  String words();

  /** Whether it ends within the trial. */
  default boolean ends() {
    return endNs() != Long.MAX_VALUE;
  }

  /** Whether it hits none but so many processes, and is over before so much time has passed. */
  default boolean isWithin(int processes, long durationNs) {
    return processes().stream().allMatch(process -> process <= processes)
        && (ends() ? endNs() : atNs()) < durationNs;
  }

  /** What kind of fault it is, in one word: the first of its {@link #words}. */
  default String kind() {
    return words().substring(0, words().indexOf(' '));
  }

  /** What it hits, in words: {@code process 2}, or {@code the link 1-2}. */
  default String target() {
    return processes().size() == 1
        ? "process " + processes().get(0)
        : "the link " + processes().get(0) + "-" + processes().get(1);
  }

  /** A fault that hits one process. */
  sealed interface OfProcess extends PlannedFault {
    /** The process that is hit, from 1. */
    int process();

    @Override
    default List<Integer> processes() {
      return List.of(process());
    }
  }

  /** The process ends at once, without a word. */
  record Kill(int process, long atNs) implements OfProcess {
    public Kill {
      requireTarget(process, atNs);
    }

    @Override
    public long endNs() {
      return Long.MAX_VALUE;
    }

    @Override
    public String words() {
      return "kill " + process + " " + atNs;
    }
  }

  /**
   * The process stands still, and goes on later.
   *
   * @param lengthNs for how long, above 0
   */
  record Pause(int process, long atNs, long lengthNs) implements OfProcess {
    public Pause {
      requireTarget(process, atNs);
      requireLength("a pause", atNs, lengthNs);
    }

    @Override
    public long endNs() {
      return atNs + lengthNs;
    }

    @Override
    public String words() {
      return "pause " + process + " " + atNs + " " + lengthNs;
    }
  }

  /**
   * The link between two processes of a mesh holds what is sent over it, and heals later.
   *
   * @param first the end of the lower number; the ends may be given in any order
   * @param second the other end
   * @param lengthNs for how long, above 0
   */
  record Cut(int first, int second, long atNs, long lengthNs) implements PlannedFault {
    public Cut {
      requireTarget(Math.min(first, second), atNs);
      requireLength("a cut", atNs, lengthNs);
      if (first == second) {
        throw new IllegalArgumentException(
            "a link joins two processes, but not process " + first + " with itself");
      }
      int lower = Math.min(first, second);
      second = Math.max(first, second);
      first = lower;
    }

    @Override
    public List<Integer> processes() {
      return List.of(first, second);
    }

    @Override
    public long endNs() {
      return atNs + lengthNs;
    }

    @Override
    public String words() {
      return "cut " + first + " " + second + " " + atNs + " " + lengthNs;
    }

    /** Whether copies from one process to another go over the link. */
    boolean joins(int sender, int receiver) {
      return Math.min(sender, receiver) == first && Math.max(sender, receiver) == second;
    }
  }

  /**
   * The process is killed, and later started again.
   *
   * @param lengthNs how long it is down, above 0
   * @param keepsClock whether it has its clock on disk, or else begins at {@link
   *     LamportClock#START}
   */
  record Restart(int process, long atNs, long lengthNs, boolean keepsClock) implements OfProcess {
    public Restart {
      requireTarget(process, atNs);
      requireLength("a restart", atNs, lengthNs);
    }

    @Override
    public long endNs() {
      return atNs + lengthNs;
    }

    @Override
    public String words() {
      String clock = keepsClock ? "kept" : "zero";
      return "restart " + process + " " + atNs + " " + lengthNs + " " + clock;
    }

    /** Whether a copy to it is lost that left at one instant and would arrive at another. */
    boolean loses(long sentNs, long arrivalNs) {
      return sentNs < endNs() && arrivalNs >= atNs;
    }
  }

  /** What {@link #parse} reads, for messages. */
  String EXPECTED =
      "kill PROCESS AT, pause PROCESS AT LENGTH, cut PROCESS PROCESS AT LENGTH or restart PROCESS"
          + " AT LENGTH zero|kept";

  /**
   * The fault of {@link #words}.
   *
   * @throws IllegalArgumentException when the words are not those of a fault
   */
  static PlannedFault parse(String words) {
    boolean keepsClock = words.endsWith(" kept");
    boolean hasClock = keepsClock || words.endsWith(" zero");
    String[] parts = words.substring(0, words.length() - (hasClock ? 5 : 0)).split(" ", -1);
    long[] figures = Stream.of(parts).skip(1).mapToLong(Long::parseLong).toArray();
    Function<Integer, Integer> process = at -> Math.toIntExact(figures[at]);
    return switch (parts[0] + " of " + figures.length + (hasClock ? " and a clock" : "")) {
      case "kill of 2" -> new Kill(process.apply(0), figures[1]);
      case "pause of 3" -> new Pause(process.apply(0), figures[1], figures[2]);
      case "cut of 4" -> new Cut(process.apply(0), process.apply(1), figures[2], figures[3]);
      case "restart of 3 and a clock" ->
          new Restart(process.apply(0), figures[1], figures[2], keepsClock);
      default -> throw new IllegalArgumentException("no planned fault: " + words);
    };
  }

  private static void requireTarget(int process, long atNs) {
    if (process < 1 || atNs < 0) {
      throw new IllegalArgumentException(
          "a fault hits a process from 1 on at 0 ns or later, but not process "
              + process
              + " at "
              + atNs
              + " ns");
    }
  }

  private static void requireLength(String what, long atNs, long lengthNs) {
    if (lengthNs <= 0 || lengthNs > Long.MAX_VALUE - atNs) {
      throw new IllegalArgumentException(
          what + " is longer than 0 ns and ends some time, but this one lasts " + lengthNs);
    }
  }
}

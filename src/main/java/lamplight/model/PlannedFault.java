package lamplight.model;

/**
 * What goes wrong with one process of a trial on purpose. Times are nanoseconds of model time since
 * the start. The same in real and in virtual time:
 *
 * <ul>
 *   <li>A killed process makes no tick that is due at the instant of the kill or later, and copies
 *       that reach it from that instant on vanish, as does what its queue holds.
 *   <li>A paused process makes the ticks that fall due in the pause at its end, at once and in
 *       their order: deadlines are absolute, and none is lost. What is sent to it meanwhile is
 *       received later. It joins the queue when it arrives in virtual time, and in real time when
 *       the paused process wakes and its threads read it.
 * </ul>
 */
public sealed interface PlannedFault {
  /** The process that is hit, from 1. */
  int process();

  /** When it is hit. */
  long atNs();

  /** From when on the process is as it was before; never for a kill: the end of time. */
  long endNs();

  /** The process ends at once, without a word. */
  record Kill(int process, long atNs) implements PlannedFault {
    public Kill {
      requireTarget(process, atNs);
    }

    @Override
    public long endNs() {
      return Long.MAX_VALUE;
    }
  }

  /**
   * The process stands still, and goes on later.
   *
   * @param lengthNs for how long, above 0
   */
  record Pause(int process, long atNs, long lengthNs) implements PlannedFault {
    public Pause {
      requireTarget(process, atNs);
      if (lengthNs <= 0 || lengthNs > Long.MAX_VALUE - atNs) {
        throw new IllegalArgumentException(
            "a pause is longer than 0 ns and ends some time, but this one lasts " + lengthNs);
      }
    }

    @Override
    public long endNs() {
      return atNs + lengthNs;
    }
  }

  /** The fault as words for files and pipes, for example {@code pause 2 10000000 5000000}. */
  default String words() {
    if (this instanceof Pause pause) {
      return "pause " + pause.process() + " " + pause.atNs() + " " + pause.lengthNs();
    }
    return "kill " + process() + " " + atNs();
  }

  /**
   * The fault of {@link #words}.
   *
   * @throws IllegalArgumentException when the words are not those of a fault
   */
  static PlannedFault parse(String words) {
    String[] parts = words.split(" ", -1);
    if (parts.length == 3 && parts[0].equals("kill")) {
      return new Kill(Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
    }
    if (parts.length == 4 && parts[0].equals("pause")) {
      return new Pause(
          Integer.parseInt(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3]));
    }
    throw new IllegalArgumentException("no planned fault: " + words);
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
}

package lamplight.trial;

import java.io.IOException;
import lamplight.log.TrialRecord;

/**
 * One trial in real time, from the launch of its processes to their exit, whatever runs in these.
 * The supervising thread calls {@link #advance} whenever the bell rings or some time has passed;
 * the trial then moves on as far as it can. Every stage has a time limit, and whatever goes wrong
 * ends all of the trial's processes and is kept as the cause. Closing it leaves no process alive.
 */
public interface SupervisedTrial extends AutoCloseable {
  /** How far a trial has come. */
  enum Stage {
    /** Its processes start. */
    LAUNCHED,
    /** Every process knows where the others are. */
    CONNECTING,
    /** Every process stands at the barrier. */
    READY,
    /** The start instant is given. */
    STARTED,
    /** Every process is through and waits to be let go. */
    FINISHED,
    /** Something went wrong, and its processes were killed. */
    FAILED
  }

  /** How far the trial has come. */
  Stage stage();

  /** How the trial stands, its processes as of their latest answers; not the relay. */
  TrialStanding standing();

  /** Moves on as far as the trial's processes allow, and notices what went wrong with them. */
  void advance();

  /**
   * How long it is until {@link #advance} has something to do though no bell rings, in nanoseconds;
   * without end when there is nothing.
   */
  long untilFaultNs();

  /** Asks every process how it stands; one that keeps silent too often is taken to hang. */
  void poll();

  /** Asks every process how it stands, only because somebody watches: silence means nothing. */
  void glance();

  /**
   * Gives the start instant; the trial must be {@link Stage#READY}.
   *
   * @param systemNs on the system clock, a little in the future
   * @param startNs the same instant on the monotonic clock
   */
  void start(long systemNs, long startNs);

  /** Lets the processes of a finished trial exit. */
  void dismiss();

  /** Waits for the processes of a dismissed or failed trial, and says how the trial ended. */
  TrialRecord release() throws IOException, InterruptedException;

  /** Waits for the processes of a dismissed, failed or closed trial. */
  void awaitExits() throws InterruptedException;

  /** Kills whatever is still alive. */
  @Override
  void close();
}

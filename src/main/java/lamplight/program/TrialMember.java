package lamplight.program;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import lamplight.process.ProcessStatus;

/** A process of a trial of programs, as whoever supervises the trial sees it. Thread-safe. */
public interface TrialMember {
  /** Whether it can start. */
  boolean isReady();

  /** Whether it makes no further tick. */
  boolean isDone();

  /** Why the trial cannot go on because of it, if it cannot. */
  Optional<String> failure();

  /** What it has said instead of being ready, as a part of a sentence. */
  String saidSoFar();

  /**
   * When its next tick is due, or when it was last heard where that is later, on the trial's clock.
   */
  long nextDueNs();

  /** Where it stands. */
  ProcessStatus standing();

  /** Kills it, and ends its log. */
  void kill();

  /** Stops it on purpose, or lets it go on. */
  void pause(boolean stops);

  /** Its process id; empty for one inside the harness. */
  OptionalLong pid();

  /** Its exit code, once it has ended; 128 + n for signal n; empty for one inside the harness. */
  OptionalInt exit();

  /** How many events its log tells of. */
  long events();

  /**
   * How many messages its queue held at the end of the trial; empty when it has not come so far.
   */
  OptionalLong queued();

  /** How many lines it wrote that are not of the protocol. */
  long noise();

  /** The first of them, shortened; may be empty. */
  String firstNoise();

  /**
   * What was found wrong with it although the trial went on, in sentences, the most telling first.
   *
   * @param isPaused whether it was stopped on purpose, which explains its pace
   */
  List<String> findings(boolean isPaused);
}

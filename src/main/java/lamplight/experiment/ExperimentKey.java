package lamplight.experiment;

import java.util.Arrays;
import java.util.Optional;

/**
 * The keys of an experiment file, in the order in which they are listed: the one source of the
 * parser, of the {@code keys} command and of the effective settings.
 */
public enum ExperimentKey {
  TITLE("title", "the file's name", "a short name for the report", Formats.TITLE.expectation()),
  DESCRIPTION(
      "description",
      "",
      "what the experiment asks, for the report",
      Formats.DESCRIPTION.expectation()),
  RATES(
      "rates",
      "required",
      "ticks per second, one rate a process; or random whole numbers, drawn from the seed once a"
          + " trial",
      Formats.RATES.expectation()),
  PROCESSES(
      "processes",
      "as many as rates, else 3",
      "how many processes a trial has",
      Formats.PROCESSES.expectation()),
  DURATION("duration", "60 s", "the model time of a trial", Formats.DURATION.expectation()),
  SEEDS("seeds", "1..5", "the trials, one a seed", Formats.SEEDS.expectation()),
  DRAW_SIDES(
      "draw.sides",
      "10",
      "the draw of a tick is uniform in 1..draw.sides; at least the number of processes",
      Formats.DRAW_SIDES.expectation()),
  TOPOLOGY(
      "topology",
      "mesh",
      "how processes are connected: each pair by a connection of its own (mesh), or each with one"
          + " relay, which forwards the messages (star)",
      Formats.TOPOLOGY.expectation()),
  RELAY_ORDER(
      "relay.order",
      "timestamp",
      "in a star, which message the relay forwards next: the one with the lowest Lamport timestamp,"
          + " or the one that arrived first",
      Formats.RELAY_ORDER.expectation()),
  RELAY_TIME(
      "relay.time",
      "0 ms",
      "in a star, how long the relay takes over one message, in model time",
      Formats.RELAY_TIME.expectation()),
  PHASE(
      "phase",
      "random",
      "when the first tick of a process is due: at an instant drawn from the seed within one period"
          + " (random), or at the start (aligned)",
      Formats.PHASE.expectation()),
  TIME(
      "time",
      "real",
      "what ticks follow: the machine's clock, with a JVM a process (real), or a simulated clock in"
          + " one JVM (virtual)",
      Formats.TIME.expectation()),
  LOGS(
      "logs",
      "keep",
      "whether event logs are written; discard only in virtual time, for studies of many trials",
      Formats.LOGS.expectation()),
  TIME_SCALE(
      "time.scale",
      "1",
      "in real time, how many times faster than the wall clock the model runs",
      Formats.TIME_SCALE.expectation()),
  NETWORK_DELAY(
      "network.delay",
      "0 ms",
      "the added one-way delay of each copy, in a star on each of its two hops; channels stay first"
          + " in, first out",
      Formats.NETWORK_DELAY.expectation()),
  FAULT(
      "fault.N",
      "none",
      "what goes wrong on purpose; fault.1, fault.2 and so on to fault.999, in any order and with"
          + " any gaps",
      Formats.FAULT.expectation()),
  VARY(
      "vary.KEY",
      "none",
      "a study: every seed is run at each value of the key, and several such keys make every"
          + " combination; any key but title, description, seeds, time and logs can be varied",
      Formats.VARIED);

  /** What a key of the family {@link #FAULT} begins with; its number follows. */
  static final String FAULT_PREFIX = "fault.";

  /** The highest number of such a key. */
  static final int FAULT_NUMBER_MAX = 999;

  private final String keyName;
  private final String defaultText;
  private final String meaning;
  private final String expectation;

  ExperimentKey(String keyName, String defaultText, String meaning, String expectation) {
    this.keyName = keyName;
    this.defaultText = defaultText;
    this.meaning = meaning;
    this.expectation = expectation;
  }

  /**
   * The key as it is written in a file. {@code fault.N} and {@code vary.KEY} stand for a family.
   */
  public String keyName() {
    return keyName;
  }

  /**
   * The value that is used when the key is left out, in the words of a file where it is a value;
   * may be empty.
   */
  public String defaultText() {
    return defaultText;
  }

  /** What the key sets. */
  public String meaning() {
    return meaning;
  }

  /** Which values are accepted, in words that follow "expected". */
  public String expectation() {
    return expectation;
  }

  /**
   * Why a study cannot vary the key, as a sentence that follows it and "cannot be varied: "; empty
   * when it can.
   */
  Optional<String> whyNotVaried() {
    return switch (this) {
      case TITLE, DESCRIPTION -> Optional.of("it is text for the report of all points");
      case SEEDS ->
          Optional.of("every point has the same seeds, so that points are compared seed by seed");
      case TIME ->
          Optional.of(
              "all trials of a run follow one kind of time; run the file as it is and once more"
                  + " with --virtual");
      case LOGS -> Optional.of("a run keeps the logs of all its trials or of none");
      case VARY -> Optional.of("name the key itself, as in vary.rates");
      default -> Optional.empty();
    };
  }

  /** The key that is written like this, if there is one. */
  static Optional<ExperimentKey> named(String name) {
    return Arrays.stream(values()).filter(key -> key.covers(name)).findFirst();
  }

  private boolean covers(String name) {
    return switch (this) {
      case FAULT -> name.matches("fault\\.[1-9][0-9]{0,2}");
      case VARY -> name.startsWith("vary.");
      default -> name.equals(keyName);
    };
  }
}

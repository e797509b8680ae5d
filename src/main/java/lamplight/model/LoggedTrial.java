package lamplight.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody's logs tell of one trial: the rows of each process in the order of its log, of
 * which every value may be unknown. Immutable.
 */
public final class LoggedTrial {
  /** A number that the log does not tell. */
  public static final long UNKNOWN = Long.MIN_VALUE;

  private final String name;
  private final List<String> processNames;
  private final Map<Integer, BigDecimal> rates;
  private final LoggedConventions conventions;
  private final List<LoggedEvents> events;
  private final List<String> messageIds;
  private final List<String> files;

  private LoggedTrial(Builder parts) {
    name = parts.name;
    processNames = parts.processNames;
    rates = Map.copyOf(parts.rates);
    conventions = parts.conventions;
    events = parts.events.stream().map(LoggedEvents.Builder::build).toList();
    messageIds = List.copyOf(parts.messageIds);
    files = List.copyOf(parts.files);
  }

  /** What its user calls the trial; empty when the logs hold one trial without a name. */
  public String name() {
    return name;
  }

  /** How many processes there are. */
  public int processes() {
    return processNames.size();
  }

  /**
   * What its user calls a process.
   *
   * @param process from 1
   */
  public String processName(int process) {
    return processNames.get(process - 1);
  }

  /**
   * The rate of a process in ticks per second; empty when the log does not tell it.
   *
   * @param process from 1
   */
  public Optional<BigDecimal> rate(int process) {
    return Optional.ofNullable(rates.get(process));
  }

  /** How the values are meant. */
  public LoggedConventions conventions() {
    return conventions;
  }

  /**
   * What a process logged.
   *
   * @param process from 1
   */
  public LoggedEvents events(int process) {
    return events.get(process - 1);
  }

  /** The text of a message's id, by its number in {@link LoggedEvents#message}. */
  public String messageId(int message) {
    return messageIds.get(message);
  }

  /** The files that were read, as a user would name them: the path below the folder given. */
  public List<String> files() {
    return files;
  }

  /**
   * Where a row stands, as {@code FILE:LINE}.
   *
   * @param process from 1
   * @param row from 0
   */
  public String place(int process, int row) {
    LoggedEvents rows = events(process);
    return files.get(rows.file(row)) + ":" + rows.line(row);
  }

  /**
   * Takes a trial as it is read: the rows of each process in the order of its log, the processes in
   * any order. Not thread-safe.
   */
  public static final class Builder {
    private final String name;
    private final List<String> processNames;
    private final List<LoggedEvents.Builder> events = new ArrayList<>();
    private final Map<Integer, BigDecimal> rates = new HashMap<>();
    private final Map<String, Integer> knownMessages = new HashMap<>();
    private final List<String> messageIds = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private LoggedConventions conventions = LoggedConventions.standard(0);

    /**
     * A trial without rows.
     *
     * @param processNames what its user calls the processes; the first of them is process 1
     */
    public Builder(String name, List<String> processNames) {
      this.name = name;
      this.processNames = List.copyOf(processNames);
      processNames.forEach(process -> events.add(new LoggedEvents.Builder()));
    }

    /** How the values are meant; without it, as a description that says nothing, and no times. */
    public Builder conventions(LoggedConventions meaning) {
      conventions = meaning;
      return this;
    }

    /** The rate of a process in ticks per second. */
    public Builder rate(int process, BigDecimal ticksPerSecond) {
      rates.put(process, ticksPerSecond);
      return this;
    }

    /** The next file, as a user would name it; its number is for {@link LoggedEvents.Builder}. */
    public int file(String path) {
      files.add(path);
      return files.size() - 1;
    }

    /** The number of a message's id: the same for the same text. */
    public int message(String id) {
      return knownMessages.computeIfAbsent(
          id,
          text -> {
            messageIds.add(text);
            return messageIds.size() - 1;
          });
    }

    /** The rows of a process, from 1, to which further ones are added. */
    public LoggedEvents.Builder events(int process) {
      return events.get(process - 1);
    }

    /** The trial with what was added so far. */
    public LoggedTrial build() {
      return new LoggedTrial(this);
    }
  }
}

package lamplight.export;

import java.io.IOException;
import java.util.Set;
import lamplight.causality.TrialHistory;
import lamplight.model.Characters;

/**
 * A log with vector clocks for ShiViz, and with the time of each event for TSViz. The first line is
 * the regular expression that parses an event, the second the one that parts the trials.
 */
final class ShiVizLog implements ExportFormat {
  private static final String EVENT = "(?<event>.*)\\n";
  private static final String TIMESTAMP = "(?<timestamp>\\d+) ";
  private static final String HOST_AND_CLOCK = "(?<host>\\S*) (?<clock>{.*})";
  private static final String DELIMITER = "^=== (?<trace>.*) ===$";

  @Override
  public String name() {
    return "shiviz";
  }

  @Override
  public String purpose() {
    return "a log with vector clocks, for the space-time diagrams of ShiViz and TSViz";
  }

  @Override
  public boolean holdsSeveral() {
    return true;
  }

  @Override
  public Set<ExportExtra> extras() {
    return Set.of(ExportExtra.TIMESTAMPS);
  }

  @Override
  public TrialWriter begin(Appendable out, ExportRequest request) throws IOException {
    boolean isTimed = request.has(ExportExtra.TIMESTAMPS);
    out.append(EVENT).append(isTimed ? TIMESTAMP : "").append(HOST_AND_CLOCK).append('\n');
    out.append(request.several() ? DELIMITER : "").append('\n');
    return new LogWriter(out, request.several(), isTimed);
  }

  private record LogWriter(Appendable out, boolean several, boolean isTimed)
      implements TrialWriter {
    @Override
    public void add(ExportedTrial trial) throws IOException {
      if (several) {
        out.append("=== ")
            .append(Characters.safe(isTimed ? trial.nameWithTime() : trial.name()))
            .append(" ===\n");
      }
      VectorPass.over(trial, (event, vector) -> append(trial, event, vector));
    }

    private void append(ExportedTrial trial, int event, int[] vector) throws IOException {
      TrialHistory history = trial.history();
      out.append(text(trial, event)).append('\n');
      if (isTimed) {
        out.append(Long.toString(history.timeNs(event))).append(' ');
      }
      out.append(host(history.process(event))).append(' ');
      String separator = "{";
      for (int process = 1; process <= vector.length; process++) {
        // An entry of 0 is of a process of which nothing has been heard.
        if (vector[process - 1] > 0) {
          out.append(separator).append('"').append(host(process)).append("\":");
          out.append(Integer.toString(vector[process - 1]));
          separator = ",";
        }
      }
      out.append("}\n");
    }

    @Override
    public void close() {
      // An event ends itself.
    }
  }

  /** A name without blanks, at which the regular expression would end it. */
  private static String host(int process) {
    return "p" + process;
  }

  private static String text(ExportedTrial trial, int event) {
    TrialHistory history = trial.history();
    String message =
        switch (history.kind(event)) {
          case SEND -> " " + EventNames.message(history, event) + " to=" + history.receiver(event);
          case RECEIVE ->
              " " + EventNames.message(history, event) + " stamp=" + history.messageClock(event);
          default -> "";
        };
    String jump = history.isReceive(event) ? " jump=" + history.jump(event) : "";
    return EventNames.kind(history, event)
        + message
        + " clock="
        + history.clock(event)
        + jump
        + " queue="
        + history.queueLength(event);
  }
}

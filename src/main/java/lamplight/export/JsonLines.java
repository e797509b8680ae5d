package lamplight.export;

import java.io.IOException;
import java.util.Set;
import java.util.stream.IntStream;
import lamplight.causality.TrialHistory;
import lamplight.model.Characters;
import lamplight.report.text.JsonText;

/**
 * JSON Lines: an event a line, in causal order, for programs that read tables. Times are strings,
 * because those of the system clock in nanoseconds are beyond 2^53, from where on a number of JSON
 * is not exact; they are those of the logs, wall time, and where model time ran at another pace,
 * each line has the scale. What an event does not have is left out.
 */
final class JsonLines implements ExportFormat {
  @Override
  public String name() {
    return "jsonl";
  }

  @Override
  public String purpose() {
    return "JSON Lines, an event a line in causal order, for programs of your own";
  }

  @Override
  public boolean holdsSeveral() {
    return true;
  }

  @Override
  public Set<ExportExtra> extras() {
    return Set.of(ExportExtra.VECTOR);
  }

  @Override
  public TrialWriter begin(Appendable out, ExportRequest request) {
    return new LineWriter(out, request.has(ExportExtra.VECTOR));
  }

  private record LineWriter(Appendable out, boolean hasVector) implements TrialWriter {
    @Override
    public void add(ExportedTrial trial) throws IOException {
      if (hasVector) {
        VectorPass.over(
            trial,
            (event, vector) -> {
              JsonText json = begun(trial, event);
              addArray(json.name("vector"), IntStream.of(vector));
              append(json);
            });
      } else {
        for (int event : trial.inOrder()) {
          append(begun(trial, event));
        }
      }
    }

    private void append(JsonText object) throws IOException {
      out.append(object.endObject().toString()).append('\n');
    }

    @Override
    public void close() {
      // A line ends itself.
    }
  }

  /** The object of an event, without its end. */
  private static JsonText begun(ExportedTrial trial, int event) {
    TrialHistory history = trial.history();
    JsonText json = new JsonText().beginObject();
    json.name("seed").value(trial.id().seed());
    json.name("point").value(Characters.safe(trial.id().point()));
    json.name("process").value(history.process(event));
    json.name("tick").value(history.tick(event));
    json.name("time_ns").value(Long.toString(history.timeNs(event)));
    trial.timeScale().ifPresent(scale -> json.name("time_scale").value(scale));
    json.name("event").value(EventNames.kind(history, event));
    json.name("clock").value(history.clock(event));
    json.name("queue").value(history.queueLength(event));
    if (history.isSend(event) || history.isReceive(event)) {
      json.name("message").value(EventNames.message(history, event));
      addArray(json.name("peers"), peers(history, event));
      json.name("stamp").value(history.messageClock(event));
    }
    if (history.isReceive(event)) {
      json.name("arrived_ns").value(Long.toString(history.arrivedNs(event)));
    }
    return json;
  }

  /** The receivers of a send, or the sender of what was received. */
  private static IntStream peers(TrialHistory history, int event) {
    return history.isSend(event) ? history.receivers(event) : IntStream.of(history.peer(event));
  }

  private static void addArray(JsonText json, IntStream values) {
    json.beginArray();
    values.forEach(json::value);
    json.endArray();
  }
}

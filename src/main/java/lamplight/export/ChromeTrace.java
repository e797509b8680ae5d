package lamplight.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import lamplight.causality.TrialHistory;
import lamplight.model.Characters;
import lamplight.report.text.JsonText;

/**
 * A trace of Chrome's JSON for Perfetto: a trial is a process of it, a process a thread, an event a
 * slice, a copy of a message a flow. The text is an array, because a viewer opens one that lacks
 * its end. Times are microseconds of wall time since the start of the trial: those of the system
 * clock in nanoseconds are beyond what a number of JSON holds exactly.
 */
final class ChromeTrace implements ExportFormat {
  /** Long enough to be clicked at, and short beside the ticks that a person can follow. */
  private static final long SLICE_NS_MAX = 500_000;

  @Override
  public String name() {
    return "chrome";
  }

  @Override
  public String purpose() {
    return "a trace of Chrome's JSON, for Perfetto (ui.perfetto.dev) and chrome://tracing";
  }

  @Override
  public boolean holdsSeveral() {
    return true;
  }

  @Override
  public Set<ExportExtra> extras() {
    return Set.of();
  }

  @Override
  public TrialWriter begin(Appendable out, ExportRequest request) throws IOException {
    out.append("[\n");
    return new TraceWriter(out, request.several());
  }

  private static final class TraceWriter implements TrialWriter {
    private final Appendable out;
    private final boolean several;
    private int trials;
    private String separator = "";

    TraceWriter(Appendable out, boolean several) {
      this.out = out;
      this.several = several;
    }

    @Override
    public void add(ExportedTrial trial) throws IOException {
      trials++;
      nameTracks(trial);
      for (int event : trial.inOrder()) {
        slice(trial, event);
        // A flow is bound to the slice that is open when it begins or ends, so it comes behind it.
        flows(trial, event);
        counters(trial, event);
      }
    }

    private void nameTracks(ExportedTrial trial) throws IOException {
      name("process", 0, Characters.safe(trial.nameWithTime()), trials);
      for (int process = 1; process <= trial.history().processes(); process++) {
        name("thread", process, trial.label(process), process);
      }
    }

    /** Names a track and gives it its place. */
    private void name(String what, int thread, String name, int place) throws IOException {
      JsonText title = begun("M", thread).name("name").value(what + "_name");
      write(title.name("args").beginObject().name("name").value(name).endObject());
      JsonText order = begun("M", thread).name("name").value(what + "_sort_index");
      write(order.name("args").beginObject().name("sort_index").value(place).endObject());
    }

    private void slice(ExportedTrial trial, int event) throws IOException {
      TrialHistory history = trial.history();
      JsonText json = begun("X", trial, event);
      json.name("dur").value(microseconds(lengthNs(trial, event)));
      json.name("name").value(EventNames.kind(history, event)).name("cat").value("event");
      json.name("args").beginObject();
      json.name("tick").value(history.tick(event)).name("clock").value(history.clock(event));
      json.name("queue").value(history.queueLength(event));
      if (history.isSend(event) || history.isReceive(event)) {
        json.name("message").value(EventNames.message(history, event));
        json.name("stamp").value(history.messageClock(event));
      }
      if (history.isReceive(event)) {
        json.name("jump").value(history.jump(event));
      }
      write(json.endObject());
    }

    private void flows(ExportedTrial trial, int event) throws IOException {
      TrialHistory history = trial.history();
      if (history.isSend(event)) {
        int[] receivers =
            Arrays.stream(trial.receivesOf(event)).map(history::process).distinct().toArray();
        for (int receiver : receivers) {
          write(flow(begun("s", trial, event), id(history, event, receiver)));
        }
      } else if (history.isReceive(event)) {
        JsonText end = begun("f", trial, event).name("bp").value("e");
        write(flow(end, id(history, event, history.process(event))));
      }
    }

    private static JsonText flow(JsonText begun, String id) {
      return begun.name("id").value(id).name("name").value("message").name("cat").value("message");
    }

    /** Of a copy; over all trials of the file, because a viewer does not part flows by process. */
    private String id(TrialHistory history, int event, int receiver) {
      return (several ? trials + ":" : "") + EventNames.message(history, event) + "-" + receiver;
    }

    private void counters(ExportedTrial trial, int event) throws IOException {
      TrialHistory history = trial.history();
      count(trial, event, "queue", "messages", history.queueLength(event));
      count(trial, event, "clock", "clock", history.clock(event));
    }

    private void count(ExportedTrial trial, int event, String name, String unit, long value)
        throws IOException {
      JsonText json = begun("C", trial, event);
      json.name("name").value(name + " " + trial.history().process(event));
      write(json.name("args").beginObject().name(unit).value(value).endObject());
    }

    private JsonText begun(String phase, ExportedTrial trial, int event) {
      TrialHistory history = trial.history();
      return begun(phase, history.process(event))
          .name("ts")
          .value(microseconds(trial.sinceStartNs(history.timeNs(event))));
    }

    /** An entry of this trial, without its end; of no thread where that is 0. */
    private JsonText begun(String phase, int thread) {
      JsonText json = new JsonText().beginObject().name("ph").value(phase);
      json.name("pid").value(trials);
      return thread == 0 ? json : json.name("tid").value(thread);
    }

    private void write(JsonText begun) throws IOException {
      out.append(separator).append(begun.endObject().toString());
      separator = ",\n";
    }

    @Override
    public void close() throws IOException {
      out.append("\n]\n");
    }
  }

  /** Half the way to the neighbouring tick at most, so that slices of a process do not overlap. */
  private static long lengthNs(ExportedTrial trial, int event) {
    TrialHistory history = trial.history();
    int process = history.process(event);
    int index = history.indexOf(event);
    boolean isLast = index == trial.events(process) - 1;
    if (isLast && index == 0) {
      return SLICE_NS_MAX;
    }
    int next = isLast ? event : event + 1;
    long tickNs = history.timeNs(next) - history.timeNs(next - 1);
    return Math.max(1, Math.min(tickNs / 2, SLICE_NS_MAX));
  }

  private static BigDecimal microseconds(long ns) {
    return BigDecimal.valueOf(ns, 3).stripTrailingZeros();
  }
}

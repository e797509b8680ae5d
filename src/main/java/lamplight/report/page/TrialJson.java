package lamplight.report.page;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import lamplight.causality.TrialHistory;
import lamplight.causality.TrialHistory.Waiting;
import lamplight.check.RuleResult;
import lamplight.report.data.EmbeddedTrial;
import lamplight.report.text.JsonText;
import lamplight.results.TrialAnalysis;
import lamplight.twin.TwinResult;

/**
 * The events of trials as JSON for the script of the page, a column of {@link EventDeltas} for each
 * value, about ten bytes an event. Times but for the start are in nanoseconds since it.
 */
final class TrialJson {
  private static final int DIGITS = 17;

  private final JsonText json;
  private final TrialAnalysis trial;
  private final TrialHistory history;
  private final EventDeltas deltas;

  private TrialJson(JsonText json, EmbeddedTrial embedded) {
    this.json = json;
    this.trial = embedded.trial();
    this.history = embedded.history();
    this.deltas = new EventDeltas(history, trial.spec(), trial.startNs(), trial.timeScale());
  }

  /** The trials as one text. */
  static String of(List<EmbeddedTrial> trials) {
    JsonText json = new JsonText().beginObject().name("lamplight").value(1);
    json.name("trials").beginArray();
    trials.forEach(each -> new TrialJson(json, each).write(each.point()));
    return json.endArray().endObject().toString();
  }

  private void write(String point) {
    json.beginObject().name("point").value(point).name("seed");
    long seed = trial.spec().seed();
    if (EventDeltas.isWithin(seed, EventDeltas.EXACT_MAX)) {
      json.value(seed);
    } else {
      json.value(Long.toString(seed));
    }
    json.name("start_ns").value(Long.toString(trial.startNs()));
    json.name("duration_ns").value(trial.spec().durationNs());
    if (trial.timeScale() != 1) {
      json.name("scale").value(trial.timeScale(), DIGITS);
    }
    json.name("verdict").value(trial.check().verdict().name().toLowerCase(Locale.ROOT));
    faults();
    marks();
    json.name("processes").beginArray();
    for (int process = 1; process <= history.processes(); process++) {
      process(process);
    }
    json.endArray().endObject();
  }

  private void faults() {
    if (trial.faultsDone().isEmpty()) {
      return;
    }
    json.name("faults").beginArray();
    for (TrialAnalysis.DoneFault fault : trial.faultsDone()) {
      List<Integer> hit = fault.fault().processes();
      json.beginObject().name("what").value(fault.fault().kind());
      json.name("process").value(hit.get(0));
      if (hit.size() > 1) {
        json.name("peer").value(hit.get(1));
      }
      json.name("from").value(fault.beganNs());
      fault.endNs().ifPresent(to -> json.name("to").value(to));
      json.endObject();
    }
    json.endArray();
  }

  /**
   * Events that a reader may look for: the first that breaks each rule, and that the twin lacks.
   */
  private void marks() {
    List<RuleResult> broken =
        trial.check().rules().stream().filter(rule -> rule.place().isPresent()).toList();
    boolean differs = trial.twin() instanceof TwinResult.Compared twin && twin.first().isPresent();
    if (broken.isEmpty() && !differs) {
      return;
    }
    json.name("marks").beginArray();
    for (RuleResult rule : broken) {
      rule.place().ifPresent(at -> mark("broken", rule.first(), at.process(), at.tick()));
    }
    if (trial.twin() instanceof TwinResult.Compared twin) {
      twin.first().ifPresent(at -> mark("twin", at.what(), at.process(), at.tick()));
    }
    json.endArray();
  }

  private void mark(String what, String words, int process, long tick) {
    json.beginObject().name("what").value(what).name("words").value(words);
    json.name("process").value(process).name("tick").value(tick).endObject();
  }

  private void process(int process) {
    json.beginObject()
        .name("rate")
        .value(trial.spec().schedule(process).rate().perSecond(), DIGITS);
    json.name("phase").value(trial.spec().schedule(process).phaseNs());
    StringBuilder kinds = new StringBuilder();
    events(process).forEach(e -> kinds.append(history.kind(e).ordinal()));
    json.name("kinds").value(kinds.toString());
    column("late", process, e -> true, deltas::late);
    column("jump", process, e -> true, deltas::jump);
    column("queue", process, e -> true, deltas::queue);
    column("peers", process, e -> history.isSend(e) || history.isReceive(e), history::peer);
    column("numbers", process, history::isReceive, deltas::number);
    column("latency", process, history::isReceive, deltas::latency);
    waiting(process);
    odd(process);
    json.endObject();
  }

  private IntStream events(int process) {
    int first = history.event(process, 0);
    return IntStream.range(first, first + history.events(process));
  }

  private void column(String name, int process, IntPredicate has, IntToLongFunction value) {
    json.name(name).beginArray();
    events(process).filter(has).mapToLong(value).forEach(json::value);
    json.endArray();
  }

  private void waiting(int process) {
    if (history.waiting(process).isEmpty()) {
      return;
    }
    json.name("waiting").beginArray();
    for (Waiting message : history.waiting(process)) {
      json.beginArray().value(message.sender()).value(message.number());
      json.value(message.arrivedNs() - trial.startNs()).endArray();
    }
    json.endArray();
  }

  private void odd(int process) {
    int first = history.event(process, 0);
    List<Integer> odd = events(process).filter(deltas::isOdd).boxed().toList();
    if (odd.isEmpty()) {
      return;
    }
    json.name("odd").beginObject();
    for (int e : odd) {
      json.name(Integer.toString(e - first + 1)).value(trial.logRow(history, e));
    }
    json.endObject();
  }
}

package lamplight.cli.live;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lamplight.cli.live.RunView.Counts;
import lamplight.cli.live.RunView.ProcessView;
import lamplight.cli.live.RunView.TrialView;
import lamplight.model.Characters;
import lamplight.report.text.JsonText;

/** A view of a run as JSON, for the page. */
final class LiveJson {
  /** A page with more of them would show nothing but lines. */
  private static final int TRIALS_MAX = 48;

  private static final int DIGITS = 6;

  private LiveJson() {}

  /**
   * What the page shows.
   *
   * @param view empty before the first run
   * @param words what is being done, in the place of the time left; often empty
   */
  static String of(Optional<RunView> view, String words) {
    JsonText json = new JsonText().beginObject();
    json.name("words").value(words);
    view.ifPresent(shown -> add(shown, json));
    return json.endObject().toString();
  }

  private static void add(RunView view, JsonText json) {
    json.name("title").value(Characters.safe(view.title()));
    json.name("phase").value(view.phase().name().toLowerCase(Locale.ROOT));
    json.name("wave").value(view.wave()).name("waves").value(view.waves());
    json.name("share").value(view.share(), DIGITS);
    json.name("model").value(view.modelSeconds(), DIGITS);
    json.name("duration").value(view.durationSeconds(), DIGITS);
    json.name("left").value(view.left());
    Counts counts = view.counts();
    json.name("underWay").value(counts.underWay()).name("ready").value(counts.ready());
    json.name("done").value(counts.done()).name("failed").value(counts.failed());
    json.name("all").value(counts.all());
    List<List<ProcessColumns>> choices = ProcessColumns.choices(view.trials());
    List<ProcessColumns> processes = choices.get(0);
    json.name("processes").beginArray();
    processes.forEach(process -> json.value(process.heading(view.trials())));
    json.endArray();
    json.name("trials").beginArray();
    view.trials().stream()
        .sorted(LiveTable.WORST_FIRST)
        .limit(TRIALS_MAX)
        .forEach(trial -> add(trial, processes, json));
    json.endArray();
  }

  private static void add(TrialView trial, List<ProcessColumns> processes, JsonText json) {
    json.beginObject();
    json.name("name").value(Characters.safe(trial.id().toString()));
    json.name("state").value(trial.state().name().toLowerCase(Locale.ROOT));
    json.name("note").value(Characters.safe(trial.note()));
    json.name("clocks").beginArray();
    processes.forEach(one -> json.value(one.of().apply(trial).map(ProcessView::clock).orElse(0L)));
    json.endArray();
    json.name("queues").beginArray();
    processes.forEach(one -> json.value(one.of().apply(trial).map(ProcessView::queue).orElse(0L)));
    json.endArray();
    json.endObject();
  }
}

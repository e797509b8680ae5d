package lamplight.log.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import lamplight.model.LoggedConventions.Side;
import lamplight.model.LoggedEvents;
import lamplight.model.LoggedKind;
import lamplight.model.LoggedTrial;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four invented formats, whose logs were made with hand-given draws, tell what happened. */
class SamplesTest {
  private static final Path SAMPLES = Path.of("src/test/resources/lamplight/foreign");

  @ParameterizedTest
  @CsvSource({"dockyard, 37", "prose, 46", "grid, 78", "json, 43"})
  void everyLineShouldBeRead(String format, long lines) throws Exception {
    ForeignReading reading = read(format);

    assertThat(reading.report().firstUnparsed()).isEmpty();
    assertThat(reading.report().unparsed()).isZero();
    assertThat(reading.report().unknownPeers()).isEmpty();
    assertThat(reading.report().lines()).isEqualTo(lines);
  }

  @ParameterizedTest
  @CsvSource({"dockyard", "prose", "grid", "json"})
  void countsShouldBeThoseOfTheSimulation(String format) throws Exception {
    ForeignReading reading = read(format);

    Map<String, Object> found = new LinkedHashMap<>();
    for (LoggedTrial trial : reading.trials()) {
      Map<String, Object> processes = new LinkedHashMap<>();
      for (int process = 1; process <= trial.processes(); process++) {
        processes.put(trial.processName(process), figures(format, trial, process));
      }
      found.put(trial.name(), processes);
    }

    assertThat(found).isEqualTo(answers(format));
  }

  private static ForeignReading read(String format) throws Exception {
    Path folder = SAMPLES.resolve(format);
    LogDescription description = LogDescription.read(folder.resolve(format + ".properties"));
    return ForeignLogs.read(description, folder);
  }

  /** What the log shows of the figures of the answers. */
  private static Map<String, Object> figures(String format, LoggedTrial trial, int process) {
    LoggedEvents events = trial.events(process);
    int[] counts = new int[LoggedKind.values().length];
    int copies = 0;
    long queue = 0;
    for (int row = 0; row < events.size(); row++) {
      counts[events.kind(row).ordinal()]++;
      copies += events.receivers(row).length;
      if (events.kind(row) == LoggedKind.RECEIVE) {
        queue = Math.max(queue, events.queue(row));
      }
    }
    long receives = counts[LoggedKind.RECEIVE.ordinal()];
    boolean isBefore = trial.conventions().internalClock() == Side.BEFORE;
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("events", events.size());
    figures.put("internal", counts[LoggedKind.INTERNAL.ordinal()]);
    figures.put("sends", counts[LoggedKind.SEND.ordinal()]);
    figures.put("copies_sent", copies);
    figures.put("receives", (int) receives);
    // The last clock of a log of clocks before the event is that of the event before.
    figures.put("final_clock", isBefore ? -1L : events.clock(events.size() - 1));
    figures.put("queue", format.equals("prose") && receives > 0 ? queue - 1 : queue);
    return figures;
  }

  private static Map<String, Object> answers(String format) throws IOException {
    Map<String, Object> all = JSON.std.mapFrom(Files.readString(SAMPLES.resolve("answers.json")));
    Map<String, Object> trials = new LinkedHashMap<>();
    map(map(all, format), "trials")
        .forEach((trial, told) -> trials.put(trial, answers(map(of(told), "processes"), format)));
    return trials;
  }

  private static Map<String, Object> answers(Map<String, Object> processes, String format) {
    Map<String, Object> answers = new LinkedHashMap<>();
    for (Map.Entry<String, Object> process : processes.entrySet()) {
      Map<String, Object> told = of(process.getValue());
      Map<String, Object> figures = new LinkedHashMap<>();
      for (String key : Arrays.asList("events", "internal", "sends", "copies_sent", "receives")) {
        figures.put(key, told.get(key));
      }
      figures.put("final_clock", format.equals("grid") ? -1L : number(told, "final_clock"));
      figures.put("queue", number(told, "queue_max_on_receives_after_pop"));
      answers.put(process.getKey(), figures);
    }
    return answers;
  }

  private static long number(Map<String, Object> told, String key) {
    return ((Number) Objects.requireNonNull(told.get(key))).longValue();
  }

  private static Map<String, Object> map(Map<String, Object> told, String key) {
    return of(Objects.requireNonNull(told.get(key)));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> of(Object value) {
    return (Map<String, Object>) value;
  }
}

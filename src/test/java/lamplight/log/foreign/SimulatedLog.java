package lamplight.log.foreign;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lamplight.model.LoggedEvents;
import lamplight.model.LoggedKind;
import lamplight.model.LoggedTrial;

/** A small simulation of the assignment, whose events are written in formats of a test's own. */
final class SimulatedLog {
  static final int PROCESSES = 3;
  private static final long STEP_NS = 100_000_000L;

  /**
   * An event.
   *
   * @param process from 1
   * @param others the receivers of a send, or the sender of a receive
   * @param queue how many messages wait afterwards
   * @param stamp what the message carries; 0 for an internal event
   */
  record Event(
      int process,
      long timeNs,
      LoggedKind kind,
      long clock,
      List<Integer> others,
      int queue,
      long stamp) {}

  private record Message(int sender, long stamp) {}

  private final List<Event> events = new ArrayList<>();
  private final List<Deque<Message>> queues = new ArrayList<>();
  private final long[] clocks = new long[PROCESSES + 1];

  /** Three processes, of which the first ticks every 100 ms and the last every 300 ms. */
  SimulatedLog(long seed, int steps, long startNs) {
    Random random = new Random(seed);
    IntStream.rangeClosed(0, PROCESSES).forEach(each -> queues.add(new ArrayDeque<>()));
    for (int step = 0; step < steps; step++) {
      for (int process = 1; process <= PROCESSES; process++) {
        if (step % process == 0) {
          tick(process, startNs + step * STEP_NS + process * 1_000_000L, random.nextInt(10));
        }
      }
    }
  }

  private void tick(int process, long timeNs, int draw) {
    Message taken = queues.get(process).poll();
    if (taken != null) {
      clocks[process] = Math.max(clocks[process], taken.stamp()) + 1;
      add(process, timeNs, LoggedKind.RECEIVE, List.of(taken.sender()), taken.stamp());
      return;
    }
    clocks[process]++;
    List<Integer> others =
        IntStream.rangeClosed(1, PROCESSES).filter(each -> each != process).boxed().toList();
    if (draw > 2) {
      add(process, timeNs, LoggedKind.INTERNAL, List.of(), 0);
      return;
    }
    List<Integer> receivers = draw == 2 ? others : List.of(others.get(draw));
    receivers.forEach(each -> queues.get(each).add(new Message(process, clocks[process])));
    add(process, timeNs, LoggedKind.SEND, receivers, clocks[process]);
  }

  private void add(int process, long timeNs, LoggedKind kind, List<Integer> others, long stamp) {
    int waiting = queues.get(process).size();
    events.add(new Event(process, timeNs, kind, clocks[process], others, waiting, stamp));
  }

  List<Event> events() {
    return events;
  }

  List<Event> events(int process) {
    return events.stream().filter(each -> each.process() == process).toList();
  }

  /** Writes each process into a file of its own. */
  SimulatedLog write(
      Path folder, Function<Integer, String> file, Function<Event, String> line, String end)
      throws IOException {
    for (int process = 1; process <= PROCESSES; process++) {
      String text = events(process).stream().map(line).collect(Collectors.joining(end, "", end));
      put(folder.resolve(file.apply(process)), text, StandardCharsets.UTF_8);
    }
    return this;
  }

  static void put(Path file, String text, Charset charset) throws IOException {
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.write(file, text.getBytes(charset));
  }

  /** The receivers of a send, or the sender of a receive, by names. */
  static String names(Event event, String separator, Function<Integer, String> name) {
    return event.others().stream().map(name).collect(Collectors.joining(separator));
  }

  /** What the simulation did, as {@link #told} shows it, without the fields that no line has. */
  String done(String fields) {
    return events.stream()
        .sorted(Comparator.comparing(Event::process))
        .map(
            event ->
                line(
                    fields,
                    event.process(),
                    event.kind(),
                    event.timeNs(),
                    event.clock(),
                    event.others(),
                    event.kind() == LoggedKind.RECEIVE ? event.queue() : 0,
                    event.stamp()))
        .collect(Collectors.joining("\n"));
  }

  /** What was read of it. */
  static String told(LoggedTrial trial, String fields) {
    TreeMap<Integer, List<String>> lines = new TreeMap<>();
    for (int process = 1; process <= trial.processes(); process++) {
      LoggedEvents rows = trial.events(process);
      for (int row = 0; row < rows.size(); row++) {
        LoggedKind kind = rows.kind(row);
        List<Integer> others =
            kind == LoggedKind.SEND
                ? IntStream.of(rows.receivers(row)).boxed().toList()
                : rows.sender(row) == 0 ? List.of() : List.of(rows.sender(row));
        long queue = kind == LoggedKind.RECEIVE ? rows.queue(row) : 0;
        long stamp = kind == LoggedKind.INTERNAL ? 0 : rows.stamp(row);
        lines
            .computeIfAbsent(process, each -> new ArrayList<>())
            .add(
                line(
                    fields,
                    process,
                    kind,
                    rows.timeNs(row),
                    rows.clock(row),
                    others,
                    queue,
                    stamp));
      }
    }
    return lines.values().stream().flatMap(List::stream).collect(Collectors.joining("\n"));
  }

  private static String line(
      String fields,
      int process,
      LoggedKind kind,
      long timeNs,
      long clock,
      List<Integer> others,
      long queue,
      long stamp) {
    return process
        + " "
        + kind
        + (fields.contains("clock") ? " clock " + clock : "")
        + (fields.contains("time") ? " time " + timeNs : "")
        + (fields.contains("peers") ? " with " + others : "")
        + (fields.contains("queue") ? " queue " + queue : "")
        + (fields.contains("stamp") ? " stamp " + stamp : "");
  }
}

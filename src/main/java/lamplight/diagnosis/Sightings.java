package lamplight.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How often something was seen at each process, and where first. Not thread-safe. */
final class Sightings {
  private final Evidence evidence;
  private final Map<Integer, Count> counts = new TreeMap<>();

  Sightings(Evidence evidence) {
    this.evidence = evidence;
  }

  private static final class Count {
    private long seen;
    private long of;
    private final List<String> places = new ArrayList<>();
  }

  /** Looks at an event where it could be seen. */
  void look(ProcessEvents events, int event, boolean isSeen) {
    Count count = count(events.process());
    count.of++;
    if (isSeen) {
      count.seen++;
      if (count.places.size() < Diagnosis.MOST_PLACES) {
        count.places.add(evidence.place(events, event));
      }
    }
  }

  /** Adds what was counted elsewhere. */
  void add(int process, long seen, long of) {
    count(process).seen += seen;
    count(process).of += of;
  }

  /** Looks at every event of these kinds that is judged. */
  static Sightings of(Evidence evidence, Look kind, Look seen) {
    Sightings sightings = new Sightings(evidence);
    for (ProcessEvents events : evidence.processes()) {
      for (int event = 0; event < events.size(); event++) {
        if (events.isJudged(event) && kind.at(events, event)) {
          sightings.look(events, event, seen.at(events, event));
        }
      }
    }
    return sightings;
  }

  /** A question about an event. */
  @FunctionalInterface
  interface Look {
    boolean at(ProcessEvents events, int event);
  }

  /**
   * What is left where it was seen often enough: of the whole trial, or else of each process.
   *
   * @param least how often at least
   * @param percent in how many percent of the cases at least
   */
  Optional<Sightings> often(long least, double percent) {
    return often(least, percent, process -> true);
  }

  /** The same, of these processes alone. */
  Optional<Sightings> often(long least, double percent, IntPredicate meant) {
    Sightings those = where(count -> count.seen > 0, meant);
    long of = where(count -> true, meant).of();
    if (those.seen() >= least && 100.0 * those.seen() >= percent * of) {
      return Optional.of(those);
    }
    Sightings some =
        where(count -> count.seen >= least && 100.0 * count.seen >= percent * count.of, meant);
    return some.seen() > 0 ? Optional.of(some) : Optional.empty();
  }

  /** Whether nothing was looked at. */
  boolean isEmpty() {
    return counts.isEmpty();
  }

  long seen() {
    return counts.values().stream().mapToLong(count -> count.seen).sum();
  }

  long of() {
    return counts.values().stream().mapToLong(count -> count.of).sum();
  }

  List<String> places() {
    return counts.values().stream()
        .flatMap(count -> count.places.stream())
        .limit(Diagnosis.MOST_PLACES)
        .toList();
  }

  /** A diagnosis of what was seen, which names the processes unless all have it. */
  Diagnosis diagnosis(DiagnosisCode code, String template, Object... values) {
    String sentence = String.format(Locale.ROOT, template, values);
    boolean all = counts.size() == evidence.trial().processes() && counts.size() > 1;
    String where =
        counts.keySet().stream().map(evidence::name).collect(Collectors.joining(", ", "", ": "));
    return new Diagnosis(code, all ? sentence : where + sentence, seen(), of(), places());
  }

  private Sightings where(Predicate<Count> kept, IntPredicate meant) {
    Sightings some = new Sightings(evidence);
    counts.forEach(
        (process, count) -> {
          if (meant.test(process) && kept.test(count)) {
            some.counts.put(process, count);
          }
        });
    return some;
  }

  private Count count(int process) {
    return counts.computeIfAbsent(process, key -> new Count());
  }
}

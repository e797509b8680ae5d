package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.model.TimeMode;
import lamplight.report.VerdictQuote.Clause;
import lamplight.report.data.Labels;
import lamplight.report.data.StudyData;
import lamplight.report.data.TrialRow;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Bullets;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Columns;
import lamplight.report.document.Text;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.twin.TwinResult.Compared;
import lamplight.twin.TwinResult.Difference;
import lamplight.twin.TwinResult.NotCompared;

/** How far the real trials are like their virtual twins; nothing where time was virtual. */
final class TwinSection {
  private static final int ROWS_MAX = 50;
  private static final int CAUSES_MAX = 10;
  private static final String DEFINITION =
      "The twin of a trial is the trial of the same seed and settings in virtual time, where every"
          + " tick takes place at its deadline and a message is on its way for its"
          + " `network.delay` alone%s. It is compared tick by tick: kind of event, peers, message,"
          + " timestamp, clock and queue length, but no times. Both make the same draw at the same"
          + " tick, the seed's own, as rule 8 of the check shows; so the two differ only where a"
          + " message arrives on the other side of a tick or of another message, and in what"
          + " follows from that, until they reconverge.";

  private TwinSection() {}

  /** What the verdict says of the twin; empty in virtual time, where trials have none. */
  static Optional<Clause> clause(StudyData data) {
    return isCompared(data)
        ? Optional.of(new Clause(false, Text.of("Virtual twin: {}.", answer(data))))
        : Optional.empty();
  }

  /** Whether trials have a twin. */
  static boolean isCompared(StudyData data) {
    return data.study().time() == TimeMode.REAL && data.complete() > 0;
  }

  /** How many events agree, in a few words. */
  static String answer(StudyData data) {
    List<Compared> twins = new ArrayList<>();
    for (TrialRow trial : data.measured()) {
      if (trial.twin() instanceof Compared twin) {
        twins.add(twin);
      }
    }
    if (twins.isEmpty()) {
      return "no trial was compared";
    }
    long events = twins.stream().mapToLong(Compared::events).sum();
    long agreeing = twins.stream().mapToLong(Compared::agreeing).sum();
    long whole = twins.stream().filter(twin -> twin.first().isEmpty()).count();
    String of =
        twins.size() < data.measured().size()
            ? " of the " + Numbers.count(twins.size(), "trial") + " that could be compared"
            : "";
    if (agreeing == events) {
      return "all " + Numbers.count(events) + " events" + of + " agree";
    }
    return Numbers.count(agreeing)
        + " of "
        + Numbers.count(events)
        + " events"
        + of
        + " agree ("
        + share(agreeing, events)
        + (twins.size() == 1 ? ")" : "); in " + trialsOf(whole) + " all events agree");
  }

  /** What the twin is, and how each trial first differs from it. */
  static List<Block> blocks(StudyData data) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(Text.of(DEFINITION.formatted(relay(data)) + faults(data))));
    blocks.addAll(differences(data));
    List<String> missing = new ArrayList<>();
    for (TrialRow trial : data.measured()) {
      if (trial.twin() instanceof NotCompared twin && missing.size() < CAUSES_MAX) {
        missing.add(Words.capital(trial.name()) + ": " + twin.reason() + ".");
      }
    }
    if (!missing.isEmpty()) {
      blocks.add(new Paragraph(Text.plain("Not compared:")));
      blocks.add(Bullets.of(Text.plain(missing)));
    }
    return blocks;
  }

  /** What a fault on purpose does to the comparison; empty without one. */
  private static String faults(StudyData data) {
    return data.runs().stream().allMatch(run -> run.experiment().faults().planned().isNone())
        ? ""
        : " The twin has the same faults, at their very instants. In the trial they come a moment"
            + " later, and a paused process reads what it was sent only when it wakes, while it"
            + " makes its late ticks: after a fault the two differ more.";
  }

  private static String relay(StudyData data) {
    return data.runs().stream().anyMatch(run -> run.experiment().relay().isPresent())
        ? ", on each of its two hops, and waits for the relay and its `relay.time`"
        : "";
  }

  /** A trial that differs from its twin. */
  private record Differing(TrialRow trial, Compared twin, Difference first) {}

  private static List<Block> differences(StudyData data) {
    List<Differing> differing = new ArrayList<>();
    for (TrialRow trial : data.measured()) {
      if (trial.twin() instanceof Compared twin) {
        twin.first().ifPresent(first -> differing.add(new Differing(trial, twin, first)));
      }
    }
    if (differing.isEmpty()) {
      return List.of();
    }
    Columns<Differing> columns = new Columns<>();
    if (data.isStudy()) {
      columns.words("trial", each -> each.trial().name());
    } else {
      columns.numbers("seed", each -> Long.toString(each.trial().seed()));
    }
    columns
        .numbers("events", each -> Numbers.count(each.twin().events()))
        .numbers("agree", each -> Numbers.count(each.twin().agreeing()))
        .numbers("share", each -> share(each.twin().agreeing(), each.twin().events()))
        .numbers("first difference (s)", each -> seconds(each.first().atNs()))
        .numbers("last (s)", each -> seconds(each.twin().lastNs().orElse(each.first().atNs())));
    return List.of(
        columns.table(differing.stream().limit(ROWS_MAX).toList()),
        new Paragraph(
            Text.of(
                "The table's times are model time since the start of the trial. {}, with lengths of"
                    + " time in wall time:",
                differing.size() > CAUSES_MAX
                    ? "The first differences of the first " + CAUSES_MAX + " of these trials"
                    : "The first difference of each of these trials")),
        Bullets.of(
            differing.stream()
                .limit(CAUSES_MAX)
                .map(each -> Text.plain(cause(each.trial(), each.first())))
                .toList()));
  }

  private static String cause(TrialRow trial, Difference first) {
    return Words.capital(trial.name())
        + ", "
        + Labels.inTrial(trial.rates(), first.process())
        + ", tick "
        + Numbers.count(first.tick())
        + ": "
        + first.what()
        + ". "
        + first.why();
  }

  /** Rounded down, so that only a share without exception is called 100 %. */
  private static String share(long part, long whole) {
    return Numbers.percent(Math.floor(1000.0 * part / whole) / 1000);
  }

  private static String seconds(long ns) {
    return Numbers.figure(ns / 1e9);
  }

  private static String trialsOf(long whole) {
    return whole == 0 ? "no trial" : Numbers.count(whole, "trial");
  }
}

package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import lamplight.model.TimeMode;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.data.TrialRow;
import lamplight.report.text.Markdown;
import lamplight.report.text.Markdown.Align;
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
          + " follows from that, until they meet again.";

  private TwinSection() {}

  static void append(Markdown out, RunData data) {
    if (data.experiment().time() == TimeMode.VIRTUAL || data.measured().isEmpty()) {
      return;
    }
    out.heading(2, "The twin");
    out.paragraph(sentence(data));
    out.paragraph(DEFINITION.formatted(relay(data)) + faults(data));
    differences(out, data);
    List<String> missing = new ArrayList<>();
    for (TrialRow trial : data.measured()) {
      if (trial.twin() instanceof NotCompared twin && missing.size() < CAUSES_MAX) {
        missing.add("Seed " + trial.seed() + ": " + twin.reason() + ".");
      }
    }
    if (!missing.isEmpty()) {
      out.paragraph("Not compared:");
      out.list(missing);
    }
  }

  /** How many events agree, in a sentence; empty in virtual time. */
  static String sentence(RunData data) {
    if (data.experiment().time() == TimeMode.VIRTUAL) {
      return "";
    }
    List<Compared> twins = new ArrayList<>();
    for (TrialRow trial : data.measured()) {
      if (trial.twin() instanceof Compared twin) {
        twins.add(twin);
      }
    }
    if (twins.isEmpty()) {
      return "No trial was compared with its virtual twin.";
    }
    long events = twins.stream().mapToLong(Compared::events).sum();
    long agreeing = twins.stream().mapToLong(Compared::agreeing).sum();
    long whole = twins.stream().filter(twin -> twin.first().isEmpty()).count();
    String trials = trials(twins.size(), data.measured().size());
    if (agreeing == events) {
      return "Every event of " + trials + " agrees with its virtual twin.";
    }
    return Numbers.count(agreeing)
        + " of "
        + Numbers.count(events)
        + " events of "
        + trials
        + " ("
        + share(agreeing, events)
        + ") agree with the virtual twin"
        + (twins.size() == 1 ? "." : ", and in " + trialsOf(whole) + " all do.");
  }

  /** What a fault on purpose does to the comparison; empty without one. */
  private static String faults(RunData data) {
    return data.experiment().faults().planned().isNone()
        ? ""
        : " The twin has the same faults, at their very instants. In the trial they come a moment"
            + " later, and a paused process reads what it was sent only when it wakes, while it"
            + " makes its late ticks: after a fault the two differ more.";
  }

  private static String relay(RunData data) {
    return data.experiment().relay().isPresent()
        ? ", on each of its two hops, and waits for the relay and its `relay.time`"
        : "";
  }

  private static String trials(long compared, long measured) {
    if (compared < measured) {
      return "the " + Numbers.count(compared, "trial") + " that could be compared";
    }
    return compared == 1 ? "the trial" : "the " + Numbers.count(compared) + " trials";
  }

  private static void differences(Markdown out, RunData data) {
    List<List<String>> rows = new ArrayList<>();
    List<String> causes = new ArrayList<>();
    long differing = 0;
    for (TrialRow trial : data.measured()) {
      if (trial.twin() instanceof Compared twin && twin.first().isPresent()) {
        differing++;
        Difference first = twin.first().get();
        if (rows.size() < ROWS_MAX) {
          rows.add(row(trial, twin, first));
        }
        if (causes.size() < CAUSES_MAX) {
          causes.add(cause(trial, first));
        }
      }
    }
    if (differing == 0) {
      return;
    }
    out.table(
        List.of("seed", "events", "agree", "share", "first difference (s)", "last (s)"),
        List.of(Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT),
        rows);
    out.paragraph(
        "The table's times are model time since the start of the trial. "
            + (differing > causes.size()
                ? "The first differences of the first " + causes.size() + " of these trials"
                : "The first difference of each of these trials")
            + ", with lengths of time in wall time:");
    out.list(causes);
  }

  private static List<String> row(TrialRow trial, Compared twin, Difference first) {
    return List.of(
        Long.toString(trial.seed()),
        Numbers.count(twin.events()),
        Numbers.count(twin.agreeing()),
        share(twin.agreeing(), twin.events()),
        seconds(first.atNs()),
        seconds(twin.lastNs().orElse(first.atNs())));
  }

  private static String cause(TrialRow trial, Difference first) {
    return "Seed "
        + trial.seed()
        + ", "
        + Labels.inTrial(trial, first.process())
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

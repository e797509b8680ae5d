package lamplight.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import lamplight.log.foreign.ForeignReading;
import lamplight.log.foreign.ReadingReport;
import lamplight.model.Characters;
import lamplight.model.LoggedEvents;
import lamplight.model.LoggedKind;
import lamplight.model.LoggedTrial;
import lamplight.report.text.Numbers;

/** What was read of somebody's logs, in words. */
final class ReadingText {
  private static final int TRIALS_MAX = 10;
  private static final int PEERS_MAX = 20;
  private static final int PROCESSES_MAX = 12;

  private ReadingText() {}

  /** Prints lines per pattern, what was not read, trials and processes, and sample events. */
  static void print(PrintWriter out, ForeignReading reading) {
    ReadingReport report = reading.report();
    out.println(
        Numbers.count(report.lines(), "line")
            + " in "
            + Numbers.count(report.files(), "file")
            + (report.others() == 0
                ? ""
                : "; " + Numbers.count(report.others(), "other file") + " not read"));
    report.linesByPattern().forEach((key, count) -> row(out, key, count));
    row(out, "unparsed", report.unparsed());
    out.println();
    report.firstUnparsed().forEach(out::println);
    if (report.unparsed() > report.firstUnparsed().size()) {
      out.println(
          "and " + Numbers.count(report.unparsed() - report.firstUnparsed().size()) + " more");
    }
    printNotes(out, report);
    printTrials(out, reading.trials());
    reading.trials().stream().findFirst().ifPresent(trial -> printSamples(out, trial));
  }

  private static void row(PrintWriter out, String name, long count) {
    out.println(String.format(Locale.ROOT, "%,12d  %s", count, name));
  }

  private static void printNotes(PrintWriter out, ReadingReport report) {
    report.unknownPeers().stream().limit(PEERS_MAX).forEach(out::println);
    if (report.unknownPeers().size() > PEERS_MAX) {
      out.println(
          "and " + Numbers.count(report.unknownPeers().size() - PEERS_MAX) + " more unknown peers");
    }
    if (report.mergedSends() > 0) {
      out.println(
          Numbers.count(report.mergedSends(), "line")
              + " joined to the send before, of the same clock and to others (merge = no keeps"
              + " them apart)");
    }
    report.notes().forEach(out::println);
  }

  private static void printTrials(PrintWriter out, List<LoggedTrial> trials) {
    for (LoggedTrial trial : trials.subList(0, Math.min(TRIALS_MAX, trials.size()))) {
      StringBuilder line =
          new StringBuilder(
              trial.name().isEmpty() ? "trial" : "trial " + Characters.shown(trial.name()));
      for (int process = 1; process <= trial.processes(); process++) {
        if (process > PROCESSES_MAX) {
          line.append(" and ")
              .append(Numbers.count(trial.processes() - PROCESSES_MAX))
              .append(" more");
          break;
        }
        line.append(process == 1 ? ": " : ", ").append(process(trial, process));
      }
      out.println(line);
    }
    if (trials.size() > TRIALS_MAX) {
      out.println("and " + Numbers.count(trials.size() - TRIALS_MAX) + " more trials");
    }
  }

  private static String process(LoggedTrial trial, int process) {
    String name = trial.processName(process);
    return (name.equals(String.valueOf(process)) ? "" : process + " = ")
        + Characters.shown(name)
        + " ("
        + trial.rate(process).map(rate -> rate.toPlainString() + "/s, ").orElse("")
        + Numbers.count(trial.events(process).size(), "event")
        + ")";
  }

  /** The first event of each kind. */
  private static void printSamples(PrintWriter out, LoggedTrial trial) {
    for (LoggedKind kind : LoggedKind.values()) {
      for (int process = 1; process <= trial.processes(); process++) {
        int row = first(trial.events(process), kind);
        if (row >= 0) {
          out.println(sample(trial, process, row));
          break;
        }
      }
    }
  }

  private static int first(LoggedEvents events, LoggedKind kind) {
    for (int row = 0; row < events.size(); row++) {
      if (events.kind(row) == kind) {
        return row;
      }
    }
    return -1;
  }

  private static String sample(LoggedTrial trial, int process, int row) {
    LoggedEvents events = trial.events(process);
    StringBuilder text = new StringBuilder(Characters.shown(trial.place(process, row)));
    text.append(": process ")
        .append(process)
        .append(", ")
        .append(events.kind(row).name().toLowerCase(Locale.ROOT));
    append(text, "clock", events.clock(row));
    append(text, "clock before", events.before(row));
    append(text, "queue", events.queue(row));
    append(text, "timestamp", events.stamp(row));
    append(text, "draw", events.draw(row));
    if (events.timeNs(row) != LoggedTrial.UNKNOWN) {
      text.append(", time ").append(seconds(events.timeNs(row)));
    }
    if (events.message(row) >= 0) {
      text.append(", message ").append(Characters.shown(trial.messageId(events.message(row))));
    }
    if (events.sender(row) > 0) {
      text.append(", from ").append(events.sender(row));
    }
    String separator = ", to ";
    for (int receiver : events.receivers(row)) {
      text.append(separator).append(receiver);
      separator = " ";
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String name, long value) {
    if (value != LoggedTrial.UNKNOWN) {
      text.append(", ").append(name).append(' ').append(value);
    }
  }

  private static String seconds(long timeNs) {
    return BigDecimal.valueOf(timeNs, 9).stripTrailingZeros().toPlainString() + " s";
  }
}

package lamplight.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lamplight.causality.TrialHistory;
import lamplight.model.Characters;

/**
 * A sequence diagram of Mermaid, of the beginning of a trial: a longer one is beyond what Mermaid
 * draws, and beyond what a person reads. Arrows are horizontal there, so a message is drawn where
 * it is received. What a process does meanwhile is a note.
 */
final class MermaidDiagram implements ExportFormat {
  /**
   * How many messages a diagram shows; its text then stays far below Mermaid's 50,000 characters.
   */
  static final int MESSAGES_MAX = 60;

  private static final Pattern SPECIAL = Pattern.compile("[#;]");

  @Override
  public String name() {
    return "mermaid";
  }

  @Override
  public String purpose() {
    return "a sequence diagram of the first " + MESSAGES_MAX + " messages, to paste into Markdown";
  }

  @Override
  public boolean holdsSeveral() {
    return false;
  }

  @Override
  public Set<ExportExtra> extras() {
    return Set.of();
  }

  @Override
  public TrialWriter begin(Appendable out, ExportRequest request) {
    return new DiagramWriter(out);
  }

  private record DiagramWriter(Appendable out) implements TrialWriter {
    @Override
    public void add(ExportedTrial trial) throws IOException {
      out.append(new Excerpt(trial).text());
    }

    @Override
    public void close() {
      // A diagram ends with its last line.
    }
  }

  /** The diagram of one trial. */
  private static final class Excerpt {
    private final ExportedTrial trial;
    private final TrialHistory history;
    private final List<MermaidRun> runs;
    private final List<String> lines = new ArrayList<>();

    Excerpt(ExportedTrial trial) {
      this.trial = trial;
      this.history = trial.history();
      this.runs =
          IntStream.range(0, history.processes()).mapToObj(i -> new MermaidRun(history)).toList();
    }

    String text() {
      int[] order = trial.inOrder();
      int[] receives = IntStream.of(order).filter(history::isReceive).toArray();
      int shown = Math.min(receives.length, MESSAGES_MAX);
      int[] participants = participants(receives, shown);
      lines.add(
          shown < receives.length
              ? comment() + ": the first " + shown + " of " + receives.length + " messages"
              : comment());
      lines.add("sequenceDiagram");
      for (int process : participants) {
        lines.add("    participant p" + process + " as " + escaped(trial.label(process)));
      }
      int end = shown < receives.length ? receives[shown] : -1;
      for (int at = 0; at < order.length && order[at] != end; at++) {
        draw(order[at]);
      }
      for (int process : participants) {
        note(process);
      }
      if (shown < receives.length) {
        lines.add(
            "    Note over p"
                + participants[0]
                + ",p"
                + participants[participants.length - 1]
                + ": "
                + (receives.length - shown)
                + " more messages follow");
      }
      return String.join("\n", lines) + "\n";
    }

    private String comment() {
      return "%% " + Characters.safe(trial.name());
    }

    /** The processes between which the messages go; where there are none, the first one. */
    private int[] participants(int[] receives, int shown) {
      int[] found =
          IntStream.of(receives)
              .limit(shown)
              .flatMap(event -> IntStream.of(history.process(event), history.peer(event)))
              .sorted()
              .distinct()
              .toArray();
      return found.length == 0 ? new int[] {1} : found;
    }

    private void draw(int event) {
      int process = history.process(event);
      if (history.isReceive(event)) {
        note(history.peer(event));
        note(process);
        lines.add(
            "    p"
                + history.peer(event)
                + "->>p"
                + process
                + ": "
                + EventNames.message(history, event)
                + " ("
                + history.messageClock(event)
                + ") → "
                + history.clock(event));
      } else {
        runs.get(process - 1).add(event);
      }
    }

    private void note(int process) {
      MermaidRun run = runs.get(process - 1);
      if (!run.isEmpty()) {
        lines.add("    Note over p" + process + ": " + run.take());
      }
    }
  }

  /** A text with escapes in the place of what ends a statement or begins an escape. */
  static String escaped(String text) {
    return SPECIAL
        .matcher(Characters.safe(text))
        .replaceAll(found -> "#" + (int) found.group().charAt(0) + ";");
  }
}

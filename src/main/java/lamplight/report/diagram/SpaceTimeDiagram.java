package lamplight.report.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import lamplight.model.PlannedFault;

/**
 * Draws a stretch of a trial as a space-time diagram: time runs to the right, a line a process, an
 * arrow a message (Lamport 1978). The same trial and request give the same bytes. Not thread-safe;
 * serves once.
 */
public final class SpaceTimeDiagram {
  private static final double CHARACTER = 7.4;
  private static final double AXIS = 26;

  private final DiagramRequest request;
  private final DiagramView view;
  private final DiagramLayout layout;
  private final Relation relation;
  private final DiagramWords words;
  private final MessageArrows messages;
  private final FaultStretches faults;
  private final Map<Integer, String> broken;
  private final SvgPen pen = new SvgPen();

  private SpaceTimeDiagram(DiagramTrial trial, DiagramRequest request) {
    this.request = request;
    this.view = new DiagramView(trial, request);
    this.layout = new DiagramLayout(view);
    this.relation = new Relation(trial.history(), request.event());
    this.words = new DiagramWords(view);
    this.messages = new MessageArrows(view, layout);
    this.faults = new FaultStretches(view, layout);
    this.broken = trial.broken();
  }

  /**
   * A picture.
   *
   * @param svg the picture as a file of its own, in ASCII
   * @param description what it shows, in words, for those who do not see it
   */
  public record Drawn(String svg, String description) {}

  /**
   * Draws what is asked for: of a stretch with more than 400 events or 200 messages the beginning,
   * which title, description and a line below say.
   */
  public static Drawn draw(DiagramTrial trial, DiagramRequest request) {
    SpaceTimeDiagram diagram = new SpaceTimeDiagram(trial, request);
    String description = diagram.words.description(diagram.messages, diagram.relation);
    return new Drawn(diagram.svg(description), description);
  }

  private String svg(String description) {
    grid();
    boolean hasPauses = faults.drawStandstills(pen, PlannedFault.Pause.class);
    boolean hasRestarts = faults.drawStandstills(pen, PlannedFault.Restart.class);
    boolean hasCuts = faults.drawCuts(pen);
    new QueueStrips(view, layout, faults, words).draw(pen);
    for (int process : request.processes()) {
      lifeline(process);
      name(process);
    }
    messages.list().forEach(this::arrow);
    ClockLabels labels = new ClockLabels(layout, messages.list(), pen);
    for (int process : request.processes()) {
      faults.end(process).ifPresent(x -> labels.take(faults.drawKill(pen, process, x)));
    }
    new EventMarks(view, layout, relation, words, faults, broken).draw(pen, labels);
    double height =
        new DiagramLegend(layout, pen, layout.bottom() + AXIS + DiagramLegend.LINE)
            .write(extras(hasPauses, hasRestarts, hasCuts), notes());
    return opening(height - DiagramLegend.LINE + 8, description) + pen + "</svg>\n";
  }

  private DiagramLegend.Extras extras(boolean hasPauses, boolean hasRestarts, boolean hasCuts) {
    return new DiagramLegend.Extras(
        relation.chosen().isPresent(),
        messages.list().stream().anyMatch(MessageArrow::isDashed),
        hasPauses,
        hasRestarts,
        hasCuts,
        request.processes().stream().anyMatch(process -> faults.end(process).isPresent())
            || messages.list().stream().anyMatch(MessageArrow::hasCross));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(words.notes(messages));
    broken.forEach(
        (event, sentence) -> {
          if (view.isShown(event)) {
            notes.add(fitted("ringed in red: " + sentence));
          }
        });
    if (view.events().findAny().isEmpty()) {
      notes.add("no event in this stretch");
    }
    return notes;
  }

  /** Everything before the first shape. */
  private String opening(double height, String description) {
    String size = "width=\"" + request.width() + "\" height=\"" + SvgPen.number(height) + "\"";
    SvgPen first = new SvgPen();
    first.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
    first.raw(SvgPen.numbers(request.width(), height)).raw("\" ").raw(size);
    first.raw(" role=\"img\" aria-labelledby=\"t d\"><title id=\"t\">");
    first.raw(SvgPen.escape(words.title())).raw("</title><desc id=\"d\">");
    first.raw(SvgPen.escape(description)).raw("</desc>");
    first.raw(DiagramStyle.sheet()).raw(DiagramStyle.heads(relation.chosen().isPresent()));
    first.rectangle("paper", 0, 0, request.width(), height, 6, "");
    first.text("title", 8, 17, "start", fitted(words.title()));
    return first.toString();
  }

  /** A text cut to the width of the picture. */
  private String fitted(String text) {
    int most = (int) ((request.width() - 16) / CHARACTER);
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }

  private void grid() {
    double bottom = layout.bottom();
    StringBuilder lines = new StringBuilder();
    List<DiagramLayout.Tick> ticks = layout.ticks();
    for (DiagramLayout.Tick tick : ticks) {
      lines.append('M').append(SvgPen.numbers(layout.x(tick.value()), DiagramLayout.TOP));
      lines.append('V').append(SvgPen.number(bottom + 3));
    }
    if (!ticks.isEmpty()) {
      pen.path("grid", lines.toString(), "");
    }
    for (DiagramLayout.Tick tick : ticks) {
      double half = tick.label().length() * CHARACTER / 2;
      double x = Math.min(layout.x(tick.value()), layout.width() - 4 - half);
      pen.text("axis", x, bottom + 16, "middle", tick.label());
    }
    boolean isTime = request.axis() == DiagramAxis.SYSTEM;
    pen.text("axis", 8, bottom + 16, "start", isTime ? words.time() : request.axis().words());
  }

  private void name(int process) {
    double y = layout.line(view.row(process));
    pen.text("name", 8, y + 1, "start", "process " + process);
    pen.text("axis", 8, y + 16, "start", words.rate(process));
  }

  private void lifeline(int process) {
    double left = DiagramLayout.GUTTER;
    OptionalDouble killed = faults.end(process);
    double right = killed.orElse(layout.right());
    if (relation.chosen().isEmpty()) {
      line(process, "", left, right);
      return;
    }
    int chosen = relation.chosen().getAsInt();
    if (view.history().process(chosen) == process) {
      double x = layout.x(view.value(chosen));
      line(process, " past", left, Math.min(x, right));
      line(process, " future", Math.max(left, x), right);
      return;
    }
    int before = relation.past(process);
    int after = relation.future(process);
    int first = view.history().event(process, 0);
    double past = before == 0 ? left : layout.x(view.value(first + before - 1));
    double future =
        after == view.history().events(process) ? right : layout.x(view.value(first + after));
    line(process, " past", left, Math.min(past, right));
    line(process, " other", Math.max(left, past), Math.min(future, right));
    line(process, " future", Math.max(left, future), right);
  }

  private void line(int process, String side, double from, double to) {
    if (to > from) {
      double y = layout.line(view.row(process));
      pen.path("line" + side, "M" + SvgPen.numbers(from, y) + "H" + SvgPen.number(to), "");
    }
  }

  private void arrow(MessageArrow arrow) {
    String side = relation.classOf(arrow);
    String from = "M" + SvgPen.numbers(arrow.x1(), arrow.y1());
    String classes = "message" + side + (arrow.isDashed() ? " open" : "");
    String head = arrow.hasHead() ? "\" marker-end=\"url(#head" + side.replace(" ", "-") + ")" : "";
    pen.path(
        classes, from + "L" + SvgPen.numbers(arrow.x2(), arrow.y2()) + head, words.arrow(arrow));
    if (arrow.hasCross()) {
      pen.path("cross" + side, FaultStretches.cross(arrow.x2(), arrow.y2(), 3.5), "");
    }
  }
}

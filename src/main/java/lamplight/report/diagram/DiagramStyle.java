package lamplight.report.diagram;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The colours and fonts of a diagram, in light and in dark. The picture has its own background,
 * because a page's theme and the system's may differ.
 */
final class DiagramStyle {
  private static final String LIGHT =
      "--ink:#1b1f24;--faint:#5d6670;--line:#d8dde3;--paper:#fff;--past:#0067b0;"
          + "--future:#c44f00;--queue:#d6e4ee;--band:#f0e7cf;--bad:#c4001a";
  private static final String DARK =
      "--ink:#e6e9ed;--faint:#9aa4af;--line:#30363d;--paper:#0f1318;--past:#5eb3f0;"
          + "--future:#f29a4a;--queue:#1f3242;--band:#383018;--bad:#ff7b72";
  private static final List<String> RULES =
      List.of(
          "text{font:12px system-ui,\"Segoe UI\",\"DejaVu Sans\",sans-serif;fill:var(--ink)}",
          ".axis{font-size:11px;fill:var(--faint)}",
          ".name,.title{font-weight:600}",
          ".clock{font:10.5px ui-monospace,\"DejaVu Sans Mono\",monospace;fill:var(--faint);"
              + "paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}",
          ".jump{fill:var(--ink);font-weight:700}",
          ".paper{fill:var(--paper)}",
          ".band{fill:var(--band)}",
          ".queue{fill:var(--queue)}",
          ".grid,.floor{stroke:var(--line);fill:none}",
          ".line{stroke:var(--faint);stroke-width:1.5;fill:none}",
          ".internal{stroke:var(--ink);stroke-width:1.6}",
          ".send{fill:var(--ink)}",
          ".receive,.run{fill:var(--paper);stroke:var(--ink);stroke-width:1.6}",
          ".message{stroke:var(--faint);fill:none;stroke-width:1.1}",
          ".open{stroke-dasharray:4 3}",
          ".cross{stroke:var(--ink);stroke-width:2.2;fill:none}",
          ".chosen{fill:none;stroke:var(--ink);stroke-width:2.2}",
          ".broken{fill:none;stroke:var(--bad);stroke-width:2.4}",
          ".head{fill:var(--faint)}",
          ".bad{fill:var(--bad)}",
          ".past{--ink:var(--past);--faint:var(--past)}",
          ".future{--ink:var(--future);--faint:var(--future)}",
          ".other{--ink:var(--faint)}",
          ".line.past,.line.future{stroke-width:3.5}",
          ".line.other{stroke-dasharray:2 4}",
          ".message.past,.message.future{stroke-width:1.6}",
          ".message.other{stroke-opacity:.6}");

  private DiagramStyle() {}

  /** The style sheet. */
  static String sheet() {
    return "<style>svg{"
        + LIGHT
        + "}@media(prefers-color-scheme:dark){svg{"
        + DARK
        + "}}"
        + String.join("", RULES)
        + "</style>\n";
  }

  /** The heads of arrows, one a colour. */
  static String heads(boolean inColours) {
    return (inColours ? List.of("", " past", " future", " other") : List.of(""))
        .stream()
            .map(
                side ->
                    "<marker id=\"head"
                        + side.replace(" ", "-")
                        + "\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\""
                        + " markerHeight=\"8\" markerUnits=\"userSpaceOnUse\" orient=\"auto\">"
                        + "<path class=\"head"
                        + side
                        + "\" d=\"M0 .8L8 4L0 7.2z\"/></marker>")
            .collect(Collectors.joining("", "<defs>", "</defs>\n"));
  }
}

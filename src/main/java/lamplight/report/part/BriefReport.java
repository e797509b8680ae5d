package lamplight.report.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lamplight.report.document.Block.Quote;
import lamplight.report.document.Block.Table;
import lamplight.report.document.PlainPen;
import lamplight.report.document.Text;
import lamplight.results.Digest;

/**
 * What a report says first, for a person who watched the run. Immutable.
 *
 * @param verdict the quote at the top of the report
 * @param legend whose figures a cell of the results has; empty where their headings tell
 * @param results the main results, in {@link #ROWS_MAX} rows at most; empty without a complete
 *     trial
 */
public record BriefReport(Quote verdict, Text legend, Optional<Table> results) implements Digest {
  /** With the headings, a table has six lines. */
  public static final int ROWS_MAX = 5;

  /** The verdict, an empty line, the legend, and the table. */
  @Override
  public List<String> lines(int width, UnaryOperator<String> letters) {
    PlainPen pen = new PlainPen(width, letters);
    List<String> lines = new ArrayList<>(pen.lines(verdict));
    List<String> table = results.map(pen::lines).orElse(List.of());
    if (!table.isEmpty()) {
      lines.add("");
      if (!legend.isEmpty()) {
        lines.addAll(pen.lines(new Quote(List.of(legend))));
      }
      lines.addAll(table);
    }
    return lines;
  }
}

package lamplight.log.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.model.Characters;

/** Reads columns by their names or numbers; patterns come first. */
final class CsvBody implements LogBody {
  private static final int SHOWN_BYTES = 120;
  private static final int NOWHERE = -1;

  private final LogDescription description;
  private final PatternSet patterns;
  private final ColumnPlan plan;
  private final RawRow row;
  private final ReadingTally tally;
  private final CsvLine columns;
  private final boolean hasHeader;

  CsvBody(LogDescription description, PatternSet patterns, RawRow row, ReadingTally tally) {
    this.description = description;
    this.patterns = patterns;
    this.row = row;
    this.tally = tally;
    plan = new ColumnPlan(description, tally);
    columns = new CsvLine(description.delimiter());
    hasHeader = description.header().orElseGet(() -> isAnyNamed(description));
  }

  private static boolean isAnyNamed(LogDescription description) {
    return description.allColumns().stream().anyMatch(place -> !place.matches("[0-9]+"));
  }

  @Override
  public void read(InputStream in, String file, FileRows rows)
      throws IOException, DescriptionException {
    LineWindow lines = new LineWindow(in, patterns.linesMax());
    Layout layout = hasHeader ? null : new Layout(List.of());
    boolean isFirst = true;
    while (lines.load()) {
      int taken = patterns.take(lines, row, rows);
      if (taken > 0) {
        lines.drop(taken);
        continue;
      }
      columns.split(lines.bytes(), lines.start(0), lines.end(0));
      if (layout == null) {
        layout = layout(file, lines.number(0), columns.all());
      } else if (!hasHeader && isFirst && isHeaderUnsaid(layout)) {
        layout = new Layout(columns.all());
      } else if (!layout.isHeader(columns)) {
        take(lines, layout, file, rows);
      }
      lines.drop(1);
      isFirst = false;
    }
  }

  /** A first line without a word that is known has the names, though numbers are used. */
  private boolean isHeaderUnsaid(Layout layout) {
    return description.header().isEmpty() && plan.kind(word(layout)).isEmpty();
  }

  private String word(Layout layout) {
    return layout.event == NOWHERE || layout.event >= columns.size()
        ? ""
        : columns.text(layout.event);
  }

  private void take(LineWindow lines, Layout layout, String file, FileRows rows) {
    String word = word(layout);
    Optional<KindKey> kind = lines.isTooLong(0) ? Optional.empty() : plan.kind(word);
    if (kind.isEmpty()) {
      tally.addUnparsed(unparsed(lines, layout, file, word));
      return;
    }
    KindKey key = kind.get();
    tally.add(key, 1);
    row.clear();
    for (Map.Entry<LogField, Integer> place : layout.places(key).entrySet()) {
      int column = place.getValue();
      if (column < columns.size()) {
        row.set(place.getKey(), columns.bytes(column), columns.from(column), columns.to(column));
      }
    }
    plan.constants(key).forEach(row::setAbsent);
    rows.add(key.kind(), (int) Math.min(Integer.MAX_VALUE, lines.number(0)), row);
  }

  private UnparsedLine unparsed(LineWindow lines, Layout layout, String file, String word) {
    int start = lines.start(0);
    int shown = Math.min(lines.end(0) - start, SHOWN_BYTES);
    String text = new String(lines.bytes(), start, shown, StandardCharsets.UTF_8).strip();
    String reason =
        lines.isTooLong(0)
            ? "the line has more than 1 MiB: expected a shorter one"
            : layout.event >= columns.size()
                ? "it has only "
                    + columns.size()
                    + " columns, and the kind is in column "
                    + (layout.event + 1)
                : ColumnPlan.unknown(word);
    return new UnparsedLine(file, lines.number(0), text, Optional.empty(), reason);
  }

  private Layout layout(String file, long line, List<String> header) throws DescriptionException {
    for (String place : description.allColumns()) {
      if (!place.matches("[0-9]+") && Layout.index(header, place) == NOWHERE) {
        throw new DescriptionException(
            List.of(
                new DescriptionFault(
                    file,
                    (int) line,
                    "there is no column "
                        + Characters.shown(place)
                        + ", which "
                        + description.source()
                        + " names"
                        + ColumnPlan.nearest(place, header))));
      }
    }
    return new Layout(header);
  }

  /** The places of fields in a file with a header, or without one. */
  private final class Layout {
    private final List<String> header;
    private final Map<KindKey, Map<LogField, Integer>> places = new HashMap<>();
    private final int event;

    Layout(List<String> header) {
      this.header = header;
      event = plan.event().map(place -> index(header, place)).orElse(NOWHERE);
    }

    Map<LogField, Integer> places(KindKey key) {
      Map<LogField, Integer> known = places.get(key);
      if (known == null) {
        known = new EnumMap<>(LogField.class);
        for (Map.Entry<LogField, String> place : plan.places(key).entrySet()) {
          known.put(place.getKey(), index(header, place.getValue()));
        }
        places.put(key, known);
      }
      return known;
    }

    /** Whether a line is the header again, as where a program was started twice. */
    boolean isHeader(CsvLine line) {
      return !header.isEmpty()
          && line.size() == header.size()
          && line.text(0).equals(header.get(0))
          && line.all().equals(header);
    }

    /** The column of a name, or of a number from 1; from 0. */
    static int index(List<String> header, String place) {
      for (int column = 0; column < header.size(); column++) {
        if (header.get(column).equals(place)) {
          return column;
        }
      }
      for (int column = 0; column < header.size(); column++) {
        if (header.get(column).equalsIgnoreCase(place)) {
          return column;
        }
      }
      return place.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(place) - 1 : NOWHERE;
    }
  }
}

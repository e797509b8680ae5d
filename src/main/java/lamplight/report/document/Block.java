package lamplight.report.document;

import java.util.List;
import java.util.Locale;

/** A part of a document that stands by itself. All are immutable. */
public sealed interface Block {
  /** A paragraph. */
  record Paragraph(Text text) implements Block {}

  /**
   * Lines that stand out, such as a verdict.
   *
   * @param lines a paragraph each
   */
  record Quote(List<Text> lines) implements Block {
    public Quote {
      lines = List.copyOf(lines);
    }
  }

  /** A list. */
  record Bullets(List<Item> items) implements Block {
    public Bullets {
      items = List.copyOf(items);
    }

    /** A list of lines. */
    public static Bullets of(List<Text> lines) {
      return new Bullets(lines.stream().map(Item::of).toList());
    }
  }

  /**
   * An item of a list.
   *
   * @param below a list within it; may be empty
   */
  record Item(Text text, List<Item> below) {
    public Item {
      below = List.copyOf(below);
    }

    /** An item without a list within it. */
    public static Item of(Text text) {
      return new Item(text, List.of());
    }
  }

  /**
   * A table whose first column heads its rows.
   *
   * @param columns at least one
   * @param rows of as many cells as there are columns; a cell is on one line
   */
  record Table(List<Column> columns, List<List<Text>> rows) implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<Text> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(
              "a row of " + row.size() + " cells under " + columns.size() + " headings");
        }
      }
    }

    /** Whether any column has a heading. */
    public boolean isHeaded() {
      return columns.stream().anyMatch(column -> !column.heading().isEmpty());
    }
  }

  /**
   * A column of a table.
   *
   * @param heading may be empty
   * @param numeric whether its cells are numbers, which stand flush right and are never broken over
   *     lines
   */
  record Column(Text heading, boolean numeric) {
    /** A column of words. */
    public static Column words(String heading) {
      return new Column(Text.plain(heading), false);
    }

    /** A column of numbers. */
    public static Column numbers(String heading) {
      return new Column(Text.plain(heading), true);
    }
  }

  /**
   * Several things of one kind beside each other: a card each where there is room for them, and
   * elsewhere a table that says the same.
   *
   * @param cards one a thing, in order
   * @param table what stands in their place in a document without cards
   */
  record Cards(List<Card> cards, Table table) implements Block {
    public Cards {
      cards = List.copyOf(cards);
    }
  }

  /**
   * One of several things of a kind.
   *
   * @param number its number among all there are, from 1, which is that of its colour
   * @param title what it is, such as {@code process 1 (1/s)}
   * @param tag what matters most about it
   * @param table what else is told of it
   */
  record Card(int number, String title, Text tag, Table table) {}

  /**
   * A picture in a file.
   *
   * @param file its path from the document on
   * @param alternative what it shows, for those who do not see it
   */
  record Picture(String file, String alternative, Text caption) implements Block {}

  /** Literal lines, such as a command. */
  record Code(String lines) implements Block {}

  /**
   * A section within a document or within another section.
   *
   * @param title without markup
   * @param answer what it says, in a few words; may be empty
   * @param folded whether a reader opens it first
   */
  record Section(String title, Text answer, boolean folded, List<Block> body) implements Block {
    public Section {
      body = List.copyOf(body);
    }

    /** A section that is open. */
    public static Section open(String title, List<Block> body) {
      return new Section(title, Text.NONE, false, body);
    }

    /** A section that a reader opens first. */
    public static Section folded(String title, Text answer, List<Block> body) {
      return new Section(title, answer, true, body);
    }

    /** The name by which links reach it, in both formats, as GitHub derives it from the title. */
    public String anchor() {
      return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
    }
  }
}

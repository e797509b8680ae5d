package lamplight.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats that there are, in the order of help and manual. */
public final class ExportFormats {
  /** Every format. */
  public static final List<ExportFormat> ALL =
      List.of(new ShiVizLog(), new ChromeTrace(), new MermaidDiagram(), new JsonLines());

  private ExportFormats() {}

  /** The format of a name. */
  public static Optional<ExportFormat> find(String name) {
    return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
  }

  /** The names of all, for a sentence: {@code shiviz, chrome, mermaid or jsonl}. */
  public static String names() {
    return listed(ALL.stream());
  }

  /** The names of those that have something in addition, for a sentence. */
  public static String with(ExportExtra extra) {
    return listed(ALL.stream().filter(format -> format.extras().contains(extra)));
  }

  private static String listed(Stream<ExportFormat> formats) {
    List<String> names = formats.map(ExportFormat::name).toList();
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }
}

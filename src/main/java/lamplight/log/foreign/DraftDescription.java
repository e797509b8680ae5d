package lamplight.log.foreign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A description that is guessed from logs: the time by its form, kinds by their words, values by
 * the words beside them, and the clock also by its growth. A draft, to be looked through.
 */
public final class DraftDescription {
  private static final String HEAD =
      """
      # A draft, guessed from the logs: look through it before you believe it.
      # Every pattern is a line of a log with its values replaced by names in braces; {*} is anything.
      """;

  private DraftDescription() {}

  /**
   * A draft for the logs in a folder.
   *
   * @throws IOException when there is none, or one cannot be read; the message names it
   */
  public static String of(Path folder) throws IOException {
    DraftFiles files = DraftFiles.of(folder);
    DraftSample sample = DraftSample.read(files.read());
    StringBuilder text = new StringBuilder(HEAD);
    put(text, "files", files.glob());
    if (sample.isJson()) {
      DraftFields.ofObjects(sample.lines()).write(text);
    } else {
      Optional<DraftFields> table = DraftFields.ofTable(sample.firstLines(), sample.lines());
      if (table.isPresent()) {
        table.get().write(text);
      } else {
        writeShapes(text, sample);
      }
    }
    return text.toString();
  }

  private static void writeShapes(StringBuilder text, DraftSample sample) {
    DraftShapes shapes = new DraftShapes(sample.lines());
    shapes.time().ifPresent(form -> put(text, "time", DraftTimes.key(form)));
    Map<LineKind, List<DraftShape>> byKind =
        shapes.all().stream()
            .collect(
                Collectors.groupingBy(
                    shapes::kind, () -> new EnumMap<>(LineKind.class), Collectors.toList()));
    for (Map.Entry<LineKind, List<DraftShape>> kind : byKind.entrySet()) {
      List<DraftShape> common =
          kind.getValue().stream()
              .sorted(Comparator.comparingLong(DraftShape::count).reversed())
              .toList();
      for (int index = 0; index < common.size(); index++) {
        String key = new KindKey(kind.getKey(), index + 1).text();
        put(text, key, common.get(index).pattern(kind.getKey()));
        if (kind.getKey() == LineKind.SEND && isToAll(common.get(index))) {
          put(text, key + ".peers", "all");
        }
      }
    }
  }

  private static boolean isToAll(DraftShape shape) {
    return shape.isToAll() && !shape.pattern(LineKind.SEND).contains("{peer");
  }

  /** Writes a line in the syntax of Java properties. */
  static void put(StringBuilder text, String key, String value) {
    text.append(key)
        .append(" = ")
        .append(value.replace("\\", "\\\\").replace("\t", "\\t").strip())
        .append('\n');
  }
}

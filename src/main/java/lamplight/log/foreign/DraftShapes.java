package lamplight.log.foreign;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shapes that the lines of a sample have. */
final class DraftShapes {
  /** More would be no description but a list of lines. */
  private static final int SHAPES_MAX = 200;

  private final Optional<Pattern> time;
  private final Map<String, DraftShape> shapes = new LinkedHashMap<>();

  DraftShapes(List<DraftSample.Line> lines) {
    time = commonest(lines);
    for (DraftSample.Line line : lines) {
      String text = withoutTime(line.text());
      DraftShape shape = DraftShape.of(text);
      DraftShape known = shapes.get(shape.template());
      if (known == null && shapes.size() < SHAPES_MAX) {
        shapes.put(shape.template(), shape);
        known = shape;
      }
      if (known != null) {
        known.add(line.file(), text);
      }
    }
  }

  /** The form of the time, when a line in five or more has one. */
  Optional<Pattern> time() {
    return time;
  }

  List<DraftShape> all() {
    return List.copyOf(shapes.values());
  }

  /** The kind of a shape: what its words say, if it has a clock where events have one. */
  LineKind kind(DraftShape shape) {
    boolean isComment = shape.template().startsWith("#");
    LineKind said = isComment ? LineKind.IGNORE : shape.kind().orElse(LineKind.IGNORE);
    boolean isNumbered = shape.template().indexOf(DraftShape.NUMBER) >= 0;
    if (said.isLogged() && !isNumbered) {
      return LineKind.IGNORE;
    }
    boolean isUnsaid = !isComment && (said == LineKind.IGNORE || said == LineKind.START);
    return isUnsaid && shape.hasGrowingNumber() && shape.count() > 5 ? LineKind.INTERNAL : said;
  }

  private static Optional<Pattern> commonest(List<DraftSample.Line> lines) {
    Map<Pattern, Integer> counts = new HashMap<>();
    lines.forEach(
        line ->
            DraftTimes.form(line.text()).ifPresent(form -> counts.merge(form, 1, Integer::sum)));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(each -> 5 * each.getValue() >= lines.size())
        .map(Map.Entry::getKey);
  }

  private String withoutTime(String line) {
    if (time.isEmpty()) {
      return line;
    }
    Matcher matcher = time.get().matcher(line);
    return matcher.find()
        ? line.substring(0, matcher.start()) + DraftShape.TIME + line.substring(matcher.end())
        : line;
  }
}

package lamplight.stats.judge;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import lamplight.measure.Metric;
import lamplight.model.Characters;
import lamplight.model.EditDistance;

/** Finds the measures that a name without a measure is likely to mean. Thread-safe. */
public final class MeasureSuggestion {
  private MeasureSuggestion() {}

  /**
   * That there is no such measure, with those that begin like it or else the nearest one, or else
   * where they are listed; for the end of a sentence.
   */
  public static String noSuchMeasure(String written) {
    List<String> names = Arrays.stream(Metric.values()).map(Metric::column).toList();
    String plain = written.replaceAll("[^ -~]", "").toLowerCase(Locale.ROOT).replace('-', '_');
    OptionalInt strange = Characters.firstStrange(written);
    String none =
        "there is no measure "
            + (written.isEmpty() ? "''" : Characters.shown(written))
            + (strange.isEmpty()
                ? ""
                : ", which holds " + Characters.placed(written, strange.getAsInt()));
    List<String> longer =
        plain.isEmpty()
            ? List.of()
            : names.stream().filter(name -> name.startsWith(plain)).toList();
    if (!longer.isEmpty()) {
      return none + "; did you mean " + alternatives(longer) + "?";
    }
    return EditDistance.nearest(plain, names, name -> name)
        .map(name -> none + "; did you mean " + name + "?")
        .orElse(none + ": expected one of " + String.join(", ", names));
  }

  private static String alternatives(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }
}

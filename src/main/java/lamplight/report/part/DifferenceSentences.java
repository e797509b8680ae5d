package lamplight.report.part;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lamplight.measure.Metric;
import lamplight.report.document.Text;
import lamplight.stats.judge.ComparisonVerdict;
import lamplight.stats.judge.DifferenceJudge;

/**
 * The sentences on measures of which one thing is said, in one template a kind: the points of a
 * study and the sides of a comparison are told alike. Within a sentence a kind goes by {@link
 * ComparisonVerdict#words}.
 */
public final class DifferenceSentences {
  private DifferenceSentences() {}

  /**
   * The sentence.
   *
   * @param scope where it holds, with a blank before it; may be empty
   * @param measures the measures and of whom, as {@link #measures} lists them
   */
  public static Text of(ComparisonVerdict kind, Text scope, String measures) {
    String reason =
        switch (kind) {
          case HIGHER, LOWER, ALL_EQUAL -> "";
          case NO_DIFFERENCE_SHOWN -> " (which is not to say that there is none)";
          case CONSTANT -> ", of which there are too few to show it by that";
          case TOO_FEW_TRIALS ->
              " to tell a difference from chance, which takes " + DifferenceJudge.TRIALS_MIN;
          case NOT_COMPARABLE -> ", as they are defined on one side alone";
        };
    return Text.of("**{}**{}{}: {}.", Words.capital(kind.words()), scope, reason, measures);
  }

  /**
   * Measures, those of the same roles together and the roles once, such as {@code drift; largest
   * jump and final queue of process 1}.
   *
   * @param roles the roles of each measure; those without any are passed over
   * @param all how many roles there are; of so many none is named
   * @param named names several roles behind measures, such as {@code of process 1}
   */
  public static String measures(
      Map<Metric, List<Integer>> roles, int all, Function<List<Integer>, String> named) {
    Map<List<Integer>, List<String>> titles = new LinkedHashMap<>();
    roles.forEach(
        (metric, of) ->
            titles.computeIfAbsent(of, unused -> new ArrayList<>()).add(metric.title()));
    List<String> parts = new ArrayList<>();
    titles.forEach(
        (of, those) -> {
          if (!of.isEmpty()) {
            parts.add(Words.list(those) + (of.size() == all ? "" : " " + named.apply(of)));
          }
        });
    return String.join("; ", parts);
  }
}

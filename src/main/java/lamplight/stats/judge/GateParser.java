package lamplight.stats.judge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lamplight.measure.Metric;
import lamplight.model.Characters;
import lamplight.model.EditDistance;
import lamplight.stats.frame.Roles;

/** Reads gates; see {@link Gate#GRAMMAR}. Thread-safe. */
public final class GateParser {
  private static final Pattern PROCESS = Pattern.compile("all|" + Roles.WRITTEN);
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,15})?");

  /** The name of a rank that is nearly right. */
  private static final Pattern RANK = Pattern.compile("[a-z]*[^a-z0-9]?([1-9][0-9]{0,8})");

  private GateParser() {}

  /**
   * Reads a gate.
   *
   * @throws GateException when the text is none; the message says what was expected
   */
  public static Gate parse(String text) throws GateException {
    OptionalInt strange = Characters.firstStrange(text);
    if (strange.isPresent()) {
      throw fault(text, "it holds " + Characters.placed(text, strange.getAsInt()), Gate.GRAMMAR);
    }
    Deque<String> words =
        new ArrayDeque<>(
            Arrays.asList(text.strip().toLowerCase(Locale.ROOT).replace("%", " %").split("\\s+")));
    String name = words.pop();
    Metric metric =
        Metric.ofColumn(name)
            .orElseThrow(
                () ->
                    new GateException(quoted(text) + ": " + MeasureSuggestion.noSuchMeasure(name)));
    Optional<String> process = process(text, words);
    String word = words.isEmpty() ? "" : words.pop();
    Direction direction = direction(text, metric, word);
    double threshold = 0;
    boolean isPercent = false;
    if (!words.isEmpty()) {
      expect(text, words, "than");
      String amount = words.isEmpty() ? "" : words.pop();
      if (!AMOUNT.matcher(amount).matches()) {
        throw fault(text, "\"" + amount + "\" is no number from 0", Gate.GRAMMAR);
      }
      threshold = Double.parseDouble(amount);
      if (!words.isEmpty()) {
        expect(text, words, "%");
        isPercent = true;
      }
    }
    if (!words.isEmpty()) {
      throw fault(text, "\"" + words.peek() + "\" is left over", Gate.GRAMMAR);
    }
    return new Gate(text.strip(), metric, process, direction, threshold, isPercent);
  }

  private static Optional<String> process(String text, Deque<String> words) throws GateException {
    boolean isNamed = "process".equals(words.peek());
    if (isNamed) {
      words.pop();
    }
    if (words.isEmpty() || !PROCESS.matcher(words.peek()).matches()) {
      if (isNamed) {
        throw fault(text, "\"process\" without its number", Gate.GRAMMAR);
      }
      return Optional.empty();
    }
    return Optional.of(words.pop()).filter(process -> !process.equals("all"));
  }

  private static Direction direction(String text, Metric metric, String word) throws GateException {
    return switch (word) {
      case "higher" -> Direction.HIGHER;
      case "lower" -> Direction.LOWER;
      case "different" -> Direction.DIFFERENT;
      case "worse" ->
          metric
              .better()
              .map(Direction::worse)
              .orElseThrow(
                  () ->
                      fault(
                          text,
                          metric.column() + " has no worse: neither more nor less of it is a fault",
                          "higher, lower or different"));
      default ->
          throw new GateException(
              quoted(text) + ": \"" + word + "\" is neither process nor direction" + meant(word));
    };
  }

  /** The nearest word that may stand there, or else how a gate is written. */
  private static String meant(String word) {
    List<String> words = new ArrayList<>(List.of("all", "higher", "lower", "different", "worse"));
    Matcher rank = RANK.matcher(word);
    if (rank.matches()) {
      words.add("rank-" + rank.group(1));
    }
    return EditDistance.nearest(word, words, each -> each)
        .map(each -> "; did you mean " + each + "?")
        .orElse(": expected " + Gate.GRAMMAR);
  }

  private static void expect(String text, Deque<String> words, String expected)
      throws GateException {
    String word = words.pop();
    if (!word.equals(expected)) {
      throw fault(text, "\"" + word + "\" in the place of \"" + expected + "\"", Gate.GRAMMAR);
    }
  }

  private static GateException fault(String text, String what, String expected) {
    return new GateException(quoted(text) + ": " + what + ": expected " + expected);
  }

  private static String quoted(String text) {
    return "'" + Characters.shown(text) + "'";
  }
}

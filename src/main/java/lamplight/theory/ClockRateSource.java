package lamplight.theory;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lamplight.model.Rate;

/** Answers where theory has no closed form: how fast the clocks of stable processes advance. */
@FunctionalInterface
public interface ClockRateSource {
  /**
   * The common clock rate of processes that are all stable.
   *
   * @param fastestFirst their rates, at least two, in descending order
   * @param sides the sides of the draw
   */
  ClockRate commonRate(List<Rate> fastestFirst, int sides);

  /** The same source, asked only once for the same rates and sides. Thread-safe if this one is. */
  default ClockRateSource remembering() {
    record Question(List<Rate> fastestFirst, int sides) {}
    Map<Question, ClockRate> answers = new ConcurrentHashMap<>();
    return (fastestFirst, sides) ->
        answers.computeIfAbsent(
            new Question(List.copyOf(fastestFirst), sides),
            question -> commonRate(question.fastestFirst(), question.sides()));
  }
}

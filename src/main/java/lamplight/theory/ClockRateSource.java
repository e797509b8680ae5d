package lamplight.theory;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lamplight.model.Die;
import lamplight.model.Rate;

/** Answers where theory has no closed form: how fast the clocks of stable processes advance. */
@FunctionalInterface
public interface ClockRateSource {
  /**
   * The common clock rate of processes that are all stable.
   *
   * @param fastestFirst their rates, at least two, in descending order
   * @param die what an idle tick throws
   */
  ClockRate commonRate(List<Rate> fastestFirst, Die die);

  /** The same source, asked only once for the same rates and die. Thread-safe if this one is. */
  default ClockRateSource remembering() {
    record Question(List<Rate> fastestFirst, Die die) {}
    Map<Question, ClockRate> answers = new ConcurrentHashMap<>();
    return (fastestFirst, die) ->
        answers.computeIfAbsent(
            new Question(List.copyOf(fastestFirst), die),
            question -> commonRate(question.fastestFirst(), question.die()));
  }
}

package lamplight.results;

import java.util.List;
import java.util.function.UnaryOperator;

/** What a report says first, for a person who watched the run on a terminal. */
@FunctionalInterface
public interface Digest {
  /**
   * The lines.
   *
   * @param width how many characters a line has at most
   * @param letters replaces characters that the terminal cannot show
   */
  List<String> lines(int width, UnaryOperator<String> letters);
}

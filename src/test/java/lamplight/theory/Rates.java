package lamplight.theory;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import lamplight.model.Rate;

/** Rates from plain text, for example {@code 1, 2.5, 6}. */
final class Rates {
  private Rates() {}

  static List<Rate> of(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(part -> Rate.of(new BigDecimal(part.trim())))
        .toList();
  }
}

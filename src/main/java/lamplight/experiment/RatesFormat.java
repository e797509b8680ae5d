package lamplight.experiment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lamplight.model.Rate;

/**
 * Tick rates: a list with commas between them, or a range to draw whole numbers from.
 *
 * @param countMin how many rates a list has at least
 * @param countMax how many rates a list has at most
 */
record RatesFormat(int countMin, int countMax) implements ValueFormat<RateSetting> {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}(?:\\.[0-9]{1,18})?");
  private static final Pattern RANDOM =
      Pattern.compile("random[ \\t]+([0-9]{1,18})[ \\t]*\\.\\.[ \\t]*([0-9]{1,18})");
  private static final long RANDOM_MIN = 1;

  @Override
  public RateSetting parse(String text) throws ValueException {
    return text.startsWith("random") ? random(text) : fixed(text);
  }

  @Override
  public String text(RateSetting value) {
    if (value instanceof RateSetting.Random random) {
      return "random " + random.low() + ".." + random.high();
    }
    return ((RateSetting.Fixed) value)
        .rates().stream().map(Rate::toString).collect(Collectors.joining(", "));
  }

  @Override
  public String expectation() {
    return "one tick rate a process, each from "
        + Rate.LOWEST.toPlainString()
        + " to "
        + Rate.HIGHEST.toPlainString()
        + " a second, such as 1, 3, 6; or a range of whole numbers, such as random 1..6";
  }

  @Override
  public Optional<String> hint(String name, String text) {
    return ValueHint.of(name, text, text.startsWith("random"), true);
  }

  private RateSetting random(String text) throws ValueException {
    Matcher matcher = RANDOM.matcher(text);
    if (!matcher.matches()) {
      throw unexpected();
    }
    long low = Long.parseLong(matcher.group(1));
    long high = Long.parseLong(matcher.group(2));
    long highest = Rate.HIGHEST.longValueExact();
    if (low < RANDOM_MIN || high > highest) {
      throw new ValueException(
          "expected random rates from %s to %s ticks a second", RANDOM_MIN, highest);
    }
    if (low > high) {
      throw new ValueException(
          "the range %s..%s is empty: expected the lower rate first", low, high);
    }
    return new RateSetting.Random(low, high);
  }

  private RateSetting fixed(String text) throws ValueException {
    List<Rate> rates = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      rates.add(rate(part.strip()));
    }
    if (rates.size() < countMin || rates.size() > countMax) {
      throw new ValueException(
          "expected from %d to %d rates, one a process, and not %d",
          countMin, countMax, rates.size());
    }
    return new RateSetting.Fixed(rates);
  }

  private Rate rate(String part) throws ValueException {
    if (!NUMBER.matcher(part).matches()) {
      throw unexpected();
    }
    try {
      return Rate.of(new BigDecimal(part));
    } catch (IllegalArgumentException outOfRange) {
      throw new ValueException(
          "%s is not a tick rate: expected one from %s to %s a second,"
              + " with at most %d significant digits and %d decimals",
          part,
          Rate.LOWEST.toPlainString(),
          Rate.HIGHEST.toPlainString(),
          Rate.DIGITS,
          Rate.DIGITS);
    }
  }
}

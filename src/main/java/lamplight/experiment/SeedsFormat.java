package lamplight.experiment;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Seeds and ranges of seeds, with commas between them, none of them named twice. */
record SeedsFormat() implements ValueFormat<Seeds> {
  private static final int SEEDS_MAX = 1_000_000;
  private static final Pattern SYNTAX =
      Pattern.compile("(-?[0-9]{1,19})(?:[ \\t]*\\.\\.[ \\t]*(-?[0-9]{1,19}))?");

  @Override
  public Seeds parse(String text) throws ValueException {
    List<Seeds.Range> ranges = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      ranges.add(range(part.strip()));
    }
    refuseOverlaps(ranges);
    refuseTooMany(ranges);
    return new Seeds(ranges);
  }

  @Override
  public String text(Seeds seeds) {
    return seeds.ranges().stream().map(SeedsFormat::text).collect(Collectors.joining(", "));
  }

  @Override
  public String expectation() {
    return "seeds, each named once and at most "
        + SEEDS_MAX
        + " of them, such as 7, or 1..5, or 1, 4, 10..20";
  }

  @Override
  public Optional<String> hint(String name, String text) {
    return ValueHint.of(name, text, true, true);
  }

  private Seeds.Range range(String part) throws ValueException {
    Matcher matcher = SYNTAX.matcher(part);
    if (!matcher.matches()) {
      throw unexpected();
    }
    long first = seed(matcher.group(1));
    long last = matcher.group(2) == null ? first : seed(matcher.group(2));
    if (first > last) {
      throw new ValueException(
          "the range %s..%s is empty: expected the lower seed first", first, last);
    }
    return new Seeds.Range(first, last);
  }

  private static long seed(String digits) throws ValueException {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException tooLarge) {
      throw new ValueException(
          "%s is not a seed: expected one from %s to %s", digits, Long.MIN_VALUE, Long.MAX_VALUE);
    }
  }

  private static void refuseOverlaps(List<Seeds.Range> ranges) throws ValueException {
    List<Seeds.Range> sorted = new ArrayList<>(ranges);
    sorted.sort(Comparator.comparingLong(Seeds.Range::first));
    for (int index = 1; index < sorted.size(); index++) {
      long first = sorted.get(index).first();
      if (first <= sorted.get(index - 1).last()) {
        throw new ValueException("the seed " + first + " is named twice");
      }
    }
  }

  /** Counts without overflow: the range of all seeds has 2^64 of them. */
  private static void refuseTooMany(List<Seeds.Range> ranges) throws ValueException {
    BigInteger count =
        ranges.stream()
            .map(
                range ->
                    BigInteger.valueOf(range.last()).subtract(BigInteger.valueOf(range.first())))
            .map(BigInteger.ONE::add)
            .reduce(BigInteger.ZERO, BigInteger::add);
    if (count.compareTo(BigInteger.valueOf(SEEDS_MAX)) > 0) {
      throw new ValueException("these are %s seeds: expected at most %s of them", count, SEEDS_MAX);
    }
  }

  private static String text(Seeds.Range range) {
    return range.first() == range.last()
        ? Long.toString(range.first())
        : range.first() + ".." + range.last();
  }
}

package lamplight.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Clock skews: a list with commas between them, a range to draw them from, or none. */
record SkewFormat() implements ValueFormat<SkewSetting> {
  private static final String NONE = "none";
  private static final Pattern RANDOM =
      Pattern.compile("random[ \\t]+(.*[^ \\t.])[ \\t]*\\.\\.[ \\t]*(.*)");
  private static final LengthFormat LENGTH =
      new LengthFormat(
          "us|ms|s|min",
          0,
          60 * LengthFormat.MINUTE_NS,
          false,
          "one skew a process, each from -60 min to 60 min, in us, ms, s or min, such as 0 ms,"
              + " 20 ms, -15 ms; or a range, such as random -20 ms..20 ms; or none");

  @Override
  public SkewSetting parse(String text) throws ValueException {
    if (text.equals(NONE)) {
      return new SkewSetting.None();
    }
    Matcher random = RANDOM.matcher(text);
    if (random.matches()) {
      return random(skewNs(random.group(1)), skewNs(random.group(2)));
    }
    List<Long> aheadNs = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      aheadNs.add(skewNs(part.strip()));
    }
    return new SkewSetting.Fixed(aheadNs);
  }

  @Override
  public String text(SkewSetting value) {
    if (value instanceof SkewSetting.Random random) {
      return "random " + text(random.lowNs()) + ".." + text(random.highNs());
    }
    return value instanceof SkewSetting.Fixed fixed
        ? fixed.aheadNs().stream().map(SkewFormat::text).collect(Collectors.joining(", "))
        : NONE;
  }

  @Override
  public String expectation() {
    return LENGTH.expectation();
  }

  @Override
  public Optional<String> hint(String name, String text) {
    return ValueHint.of(name, text, false, true);
  }

  /** One skew; the sign stands before the number. */
  static String text(long ns) {
    return LengthFormat.milliseconds(ns);
  }

  private static SkewSetting random(long lowNs, long highNs) throws ValueException {
    if (lowNs > highNs) {
      throw new ValueException("the range is empty: expected the lower skew first");
    }
    return new SkewSetting.Random(lowNs, highNs);
  }

  private static long skewNs(String text) throws ValueException {
    return text.startsWith("-") ? -LENGTH.parse(text.substring(1)) : LENGTH.parse(text);
  }
}

package lamplight.cli;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lamplight.check.Rule;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Which rules of the check a person wants examined, at least one. */
record RuleChoice(Set<Rule> rules) {
  /** All of them. */
  static final RuleChoice ALL = new RuleChoice(EnumSet.allOf(Rule.class));

  RuleChoice {
    rules = Set.copyOf(rules);
  }

  /** Reads {@code 1-7}, or {@code 2,4-6}. */
  static final class Converter implements ITypeConverter<RuleChoice> {
    private static final Pattern PART = Pattern.compile("([1-8])(?:(?:-|\\.\\.)([1-8]))?");

    @Override
    public RuleChoice convert(String text) {
      Set<Rule> rules = EnumSet.noneOf(Rule.class);
      for (String part : text.split(",", -1)) {
        Matcher range = PART.matcher(part.strip());
        int first = range.matches() ? Integer.parseInt(range.group(1)) : 1;
        int last =
            range.matches() && range.group(2) != null ? Integer.parseInt(range.group(2)) : first;
        if (!range.matches() || last < first) {
          throw new TypeConversionException("expected rules from 1 to 8, such as 1-7 or 2,4-6");
        }
        rules.addAll(EnumSet.range(Rule.values()[first - 1], Rule.values()[last - 1]));
      }
      return new RuleChoice(rules);
    }
  }
}

package lamplight.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One of a few words: the constants of an enum, in lower case.
 *
 * @param type the enum
 * @param notYet the constants that are known, and refused until this version acts on them
 */
record ChoiceFormat<E extends Enum<E>>(Class<E> type, Set<E> notYet) implements ValueFormat<E> {
  ChoiceFormat {
    notYet = Set.copyOf(notYet);
  }

  @Override
  public E parse(String text) throws ValueException {
    for (E choice : choices()) {
      if (text(choice).equals(text)) {
        if (notYet.contains(choice)) {
          throw new ValueException(text + " is not supported yet");
        }
        return choice;
      }
    }
    throw unexpected();
  }

  @Override
  public String text(E value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String expectation() {
    return choices().stream()
        .filter(choice -> !notYet.contains(choice))
        .map(this::text)
        .collect(Collectors.joining(" or "));
  }

  private List<E> choices() {
    return Arrays.asList(type.getEnumConstants());
  }
}

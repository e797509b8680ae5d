package lamplight.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One of a few words: the constants of an enum, in lower case.
 *
 * @param type the enum
 */
record ChoiceFormat<E extends Enum<E>>(Class<E> type) implements ValueFormat<E> {
  @Override
  public E parse(String text) throws ValueException {
    for (E choice : choices()) {
      if (text(choice).equals(text)) {
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
    return choices().stream().map(this::text).collect(Collectors.joining(" or "));
  }

  private List<E> choices() {
    return Arrays.asList(type.getEnumConstants());
  }
}

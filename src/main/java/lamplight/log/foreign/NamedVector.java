package lamplight.log.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A vector as it is written.
 *
 * @param names whose entries these are; empty when they are in the order of the processes
 * @param entries its numbers
 */
record NamedVector(List<String> names, List<Long> entries) {
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:\"([^\"]*)\"|'([^']*)'|([^\"'{}\\[\\](),:=\\s]+))\\s*[:=]\\s*(\\d{1,18})");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  NamedVector {
    names = List.copyOf(names);
    entries = List.copyOf(entries);
  }

  /** The vector of a text; empty when there is no number in it. */
  static Optional<NamedVector> of(String text) {
    List<String> names = new ArrayList<>();
    List<Long> entries = new ArrayList<>();
    Matcher named = NAMED.matcher(text);
    while (named.find()) {
      names.add(name(named));
      entries.add(Long.parseLong(named.group(4)));
    }
    Matcher number = NUMBER.matcher(text);
    while (names.isEmpty() && number.find()) {
      entries.add(Long.parseLong(number.group()));
    }
    return entries.isEmpty() ? Optional.empty() : Optional.of(new NamedVector(names, entries));
  }

  /** Between quotes or without. */
  private static String name(Matcher named) {
    return Stream.of(1, 2, 3).map(named::group).filter(Objects::nonNull).findFirst().orElse("");
  }

  /** The entries in the order of a trial's processes; 0 where there is none. */
  long[] numbers(PeerNames processes) {
    if (names.isEmpty()) {
      return entries.stream().mapToLong(Long::longValue).toArray();
    }
    long[] numbers = new long[processes.size()];
    for (int index = 0; index < names.size(); index++) {
      long entry = entries.get(index);
      processes.process(names.get(index)).ifPresent(process -> numbers[process - 1] = entry);
    }
    return numbers;
  }
}

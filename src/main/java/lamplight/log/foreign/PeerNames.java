package lamplight.log.foreign;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whom the names in the place of a peer mean, in a trial. A name is an alias, or a process, or one
 * of the words that are understood everywhere; or it is a list of such. Not thread-safe.
 */
final class PeerNames {
  private static final int[] NOBODY = {};
  private static final String STRONG = "\\s*(?:[,;|&+]|\\band\\b)\\s*";
  private static final String BLANKS = "\\s+";
  private static final String AROUND = "[\\[\\](){}<>\"'\\s]+";

  private final List<String> names;
  private final Map<String, AliasTarget> aliases;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, UnknownPeer.Count> unknown = new TreeMap<>(NaturalOrder.NAMES);
  private final Map<String, List<String>> unknownParts = new HashMap<>();
  private final Map<Long, int[]> resolved = new HashMap<>();

  /**
   * The names of a trial.
   *
   * @param names of its processes, in their order
   */
  PeerNames(List<String> names, Map<String, AliasTarget> aliases) {
    this.names = names;
    this.aliases = aliases;
    for (int process = names.size(); process >= 1; process--) {
      String name = names.get(process - 1);
      numbers.put(name.toLowerCase(Locale.ROOT), process);
    }
    for (int process = 1; process <= names.size(); process++) {
      numbers.put(names.get(process - 1), process);
    }
  }

  /**
   * The processes that a name means to a process, ascending; empty when one of them is unknown.
   *
   * @param own the process in whose log it stands
   * @param number of the name in the table of names
   * @param text the name
   */
  int[] processes(int own, int number, String text) {
    long key = ((long) own << 32) | number;
    int[] known = resolved.get(key);
    if (known == null) {
      known = resolve(own, text);
      resolved.put(key, known);
    }
    if (known.length == 0) {
      unknownParts
          .computeIfAbsent(text, each -> unknownParts(own, text))
          .forEach(part -> unknown.computeIfAbsent(part, each -> new UnknownPeer.Count()).add(own));
    }
    return known;
  }

  /** How many processes there are. */
  int size() {
    return names.size();
  }

  /** The process of a name, from 1; empty when there is none. */
  Optional<Integer> process(String name) {
    int[] found = single(0, name).orElse(NOBODY);
    return found.length == 1 ? Optional.of(found[0]) : Optional.empty();
  }

  /** The names that mean nobody, with what to do about them. */
  List<UnknownPeer> unknown() {
    return unknown.entrySet().stream()
        .map(each -> new UnknownPeer(each.getKey(), each.getValue().lines(), likely(each)))
        .toList();
  }

  /** Nobody names himself: the first process in whose log the name does not stand. */
  private String likely(Map.Entry<String, UnknownPeer.Count> each) {
    Set<Integer> owners = each.getValue().owners();
    return IntStream.rangeClosed(1, names.size())
        .filter(process -> !owners.contains(process))
        .mapToObj(process -> names.get(process - 1))
        .findFirst()
        .orElse(names.get(0));
  }

  /** Of a list, the names that mean nobody; of another text, the text. */
  private List<String> unknownParts(int own, String text) {
    List<String> parts =
        Stream.of(text.split(STRONG))
            .map(PeerNames::bare)
            .filter(part -> !part.isEmpty() && resolve(own, part).length == 0)
            .distinct()
            .toList();
    return parts.isEmpty() ? List.of(text) : parts;
  }

  private static String bare(String text) {
    return text.replaceAll("^" + AROUND + "|" + AROUND + "$", "");
  }

  private int[] resolve(int own, String text) {
    return single(own, text)
        .or(() -> list(own, text, STRONG))
        .or(() -> list(own, text, BLANKS))
        .orElse(NOBODY);
  }

  private Optional<int[]> list(int own, String text, String separator) {
    Set<Integer> all = new TreeSet<>();
    for (String part : bare(text).split(separator, -1)) {
      if (!part.isBlank() && !Absent.is(part)) {
        Optional<int[]> found =
            separator.equals(STRONG)
                ? single(own, part).or(() -> list(own, part, BLANKS))
                : single(own, part);
        if (found.isEmpty()) {
          return Optional.empty();
        }
        IntStream.of(found.get()).forEach(all::add);
      }
    }
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(all.stream().mapToInt(Integer::intValue).toArray());
  }

  private Optional<int[]> single(int own, String text) {
    return exactly(own, text)
        .or(() -> exactly(own, bare(text)))
        .or(() -> exactly(own, text.substring(text.lastIndexOf(':') + 1)));
  }

  private Optional<int[]> exactly(int own, String text) {
    AliasTarget alias = aliases.get(text);
    if (alias != null) {
      return some(alias.processes(own, names));
    }
    Integer number = numbers.get(text);
    if (number == null) {
      number = numbers.get(text.toLowerCase(Locale.ROOT));
    }
    return number != null
        ? Optional.of(new int[] {number})
        : AliasTarget.word(text.toLowerCase(Locale.ROOT))
            .flatMap(word -> some(word.processes(own, names)));
  }

  private static Optional<int[]> some(int[] found) {
    return found.length == 0 ? Optional.empty() : Optional.of(found);
  }
}

package lamplight.report.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lamplight.model.Characters;

/**
 * A line of text with emphasis, code and links. Immutable.
 *
 * @param spans its parts, in order
 */
public record Text(List<Span> spans) {
  /** No text. */
  public static final Text NONE = new Text(List.of());

  private static final Pattern MARKUP =
      Pattern.compile(
          "\\*\\*(?<strong>[^*]+)\\*\\*|\\*(?<emphasis>[^*]+)\\*|`(?<code>[^`]+)`"
              + "|\\[(?<link>[^]]+)]\\((?<target>[^)]+)\\)");

  private static final String HOLE = "{}";

  public Text {
    spans = List.copyOf(spans);
  }

  /** How a part of a text is set. */
  public enum Style {
    /** As it is. */
    PLAIN,
    /** Bold. */
    STRONG,
    /** In italics. */
    EMPHASIS,
    /** Literal, such as a name of a file. */
    CODE,
    /** A link. */
    LINK
  }

  /**
   * A part of a text.
   *
   * @param words on one line; characters that would reorder their neighbours are shown as escapes
   * @param target where a link leads, relative to the document; empty for other styles
   */
  public record Span(Style style, String words, String target) {
    public Span {
      words = Characters.safe(words.replaceAll("\\s*\\R\\s*", " ").replace('\t', ' '));
      if (target.contains(":")) {
        throw new IllegalArgumentException("a link out of the report's folder: " + target);
      }
    }
  }

  /**
   * Text from a template with {@code **strong**}, {@code *emphasis*}, {@code `code`} and {@code
   * [links](target)}, in which each {@code {}} is replaced by the next argument. Arguments are
   * never read as markup; one that is a text keeps its styles where the template has none.
   */
  public static Text of(String template, Object... arguments) {
    List<Span> spans = new ArrayList<>();
    Iterator<Object> values = Arrays.asList(arguments).iterator();
    Matcher markup = MARKUP.matcher(template);
    int end = 0;
    while (markup.find()) {
      fill(spans, Style.PLAIN, template.substring(end, markup.start()), "", values);
      for (Style style : List.of(Style.STRONG, Style.EMPHASIS, Style.CODE, Style.LINK)) {
        String words = markup.group(style.name().toLowerCase(Locale.ROOT));
        if (words != null) {
          String target = style == Style.LINK ? markup.group("target") : "";
          fill(spans, style, words, target == null ? "" : target, values);
        }
      }
      end = markup.end();
    }
    fill(spans, Style.PLAIN, template.substring(end), "", values);
    if (values.hasNext()) {
      throw new IllegalArgumentException("more arguments than places: " + template);
    }
    return new Text(spans);
  }

  /** Text without any markup, whatever it contains. */
  public static Text plain(String words) {
    return words.isEmpty() ? NONE : new Text(List.of(new Span(Style.PLAIN, words, "")));
  }

  /** Literal text, such as a command. */
  public static Text code(String words) {
    return words.isEmpty() ? NONE : new Text(List.of(new Span(Style.CODE, words, "")));
  }

  /** Bold text. */
  public static Text strong(String words) {
    return words.isEmpty() ? NONE : new Text(List.of(new Span(Style.STRONG, words, "")));
  }

  /**
   * A link.
   *
   * @param target relative to the document
   */
  public static Text link(String words, String target) {
    return new Text(List.of(new Span(Style.LINK, words, target)));
  }

  /** These texts one after another, with something between them. */
  public static Text join(String between, List<Text> texts) {
    Text joined = NONE;
    for (Text text : texts) {
      if (!text.isEmpty()) {
        joined = joined.isEmpty() ? text : joined.plus(plain(between)).plus(text);
      }
    }
    return joined;
  }

  /** Plain text, one each. */
  public static List<Text> plain(List<String> words) {
    return words.stream().map(Text::plain).toList();
  }

  /** This text and then another. */
  public Text plus(Text other) {
    List<Span> both = new ArrayList<>(spans);
    both.addAll(other.spans);
    return new Text(both);
  }

  /** Whether there is nothing to read. */
  public boolean isEmpty() {
    return spans.stream().allMatch(span -> span.words().isEmpty());
  }

  /** The words alone. */
  public String words() {
    return spans.stream().map(Span::words).collect(Collectors.joining());
  }

  private static void fill(
      List<Span> spans, Style style, String template, String target, Iterator<Object> values) {
    int end = 0;
    StringBuilder words = new StringBuilder();
    for (int hole = template.indexOf(HOLE); hole >= 0; hole = template.indexOf(HOLE, end)) {
      words.append(template, end, hole);
      end = hole + HOLE.length();
      if (!values.hasNext()) {
        throw new IllegalArgumentException("more places than arguments: " + template);
      }
      Object value = values.next();
      if (style == Style.PLAIN && value instanceof Text text) {
        add(spans, style, words, target);
        spans.addAll(text.spans);
      } else {
        words.append(value instanceof Text text ? text.words() : value);
      }
    }
    add(spans, style, words.append(template, end, template.length()), target);
  }

  private static void add(List<Span> spans, Style style, StringBuilder words, String target) {
    if (!words.isEmpty()) {
      spans.add(new Span(style, words.toString(), target));
      words.setLength(0);
    }
  }
}

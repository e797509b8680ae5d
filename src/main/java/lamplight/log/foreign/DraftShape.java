package lamplight.log.foreign;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that are alike but for their time and their numbers. Not thread-safe. */
final class DraftShape {
  static final char TIME = '\u0001';
  static final char NUMBER = '\u0002';

  private static final Pattern NUMERAL = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final int LOOKED_AT = 24;

  private final String template;
  private final List<DraftSlot> slots = new ArrayList<>();
  private long count;

  private DraftShape(String template) {
    this.template = template;
    template.chars().filter(each -> each == NUMBER).forEach(each -> slots.add(new DraftSlot()));
  }

  /** The shape of a line whose time is out of it already. */
  static DraftShape of(String withoutTime) {
    return new DraftShape(NUMERAL.matcher(withoutTime).replaceAll(String.valueOf(NUMBER)));
  }

  String template() {
    return template;
  }

  long count() {
    return count;
  }

  /** Takes a line of this shape. */
  void add(String file, String withoutTime) {
    count++;
    Matcher number = NUMERAL.matcher(withoutTime);
    for (int slot = 0; number.find(); slot++) {
      slots.get(slot).add(file, number.group());
    }
  }

  /** The kind that its words say. */
  Optional<LineKind> kind() {
    return DraftWords.kind(template);
  }

  boolean hasGrowingNumber() {
    return slots.stream().anyMatch(DraftSlot::grows);
  }

  /** Whether it is a send to all, of which no line names the receivers. */
  boolean isToAll() {
    return DraftWords.isToAll(template);
  }

  /** The pattern of a description; fields that a kind of line cannot have are left out. */
  String pattern(LineKind kind) {
    List<LogField> fields = fields(kind);
    StringBuilder pattern = new StringBuilder();
    int slot = 0;
    for (int at = 0; at < template.length(); at++) {
      char each = template.charAt(at);
      switch (each) {
        case TIME -> pattern.append("{time}");
        case NUMBER -> {
          LogField field = fields.get(slot);
          boolean isText = field == LogField.ANY && slots.get(slot).isConstant();
          pattern.append(isText ? slots.get(slot).example() : "{" + field.text() + "}");
          slot++;
        }
        case '{', '}' -> pattern.append(each).append(each);
        default -> pattern.append(each);
      }
    }
    return pattern.toString();
  }

  private List<LogField> fields(LineKind kind) {
    List<LogField> fields = new ArrayList<>();
    Set<LogField> taken = EnumSet.noneOf(LogField.class);
    int at = -1;
    for (DraftSlot slot : slots) {
      int from = at + 1;
      at = template.indexOf(NUMBER, from);
      LogField field =
          field(kind, slot, template.substring(Math.max(from, at - LOOKED_AT), at), at);
      fields.add(taken.add(field) || field == LogField.ANY ? field : LogField.ANY);
    }
    if (kind.isLogged() && !taken.contains(LogField.CLOCK)) {
      setFirst(fields, LogField.CLOCK, DraftSlot::grows);
    }
    if (isOf(kind, LogField.PEER) && !taken.contains(LogField.PEER)) {
      setFirst(fields, LogField.PEER, slot -> !slot.grows() && !slot.isConstant());
    }
    return fields;
  }

  /** Gives a field to the first place that has none and may be it. */
  private void setFirst(List<LogField> fields, LogField field, Predicate<DraftSlot> isLikely) {
    for (int slot = 0; slot < slots.size(); slot++) {
      if (fields.get(slot) == LogField.ANY && isLikely.test(slots.get(slot))) {
        fields.set(slot, field);
        return;
      }
    }
  }

  private LogField field(LineKind kind, DraftSlot slot, String before, int at) {
    String behind = template.substring(at + 1).split("[.,;:|" + NUMBER + "]", 2)[0];
    LogField said =
        DraftWords.before(before).or(() -> DraftWords.behind(behind)).orElse(LogField.ANY);
    boolean isOther = !slot.isOfTheFile() && !slot.isConstant();
    if (said == LogField.PROCESS
        && isOf(kind, LogField.PEER)
        && (isOther || DraftWords.isOfPeer(before))) {
      said = LogField.PEER;
    }
    return isOf(kind, said) ? said : LogField.ANY;
  }

  private static boolean isOf(LineKind kind, LogField field) {
    return switch (field) {
      case PEER -> kind == LineKind.SEND || kind == LineKind.RECEIVE;
      case CLOCK, QUEUE, STAMP -> kind.isLogged();
      case RATE -> kind == LineKind.START;
      default -> kind != LineKind.IGNORE;
    };
  }
}

package lamplight.program;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Reads the lines of a program's output that begin with a brace. Strict about the fields that have
 * a meaning, in any order; unknown fields are passed over. Thread-safe.
 */
final class ProgramLineReader {
  private static final String EVENTS = "\"internal\", \"send\" or \"receive\"";
  private static final JsonFactory JSON = new JsonFactory();

  private ProgramLineReader() {}

  /**
   * The line with this text.
   *
   * @throws ProgramLineException when it is none of the protocol
   */
  static ProgramLine read(String text) throws ProgramLineException {
    return new Fields(text).line();
  }

  /**
   * The fields of one line, by name: a text, a Long, a list of Integer, or what is none of these.
   */
  private static final class Fields {
    private final String text;
    private final Map<String, Object> values = new HashMap<>();
    private String body = "";

    Fields(String text) throws ProgramLineException {
      this.text = text;
      try (JsonParser in = JSON.createParser(text)) {
        if (in.nextToken() != JsonToken.START_OBJECT) {
          throw new ProgramLineException("expected a JSON object");
        }
        while (in.nextToken() == JsonToken.FIELD_NAME) {
          field(in, in.currentName());
        }
        if (in.nextToken() != null) {
          throw twoObjects();
        }
      } catch (JsonProcessingException malformed) {
        throw malformed(malformed);
      } catch (IOException impossible) {
        throw new IllegalStateException("a text is read without a file", impossible);
      }
    }

    private ProgramLineException malformed(JsonProcessingException fault) {
      if (text.replace(" ", "").contains("}{")) {
        return twoObjects();
      }
      long column = fault.getLocation() == null ? 0 : fault.getLocation().getColumnNr();
      boolean isPython = text.contains("'") || text.matches(".*\\b(True|False|None)\\b.*");
      return new ProgramLineException(
          "it is not JSON from character "
              + Math.max(1, column)
              + " on: expected an object"
              + (isPython
                  ? " with names in double quotes, as json.dumps writes it, and not how Python"
                      + " prints a dict"
                  : " such as {\"tick\":1,\"event\":\"internal\",\"clock\":1}"));
    }

    private static ProgramLineException twoObjects() {
      return new ProgramLineException(
          "something follows the object: end each object with a newline");
    }

    private void field(JsonParser in, String name) throws IOException {
      JsonToken token = in.nextToken();
      if (name.equals("body")) {
        int from = (int) in.currentTokenLocation().getCharOffset();
        in.skipChildren();
        in.finishToken();
        body = text.substring(from, (int) in.currentLocation().getCharOffset()).strip();
        return;
      }
      switch (token) {
        case VALUE_STRING -> values.put(name, in.getText());
        case VALUE_NUMBER_INT -> {
          String digits = in.getText();
          // Longer ones are no clock that anybody reaches.
          values.put(name, digits.length() <= 18 ? Long.valueOf(digits) : digits);
        }
        case START_ARRAY -> values.put(name, numbers(in));
        default -> {
          values.put(name, in.getText() == null ? "" : in.getText());
          in.skipChildren();
        }
      }
    }

    private static List<Object> numbers(JsonParser in) throws IOException {
      List<Object> list = new ArrayList<>();
      while (in.nextToken() != JsonToken.END_ARRAY) {
        boolean isShort =
            in.currentToken() == JsonToken.VALUE_NUMBER_INT && in.getText().length() < 10;
        list.add(isShort ? Integer.valueOf(in.getText()) : String.valueOf(in.getText()));
        in.skipChildren();
      }
      return list;
    }

    ProgramLine line() throws ProgramLineException {
      if (values.containsKey("event")) {
        return event();
      }
      Object type = values.getOrDefault("type", "");
      if (type.equals("ready")) {
        return new ProgramLine.Ready();
      }
      if (type.equals("done")) {
        return new ProgramLine.Done();
      }
      throw new ProgramLineException(
          values.containsKey("type")
              ? "the field type is " + shown(type) + ": expected \"ready\" or \"done\""
              : "the field event is missing: expected " + EVENTS);
    }

    private ProgramLine.Event event() throws ProgramLineException {
      OptionalLong tick =
          values.containsKey("tick") ? OptionalLong.of(whole("tick", 1)) : OptionalLong.empty();
      long clock = whole("clock", 0);
      OptionalLong timeNs =
          values.containsKey("t_ns") ? OptionalLong.of(time()) : OptionalLong.empty();
      Object kind = values.getOrDefault("event", "");
      if (kind.equals("internal")) {
        return new ProgramLine.Internal(tick, clock, timeNs);
      }
      if (kind.equals("send")) {
        return new ProgramLine.Send(tick, clock, timeNs, receivers(), whole("stamp", 0), body);
      }
      if (kind.equals("receive")) {
        if (!(values.get("id") instanceof String id)) {
          throw new ProgramLineException(
              "the field id is "
                  + (values.containsKey("id") ? "no text" : "missing")
                  + ": expected the id of the message that it takes, such as \"3-2\"");
        }
        return new ProgramLine.Receive(tick, clock, timeNs, id, whole("queue", 0));
      }
      throw new ProgramLineException("the field event is " + shown(kind) + ": expected " + EVENTS);
    }

    private long time() throws ProgramLineException {
      // More digits than a clock has, because it is a reading of the system clock.
      Object value = values.get("t_ns");
      if (value instanceof String digits && digits.matches("[1-8][0-9]{18}")) {
        return Long.parseLong(digits);
      }
      return whole("t_ns", 0);
    }

    private long whole(String name, long lowest) throws ProgramLineException {
      Object value = values.get(name);
      if (value == null) {
        throw new ProgramLineException(
            "the field " + name + " is missing: expected a whole number, " + meaning(name));
      }
      if (value instanceof Long number && number >= lowest) {
        return number;
      }
      throw new ProgramLineException(
          "the field "
              + name
              + " is "
              + shown(value)
              + ": expected a whole number from "
              + lowest
              + " on, "
              + meaning(name));
    }

    private List<Integer> receivers() throws ProgramLineException {
      Object value = values.get("to");
      if (!(value instanceof List<?> list)
          || list.isEmpty()
          || !list.stream().allMatch(Integer.class::isInstance)) {
        throw new ProgramLineException(
            "the field to is "
                + (value == null ? "missing" : shown(value))
                + ": expected a list of the receivers, such as [3]");
      }
      return list.stream().map(Integer.class::cast).toList();
    }

    private static String shown(Object value) {
      String shown = Excerpts.of(value.toString());
      return value instanceof String ? "\"" + shown + "\"" : shown;
    }

    private static String meaning(String name) {
      return switch (name) {
        case "tick" -> "the number of the tick";
        case "clock" -> "the clock after the event";
        case "stamp" -> "the clock that the message carries";
        case "queue" -> "how many messages wait after this one was taken";
        default -> "nanoseconds since 1970";
      };
    }
  }
}

package lamplight.program;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import lamplight.model.KeyedRandom;
import lamplight.model.Message;
import lamplight.model.TrialSpec;

/** The lines that a program reads. Every time and rate in them is on the wall clock. */
final class InputLines {
  /** More draws than these are in a file. */
  static final int DRAWS_MAX = 10_000;

  private static final JsonFactory JSON = new JsonFactory();

  private InputLines() {}

  /** Writes an object's fields. */
  private interface Content {
    void writeTo(JsonGenerator out) throws IOException;
  }

  /**
   * What a process is.
   *
   * @param directory its folder, which takes the file of very many draws
   */
  static String init(int process, TrialSpec spec, ProgramPlan plan, Path directory)
      throws IOException {
    int ticks = Math.toIntExact(spec.schedule(process).ticksBefore(spec.durationNs()));
    int[] draws = plan.ownDraws() ? new int[0] : draws(spec, process, ticks);
    Path file = directory.resolve("draws.json").toAbsolutePath();
    if (draws.length > DRAWS_MAX) {
      Files.writeString(
          file, json(out -> out.writeArray(draws, 0, draws.length)), StandardCharsets.UTF_8);
    }
    return object(
        out -> {
          out.writeStringField("type", "init");
          out.writeNumberField("protocol", 1);
          out.writeNumberField("id", process);
          out.writeNumberField("processes", spec.processes());
          out.writeFieldName("peers");
          int[] peers =
              IntStream.rangeClosed(1, spec.processes()).filter(peer -> peer != process).toArray();
          out.writeArray(peers, 0, peers.length);
          out.writeFieldName("rate");
          out.writeNumber(rate(spec.schedule(process).rate().exact(), plan.timeScale()));
          out.writeNumberField("phase_ns", plan.wallNs(spec.schedule(process).phaseNs()));
          out.writeNumberField("duration_ns", plan.wallNs(spec.durationNs()));
          out.writeNumberField("ticks", ticks);
          if (spec.die().hasSides()) {
            out.writeNumberField("draw_sides", spec.die().faces());
          } else {
            out.writeNumberField("internal_probability", spec.die().internal());
          }
          out.writeNumberField("seed", spec.seed());
          if (draws.length > DRAWS_MAX) {
            out.writeStringField("draws_file", file.toString());
          } else if (!plan.ownDraws()) {
            out.writeFieldName("draws");
            out.writeArray(draws, 0, draws.length);
          }
        });
  }

  /** When the trial starts, on the system clock. */
  static String start(long atNs) {
    return object(
        out -> {
          out.writeStringField("type", "start");
          out.writeNumberField("at_ns", atNs);
        });
  }

  /** A message that joins the queue. */
  static String message(Message message, String body) {
    return object(
        out -> {
          out.writeStringField("type", "message");
          out.writeStringField("id", message.sender() + "-" + message.number());
          out.writeNumberField("from", message.sender());
          out.writeNumberField("stamp", message.timestamp());
          if (!body.isEmpty()) {
            out.writeFieldName("body");
            out.writeRawValue(body);
          }
        });
  }

  /** A rate with a decimal point, which some languages need to read a fraction. */
  private static BigDecimal rate(BigDecimal perSecond, BigDecimal timeScale) {
    BigDecimal wall = perSecond.multiply(timeScale).stripTrailingZeros();
    return wall.scale() < 1 ? wall.setScale(1) : wall;
  }

  private static int[] draws(TrialSpec spec, int process, int ticks) {
    KeyedRandom draws = KeyedRandom.of(spec.seed());
    return IntStream.rangeClosed(1, ticks)
        .map(tick -> spec.die().thrown(draws, process, tick))
        .toArray();
  }

  private static String object(Content fields) {
    return json(
            out -> {
              out.writeStartObject();
              fields.writeTo(out);
              out.writeEndObject();
            })
        + "\n";
  }

  private static String json(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      content.writeTo(out);
    } catch (IOException impossible) {
      throw new IllegalStateException("a text is written without a file", impossible);
    }
    return text.toString();
  }
}

package lamplight.mutation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.json.Json;

/**
 * The rows of a trial's logs, made again from what a page embeds of it, in the arithmetic of its
 * script: every number is a double.
 */
final class DecodedTrial {
  private static final List<String> KINDS = List.of("internal", "send", "receive");

  private final Map<String, Object> trial;
  private final List<Map<String, Object>> processes;
  private final double scale;

  /** Of each process by number its first send. */
  private final Map<Integer, Map<Double, double[]>> sends = new HashMap<>();

  private DecodedTrial(Map<String, Object> trial) {
    this.trial = trial;
    this.processes = list(trial, "processes");
    this.scale = trial.containsKey("scale") ? number(trial.get("scale")) : 1;
  }

  /** The logs of the first trial, a list of rows a process. */
  static List<List<String>> logs(String json) {
    Map<String, Object> page = new Json().toType(json, Json.MAP_TYPE);
    return new DecodedTrial(DecodedTrial.<Map<String, Object>>list(page, "trials").get(0)).logs();
  }

  private List<List<String>> logs() {
    for (int process = 1; process <= processes.size(); process++) {
      for (Ticked each : ticks(process)) {
        if (each.kind == 1) {
          sends
              .computeIfAbsent(process, unused -> new HashMap<>())
              .putIfAbsent(each.number, new double[] {each.time, each.clock});
        }
      }
    }
    return IntStream.rangeClosed(1, processes.size()).mapToObj(this::log).toList();
  }

  /** What a row says without a look at other logs; the number is that of a send. */
  private record Ticked(
      int kind, double time, double clock, double queue, int peer, double number) {}

  private List<Ticked> ticks(int process) {
    Map<String, Object> columns = processes.get(process - 1);
    double rate = number(columns.get("rate"));
    double phase = number(columns.get("phase"));
    String kinds = (String) Objects.requireNonNull(columns.get("kinds"));
    List<Ticked> ticks = new ArrayList<>();
    double clock = 0;
    double queue = 0;
    double sent = 0;
    int peers = 0;
    for (int k = 0; k < kinds.length(); k++) {
      int kind = kinds.charAt(k) - '0';
      double due = Math.round((phase + (double) Math.round(k * 1e9 / rate)) / scale);
      clock += 1 + at(columns, "jump", k);
      queue += at(columns, "queue", k);
      int peer = kind == 0 ? -1 : (int) at(columns, "peers", peers++);
      if (kind == 1) {
        String row = odd(process, k);
        sent = row == null ? sent + 1 : Double.parseDouble(row.split(",")[7].split("-")[1]);
      }
      ticks.add(new Ticked(kind, due + at(columns, "late", k), clock, queue, peer, sent));
    }
    return ticks;
  }

  private List<String> log(int process) {
    Map<String, Object> columns = processes.get(process - 1);
    Map<Integer, Double> last = new HashMap<>();
    List<String> rows = new ArrayList<>();
    int receives = 0;
    for (Ticked each : ticks(process)) {
      String message = ",,,";
      if (each.kind == 1) {
        message = id(process, each.number) + "," + receivers(process, each.peer) + ",";
        message += text(each.clock) + ",";
      } else if (each.kind == 2) {
        double number = last.getOrDefault(each.peer, 0.0) + 1 + at(columns, "numbers", receives);
        last.put(each.peer, number);
        double[] send = sends.getOrDefault(each.peer, Map.of()).get(number);
        double arrived = at(columns, "latency", receives++) + (send == null ? 0 : send[0]);
        message = id(each.peer, number) + "," + each.peer + ",";
        message += send == null ? "?" : text(send[1]) + "," + instant(arrived);
      }
      String odd = odd(process, rows.size());
      String row =
          String.join(
              ",",
              text(number(trial.get("seed"))),
              Integer.toString(process),
              Integer.toString(rows.size() + 1),
              instant(each.time),
              KINDS.get(each.kind),
              text(each.clock),
              text(each.queue),
              message);
      rows.add(odd == null ? row : odd);
    }
    return rows;
  }

  private String receivers(int process, int receiver) {
    return receiver > 0
        ? Integer.toString(receiver)
        : IntStream.rangeClosed(1, processes.size())
            .filter(other -> other != process)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(" "));
  }

  private String instant(double sinceStart) {
    return new BigInteger((String) trial.get("start_ns"))
        .add(BigInteger.valueOf((long) sinceStart))
        .toString();
  }

  private static String id(int sender, double number) {
    return sender + "-" + text(number);
  }

  private static String text(double whole) {
    return Long.toString((long) whole);
  }

  @SuppressWarnings("unchecked")
  private @Nullable String odd(int process, int index) {
    Map<String, String> odd = (Map<String, String>) processes.get(process - 1).get("odd");
    return odd == null ? null : odd.get(Integer.toString(index + 1));
  }

  private static double at(Map<String, Object> columns, String name, int index) {
    return number(list(columns, name).get(index));
  }

  private static double number(@Nullable Object value) {
    return ((Number) Objects.requireNonNull(value)).doubleValue();
  }

  @SuppressWarnings("unchecked")
  private static <T> List<T> list(Map<String, Object> object, String name) {
    return (List<T>) Objects.requireNonNull(object.get(name), name);
  }
}

package lamplight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's diagram shows what the logs of the committed run say, and colours it truly. */
class PictureTest {
  private static final Path PICTURE = Path.of("src/site/resources/images/largest-jump.svg");
  private static final Path TRIAL = Path.of("results/slow-vs-fast/20261124-114138/trials/seed-1");
  private static final int PROCESSES = 3;
  private static final Pattern EVENT =
      Pattern.compile("class=\"([^\"]*)\"[^>]*>\\s*<title>(process [0-9]+, tick [0-9]+: [^<]*)<");
  private static final String LARGEST_JUMP = "process 1, tick 5: receives 3-3 stamped 26, clock 27";

  /** An event of a log, and how many events of each process are at or before it. */
  private record Logged(int process, int[] before) {
    boolean isAtOrBefore(Logged other) {
      return before[process] <= other.before[process];
    }
  }

  @Test
  void everyEventOfTheDiagramShouldStandInTheCommittedLogsOnItsSideOfTheLargestJump()
      throws IOException {
    Map<String, Logged> logged = logged();
    Logged jump = Objects.requireNonNull(logged.get(LARGEST_JUMP));
    List<String> drawn = new ArrayList<>();
    Matcher events = EVENT.matcher(Files.readString(PICTURE));
    while (events.find()) {
      String words = Objects.requireNonNull(events.group(2));
      drawn.add(words);
      Logged event = Objects.requireNonNull(logged.get(words), words);
      assertThat(events.group(1)).as(words).endsWith(side(event, jump));
    }
    assertThat(drawn).hasSize(33).contains(LARGEST_JUMP);
  }

  /** The class of the diagram's style: before the jump, after it, the jump itself, or neither. */
  private static String side(Logged event, Logged jump) {
    if (event == jump) {
      return "receive";
    }
    if (event.isAtOrBefore(jump)) {
      return "past";
    }
    return jump.isAtOrBefore(event) ? "future" : "other";
  }

  /** All events of the trial by the words of the diagram, each after those that it depends on. */
  private static Map<String, Logged> logged() throws IOException {
    List<Deque<String[]>> left = new ArrayList<>();
    int[][] latest = new int[PROCESSES][PROCESSES];
    for (int process = 1; process <= PROCESSES; process++) {
      List<String> rows = Files.readAllLines(TRIAL.resolve("process-" + process + ".csv"));
      left.add(new ArrayDeque<>(rows.stream().skip(1).map(row -> row.split(",", -1)).toList()));
    }
    Map<String, Logged> logged = new HashMap<>();
    Map<String, int[]> sent = new HashMap<>();
    while (left.stream().anyMatch(log -> !log.isEmpty())) {
      int sizeBefore = logged.size();
      for (int process = 0; process < PROCESSES; process++) {
        String[] row = left.get(process).peek();
        if (row == null || (row[4].equals("receive") && !sent.containsKey(row[7]))) {
          continue;
        }
        left.get(process).remove();
        int[] now = latest[process];
        now[process]++;
        if (row[4].equals("receive")) {
          int[] send = Objects.requireNonNull(sent.get(row[7]));
          for (int other = 0; other < PROCESSES; other++) {
            now[other] = Math.max(now[other], send[other]);
          }
        }
        logged.put(words(row), new Logged(process, now.clone()));
        if (row[4].equals("send")) {
          sent.put(row[7], now.clone());
        }
      }
      assertThat(logged).as("a receive whose send is in no log").hasSizeGreaterThan(sizeBefore);
    }
    return logged;
  }

  /** A row of a log in the words of the diagram. */
  private static String words(String[] row) {
    String what =
        switch (row[4]) {
          case "send" -> "sends " + row[7] + " to " + receivers(row[8]);
          case "receive" -> "receives " + row[7] + " stamped " + row[9];
          default -> row[4];
        };
    return "process " + row[1] + ", tick " + row[2] + ": " + what + ", clock " + row[5];
  }

  private static String receivers(String peers) {
    return peers.contains(" ") ? "all" : "process " + peers;
  }
}

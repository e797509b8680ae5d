package lamplight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's diagram shows what the log of the committed run says. */
class PictureTest {
  private static final Path PICTURE = Path.of("src/site/resources/images/largest-jump.svg");
  private static final Path TRIAL = Path.of("results/slow-vs-fast/20261124-114138/trials/seed-1");
  private static final Pattern EVENT =
      Pattern.compile("<title>(process [0-9]+, tick [0-9]+: [^<]*)</title>");

  @Test
  void everyEventOfTheDiagramShouldStandInTheCommittedLogs() throws IOException {
    List<String> logged = new ArrayList<>();
    for (int process = 1; process <= 3; process++) {
      for (String row : Files.readAllLines(TRIAL.resolve("process-" + process + ".csv"))) {
        logged.add(words(row.split(",", -1)));
      }
    }
    List<String> drawn = new ArrayList<>();
    Matcher events = EVENT.matcher(Files.readString(PICTURE));
    while (events.find()) {
      drawn.add(events.group(1));
    }
    assertThat(drawn).hasSize(33).contains("process 1, tick 5: receives 3-3 stamped 26, clock 27");
    assertThat(logged).containsAll(drawn);
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

package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** A trial put together by hand in which everything goes wrong that the view shows. */
class SpaceTimeTroubleIT extends SpaceTimeTest {
  /**
   * Process 1 (1 tick/s) sends 1-1 to all at 0 s and 1-2 to all at 1 s; process 2 (1/s) receives
   * 1-1 at 0.5 s, is paused from 1 to 3 s, and its third row is odd: it receives a message that
   * nobody sent, and its clock falls. 1-2 is still queued there. Process 3 is killed at 0.9 s,
   * before its first tick.
   */
  private static final String TRIAL =
      """
      {"lamplight":1,"trials":[{"point":"","seed":7,"start_ns":"1000","duration_ns":4000000000,
      "verdict":"invalid",
      "faults":[{"what":"kill","process":3,"from":900000000},
        {"what":"pause","process":2,"from":1000000000,"to":3000000000}],
      "marks":[{"what":"broken","words":"its clock falls","process":2,"tick":9}],
      "processes":[
      {"rate":1,"phase":0,"kinds":"110","late":[0,0,0],"jump":[0,0,0],"queue":[0,0,0],
        "peers":[0,0],"numbers":[],"latency":[]},
      {"rate":1,"phase":500000000,"kinds":"202","late":[0,2000000000,2000000000],"jump":[1,0,-2],
        "queue":[0,1,0],"peers":[1,1],"numbers":[0,4],"latency":[100000000,1200000000],
        "waiting":[[1,2,1100000000]],
        "odd":{"3":"7,2,9,4500001000,receive,2,1,1-6,1,40,1200001000"}},
      {"rate":1,"phase":950000000,"kinds":"","late":[],"jump":[],"queue":[],"peers":[],
        "numbers":[],"latency":[]}]}]}
      """;

  private static Path file;

  @BeforeAll
  static void write() throws IOException {
    file = page("trouble.html", TRIAL);
  }

  @BeforeEach
  void openPage() {
    open(file, "");
  }

  @Test
  void faultsAndBrokenRulesShouldBePlacesToGoTo() {
    List<WebElement> places = findAll("[aria-label='go to'] option:not([value=''])");

    assertThat(places)
        .extracting(WebElement::getText)
        .containsExactly(
            "largest jump: 2 (2:1)",
            "longest wait: 3.30 s (2:9)",
            "longest queue: 1 (2:2)",
            "broken rule (2:9)",
            "pause of process 2 at 1.0 s");
  }

  @Test
  void viewShouldOpenOnTheFirstBrokenRule() {
    assertThat(panel()).startsWith("Broken rule: its clock falls");
    assertThat(find("[aria-label='trial'] option").getText()).isEqualTo("seed 7 (invalid)");

    open(file, "seed=7");

    assertThat(panel()).startsWith("Click an event");
  }

  @Test
  void brokenRuleShouldBeToldWithTheRowAsItIs() {
    goTo("2:9");

    assertThat(pixels("bad")).isPositive();
    assertThat(panel())
        .contains(
            "Broken rule: its clock falls",
            "process 2, tick 9, 4.500000 s: receives message 1-6, stamped 40; clock 3 → 2; queue 1",
            "No log holds its send.",
            "Log row: 7,2,9,4500001000,receive,2,1,1-6,1,40,1200001000",
            "Its clock is 2, but the longest chain of events that ends here has 4 of them.");
  }

  @Test
  void copiesThatNobodyReceivedShouldBeTold() {
    goTo("1:2");

    assertThat(panel())
        .contains("The message was still queued at the end at process 2; lost at process 3.");

    goTo("1:1");

    assertThat(panel())
        .contains("The message was received by process 2 after 500 ms; lost at process 3.");
  }

  @Test
  void logicalAxisShouldNotLoseAnEventWhoseClockFalls() {
    press("0", "a", "0");

    assertThat(figure("events")).isEqualTo(6);
  }
}

package lamplight.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BothListenersTest {
  @Test
  void shouldTellEachOfTheTwoOfEverything() {
    List<String> lines = new ArrayList<>();
    BothListeners both = new BothListeners(new Calls("1 ", lines), new Calls("2 ", lines));
    both.internal(1, 3, 0, 0, 0);
    both.send(1, 0, 0, 0, 0, 4, 2);
    both.sendStamped(1, 0, 0, 0, 0, 5, 2, 9);
    both.receive(2, 0, 0, 0, 0, 1, 6, 0, 0);
    both.relayed(1, 7, 2, 0, 0, 0, 0, 0);
    both.queued(2, 1, 8, 0, 0);

    assertThat(lines)
        .containsExactly(
            "1 internal 3",
            "2 internal 3",
            "1 send 4",
            "2 send 4",
            "1 send 5 stamped 9",
            "2 send 5 stamped 9",
            "1 receive 6",
            "2 receive 6",
            "1 relayed 7",
            "2 relayed 7",
            "1 queued 8",
            "2 queued 8");
  }
}

package lamplight.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OrderedTrialsTest {
  private static final List<TrialId> FOUR =
      LongStream.rangeClosed(1, 4).mapToObj(seed -> new TrialId("", seed)).toList();

  /** Reading logs takes no notice of its watch. */
  @Test
  void shouldBeginNoFurtherTrialOfATaskAfterAStop() throws Exception {
    List<TrialId> begun = new CopyOnWriteArrayList<>();

    boolean all =
        new OrderedTrials(1, 1, 4)
            .<Boolean>forEach(
                FOUR.iterator(),
                (trial, watch) -> begun.add(trial),
                () -> begun.size() == 2,
                RunListener.NONE,
                (trial, done) -> {});

    assertThat(all).isFalse();
    assertThat(begun).isEqualTo(FOUR.subList(0, 2));
  }
}

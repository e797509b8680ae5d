package lamplight.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeedsTest {
  @Test
  void shouldGoOnAfterTheHighestSeed() {
    Seeds seeds = new Seeds(List.of(new Seeds.Range(10, 20), new Seeds.Range(1, 1)));

    assertThat(seeds.next(3)).isEqualTo(new Seeds.Range(21, 23));
    assertThat(seeds.followedBy(seeds.next(3)).text()).isEqualTo("10..20, 1, 21..23");
  }

  @Test
  void shouldJoinWhatFollows() {
    Seeds seeds = new Seeds(List.of(new Seeds.Range(1, 5)));

    assertThat(seeds.followedBy(seeds.next(1)).text()).isEqualTo("1..6");
    assertThat(seeds.followedBy(new Seeds.Range(7, 7)).text()).isEqualTo("1..5, 7");
    assertThat(new Seeds(List.of()).followedBy(new Seeds.Range(2, 3)).text()).isEqualTo("2..3");
  }
}

package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lamplight.model.Die;
import lamplight.model.NetworkDelay;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;

class CheckScopeTest {
  private static final TrialSpec SPEC =
      TrialSpec.withAlignedPhases(1, 10, 60_000_000_000L, List.of(Rate.of(1), Rate.of(1)));
  private static final Timeline ENDED = Timeline.real(0, 1, OptionalLong.of(77));

  private static long lastArrivalNs(Optional<TrialSpec> spec, Optional<Timeline> timeline) {
    return new CheckScope(
            1, 2, Optional.of(Die.ofSides(10)), spec, true, Optional.empty(), Kills.NONE, timeline)
        .lastArrivalNs();
  }

  @Test
  void nothingShouldArriveAfterTheEndWhereItIsKnownAndCopiesAreNotDelayed() {
    assertThat(lastArrivalNs(Optional.of(SPEC), Optional.of(ENDED))).isEqualTo(77);

    TrialSpec delayed = SPEC.withDelay(new NetworkDelay.Fixed(5));
    assertThat(lastArrivalNs(Optional.of(delayed), Optional.of(ENDED))).isEqualTo(Long.MAX_VALUE);
    assertThat(lastArrivalNs(Optional.empty(), Optional.of(ENDED))).isEqualTo(Long.MAX_VALUE);
    assertThat(lastArrivalNs(Optional.of(SPEC), Optional.empty())).isEqualTo(Long.MAX_VALUE);
    assertThat(lastArrivalNs(Optional.of(SPEC), Optional.of(Timeline.VIRTUAL)))
        .isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void aTimeScaleShouldBeAboveZero() {
    assertThatThrownBy(() -> Timeline.real(0, 0, OptionalLong.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a time scale is above 0, but this one is 0.0");
  }
}

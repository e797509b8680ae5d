package lamplight.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lamplight.measure.TrialSeries.ProcessSeries;
import lamplight.model.MutableEvent;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;

/** The log of a faulty program may go back in time: what it says counts from its own time on. */
class LateEventTest {
  @Test
  void anEventThatIsToldLateShouldCountFromItsOwnTimeOn() {
    // 600 ns in 600 steps: instant k of the grid is at k ns.
    TrialSpec spec = TrialSpec.withAlignedPhases(1, 2, 600, List.of(Rate.of(1), Rate.of(1)));
    TrialMeasures measures = new TrialMeasures(spec, TimeBase.virtual());

    measures.on(new MutableEvent().internal(1, 1, 14, 1, 0));
    measures.on(new MutableEvent().internal(2, 1, 13, 1, 0));
    measures.on(new MutableEvent().internal(2, 2, 11, 7, 0));

    ProcessSeries other = measures.series().processes().get(1);
    // At 13 ns, the last instant before the latest event, both of the other process count.
    assertThat(other.clock().get(10)).isZero();
    assertThat(other.clock().get(11)).isEqualTo(7);
    assertThat(other.clock().get(13)).isEqualTo(7);
    assertThat(other.clock().get(14)).isEqualTo(7);
    assertThat(measures.series().processes().get(0).clock().get(13)).isZero();
    assertThat(measures.series().processes().get(0).clock().get(14)).isEqualTo(1);
  }
}

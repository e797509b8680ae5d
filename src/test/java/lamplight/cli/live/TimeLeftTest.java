package lamplight.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimeLeftTest {
  private static final long S = 1_000_000_000;

  @Test
  void shouldCountDownFromTheLatestEstimate() {
    TimeLeft left = new TimeLeft(66, 0);
    assertThat(left.words(6 * S)).isEqualTo("about 60 s left");
    assertThat(left.share(6 * S)).isEqualTo(6 / 66.0);

    left.expect(61, 0, 10 * S);
    assertThat(left.words(11 * S)).isEqualTo("about 60 s left");
    assertThat(left.share(11 * S)).isEqualTo(11 / 71.0);
    assertThat(left.words(72 * S)).isEqualTo("about to end");
    assertThat(left.share(72 * S)).isEqualTo(1);
  }

  @Test
  void howeverLateALaunchIsTheTrialsShouldStillBeToCome() {
    TimeLeft left = new TimeLeft(66, 0);
    left.expect(66, 60, 0);
    assertThat(left.words(3 * S)).isEqualTo("about 63 s left");
    assertThat(left.words(40 * S)).isEqualTo("about 60 s left");
  }

  @Test
  void shouldConcludeFromWhatIsDone() {
    TimeLeft left = new TimeLeft(10, 0);
    left.conclude(0.5, S / 2);
    assertThat(left.seconds(S / 2)).as("too soon to tell").isEqualTo(9.5);
    left.conclude(0.01, 20 * S);
    assertThat(left.words(20 * S)).as("too little to tell").isEqualTo("about to end");
    left.conclude(0.25, 20 * S);
    assertThat(left.words(20 * S)).isEqualTo("about 60 s left");
    assertThat(left.share(20 * S)).isEqualTo(0.25);
  }

  @Test
  void longTimesShouldBeInMinutesAndHours() {
    assertThat(new TimeLeft(0.2, 0).words(0)).isEqualTo("about 1 s left");
    assertThat(new TimeLeft(119, 0).words(0)).isEqualTo("about 119 s left");
    assertThat(new TimeLeft(120, 0).words(0)).isEqualTo("about 2 min left");
    assertThat(new TimeLeft(7199, 0).words(0)).isEqualTo("about 120 min left");
    assertThat(new TimeLeft(7200, 0).words(0)).isEqualTo("about 2.0 h left");
    assertThat(new TimeLeft(0, 0).words(0)).isEqualTo("about to end");
  }
}

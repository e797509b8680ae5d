package lamplight.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoggedTrialTest {
  @Test
  void whatARowDoesNotTellShouldBeUnknown() {
    LoggedTrial.Builder builder = new LoggedTrial.Builder("", List.of("anna", "bert"));
    int file = builder.file("logs/anna.log");
    builder.events(1).add(LoggedKind.INTERNAL, file, 3);
    LoggedTrial trial = builder.build();

    LoggedEvents rows = trial.events(1);
    assertThat(rows.size()).isEqualTo(1);
    assertThat(rows.kind(0)).isEqualTo(LoggedKind.INTERNAL);
    assertThat(
            new long[] {
              rows.timeNs(0),
              rows.clock(0),
              rows.before(0),
              rows.queue(0),
              rows.stamp(0),
              rows.draw(0)
            })
        .containsOnly(LoggedTrial.UNKNOWN);
    assertThat(rows.sender(0)).isZero();
    assertThat(rows.receivers(0)).isEmpty();
    assertThat(rows.message(0)).isEqualTo(-1);
    assertThat(rows.vector(0)).isEmpty();
    assertThat(rows.vectorStamp(0)).isEmpty();
    assertThat(trial.rate(1)).isEmpty();
    assertThat(trial.events(2).size()).isZero();
    assertThat(trial.conventions().timesAreShared()).isFalse();
  }

  @Test
  void valuesShouldStandInTheirRows() {
    LoggedTrial.Builder builder = new LoggedTrial.Builder("run-1", List.of("X", "Y", "Z"));
    int file = builder.file("x.log");
    LoggedEvents.Builder rows = builder.events(1);
    rows.add(LoggedKind.INTERNAL, file, 1).clock(1);
    rows.add(LoggedKind.SEND, file, 2).receivers(3, 2).message(builder.message("x-1")).stamp(2);
    rows.add(LoggedKind.RECEIVE, file, 4).sender(3).message(builder.message("z-1")).queue(0);
    rows.add(LoggedKind.ARRIVE, file, 5).sender(2).timeNs(-7).vector(4, 5, 6);
    rows.add(LoggedKind.SEND, file, 6).receivers(2, 3).message(builder.message("x-1")).clock(4);
    builder.rate(2, new BigDecimal("2.5"));
    LoggedTrial trial = builder.build();

    LoggedEvents events = trial.events(1);
    assertThat(clocks(events))
        .containsExactly(1, LoggedTrial.UNKNOWN, LoggedTrial.UNKNOWN, LoggedTrial.UNKNOWN, 4);
    assertThat(events.receivers(1)).containsExactly(2, 3);
    assertThat(events.receivers(4)).containsExactly(2, 3);
    assertThat(trial.messageId(events.message(1))).isEqualTo("x-1");
    assertThat(events.message(4)).isEqualTo(events.message(1));
    assertThat(trial.messageId(events.message(2))).isEqualTo("z-1");
    assertThat(events.sender(2)).isEqualTo(3);
    assertThat(events.queue(2)).isZero();
    assertThat(events.timeNs(3)).isEqualTo(-7);
    assertThat(events.vector(3)).containsExactly(4, 5, 6);
    assertThat(events.vector(2)).isEmpty();
    assertThat(trial.rate(2)).contains(new BigDecimal("2.5"));
    assertThat(trial.processName(3)).isEqualTo("Z");
    assertThat(trial.place(1, 3)).isEqualTo("x.log:5");
  }

  @Test
  void aLongLogShouldKeepEveryRow() {
    LoggedTrial.Builder builder = new LoggedTrial.Builder("", List.of("only"));
    int file = builder.file("only.log");
    for (int line = 1; line <= 1000; line++) {
      builder.events(1).add(LoggedKind.INTERNAL, file, line);
      if (line % 3 == 0) {
        builder.events(1).clock(line);
      }
    }
    LoggedEvents events = builder.build().events(1);

    assertThat(events.size()).isEqualTo(1000);
    assertThat(events.clock(998)).isEqualTo(999);
    assertThat(events.clock(997)).isEqualTo(LoggedTrial.UNKNOWN);
    assertThat(events.clock(999)).isEqualTo(LoggedTrial.UNKNOWN);
    assertThat(events.line(999)).isEqualTo(1000);
  }

  @Test
  void whatATrialHandsOutShouldNotChangeIt() {
    LoggedTrial.Builder builder = new LoggedTrial.Builder("", List.of("a", "b"));
    int file = builder.file("a.log");
    builder.events(1).add(LoggedKind.SEND, file, 1).receivers(2).vector(1, 0);
    LoggedTrial trial = builder.build();
    trial.events(1).receivers(0)[0] = 9;
    trial.events(1).vector(0)[0] = 9;
    builder.events(1).add(LoggedKind.SEND, file, 2);

    assertThat(trial.events(1).receivers(0)).containsExactly(2);
    assertThat(trial.events(1).vector(0)).containsExactly(1, 0);
    assertThat(trial.events(1).size()).isEqualTo(1);
  }

  @Test
  void valueWithoutARowShouldBeRefused() {
    LoggedTrial.Builder builder = new LoggedTrial.Builder("", List.of("a", "b"));

    assertThatThrownBy(() -> builder.events(1).clock(1)).isInstanceOf(IllegalStateException.class);
  }

  private static long[] clocks(LoggedEvents events) {
    long[] clocks = new long[events.size()];
    for (int row = 0; row < clocks.length; row++) {
      clocks[row] = events.clock(row);
    }
    return clocks;
  }
}

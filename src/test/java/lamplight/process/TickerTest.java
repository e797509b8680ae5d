package lamplight.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lamplight.log.ProcessLog;
import lamplight.model.Event;
import lamplight.model.EventList;
import lamplight.model.Message;
import lamplight.model.Outbox;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Process 1 of 3, seed 1, a draw of 4 sides, a tick a microsecond for 6 us. The draws of its ticks
 * are 1, 2, 3, 4, 2, 3: to process 2, to process 3, to all, internal, to process 3, to all.
 */
@Timeout(60)
class TickerTest {
  private static final TrialSpec SPEC =
      TrialSpec.withAlignedPhases(1, 4, 6_000, Collections.nCopies(3, Rate.of(1_000_000)));

  /** Each reading takes half a microsecond, so that a tick comes 500 ns after its deadline. */
  private final ManualTime time = new ManualTime(10_000, 0, 500);

  private final Arrivals arrivals =
      new Arrivals(time, new PrintStream(OutputStream.nullOutputStream()));
  private final List<Message> sent = new ArrayList<>();

  /** When message 1-2 is sent, message 3-9 arrives. */
  private final Outbox outbox =
      (sender, number, receiver, timestamp) -> {
        sent.add(new Message(sender, number, receiver, timestamp));
        if (number == 2) {
          arrivals.arrived(new Message(3, 9, 1, 40));
        }
      };

  @Test
  void shouldMakeEveryTickAtItsDeadlineAndLogIt() throws IOException, InterruptedException {
    ByteArrayOutputStream events = new ByteArrayOutputStream();
    ByteArrayOutputStream queue = new ByteArrayOutputStream();
    Ticker ticker;
    try (ProcessLog log = new ProcessLog(1, 1, 3, events, queue)) {
      ticker = new Ticker(1, SPEC, arrivals, outbox, log);
      ticker.run(new Pacer(time, 0, 1));
      arrivals.arrived(new Message(2, 1, 1, 7));
      ticker.finish();
    }

    // Tick 3 takes 3-9 instead of using its draw: clock = max(2, 40) + 1.
    assertThat(events.toString(StandardCharsets.UTF_8).lines().skip(1))
        .containsExactly(
            "1,1,1,10500,send,1,0,1-1,2,1,",
            "1,1,2,11500,send,2,0,1-2,3,2,",
            "1,1,3,12500,receive,41,0,3-9,3,40,11500",
            "1,1,4,13500,internal,42,0,,,,",
            "1,1,5,14500,send,43,0,1-3,3,43,",
            "1,1,6,15500,send,44,0,1-4,2 3,44,");
    // The ticker waits for the end of the trial, at 16000, and reads the clock once more.
    assertThat(queue.toString(StandardCharsets.UTF_8).lines().skip(1))
        .containsExactly("1,1,1,2-1,2,7,16500");
    assertThat(sent)
        .containsExactly(
            new Message(1, 1, 2, 1),
            new Message(1, 2, 3, 2),
            new Message(1, 3, 3, 43),
            new Message(1, 4, 2, 44),
            new Message(1, 4, 3, 44));
    assertThat(ticker.standing()).isEqualTo(new ProcessStatus(6, 44, 1));
    assertThat(ticker.standing().words()).isEqualTo("6 44 1");
  }

  @Test
  void shouldKeepItsDeadlinesWhenTheSystemClockIsSteppedBack()
      throws IOException, InterruptedException {
    // The clock is set back by 5 us while message 1-2 is sent, within tick 2: the later ticks come
    // when they would have come, and the log says what the system clock said.
    Outbox stepping =
        (sender, number, receiver, timestamp) -> {
          if (number == 2) {
            time.stepSystemNs(-5_000);
          }
        };
    EventList events = new EventList();
    Ticker ticker = new Ticker(1, SPEC, arrivals, stepping, events);
    ticker.run(new Pacer(time, 0, 1));

    assertThat(events.events())
        .extracting(Event::timeNs)
        .containsExactly(10_500L, 11_500L, 7_500L, 8_500L, 9_500L, 10_500L);
    // 6 us in all, and the reading that saw their end: as many as with a clock that is not stepped.
    assertThat(time.monotonicReadings()).isEqualTo(13);
  }

  @Test
  void shouldMakeEveryTickEvenWhenAllOfThemAreLate() throws InterruptedException {
    ManualTime late = new ManualTime(0, 1_000_000, 0);
    EventList events = new EventList();
    Ticker ticker = new Ticker(1, SPEC, arrivals, outbox, events);
    ticker.run(new Pacer(late, 0, 1));
    assertThat(events.events()).extracting(Event::tick).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
  }

  @Test
  void shouldStandAtNothingBeforeTheFirstTick() {
    Ticker ticker = new Ticker(1, SPEC, arrivals, outbox, new EventList());
    assertThat(ticker.standing()).isEqualTo(new ProcessStatus(0, 0, 0));
  }
}

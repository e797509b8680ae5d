package lamplight.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import lamplight.model.EventView;
import lamplight.model.MutableEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelayLogTest {
  private static final String HEADER =
      "seed,message_id,sender,receiver,message_clock,arrived_ns,taken_ns,forwarded_ns,queue_length\n";

  @TempDir Path folder;

  private LogReader reader(String text) throws IOException {
    return LogReader.ofRelay(Files.writeString(file(), text), LogForm.OURS, 7, 3);
  }

  private Path file() {
    return folder.resolve("relay.csv");
  }

  @Test
  void shouldWriteARowACopy() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RelayLog log = new RelayLog(7, out)) {
      log.on(new MutableEvent().relayed(2, 17, 3, 40, 100, 110, 120, 5));
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(HEADER + "7,2-17,2,3,40,100,110,120,5\n");
  }

  @Test
  void shouldReadWhatItWrote() throws IOException {
    for (long seed = 0; seed < 50; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      EventView row =
          new MutableEvent()
              .relayed(
                  1,
                  random.nextLong(1, Long.MAX_VALUE),
                  random.nextInt(2, 4),
                  random.nextLong(Long.MAX_VALUE),
                  random.nextLong(),
                  random.nextLong(),
                  random.nextLong(),
                  random.nextLong(Long.MAX_VALUE));
      TrialFolder trial = new TrialFolder(folder);
      try (RelayLog log = RelayLog.create(trial, seed)) {
        log.on(row);
        log.on(row);
      }
      try (LogReader reader = LogReader.ofRelay(trial.relayLog(), LogForm.OURS, seed, 3)) {
        for (int copy = 1; copy <= 2; copy++) {
          assertThat(reader.next().orElseThrow())
              .as("seed %d", seed)
              .usingRecursiveComparison()
              .isEqualTo(row);
        }
        assertThat(reader.next()).as("seed %d", seed).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "8,2-1,2,3,1,1,1,1,0; column 1 (seed): \"8\": expected 7",
        "7,2-1,4,3,1,1,1,1,0; column 3 (sender): \"4\": expected a process from 1 to 3",
        "7,2-1,0,3,1,1,1,1,0; column 3 (sender): \"0\": expected a process from 1 to 3",
        "7,2-1,x,3,1,1,1,1,0; column 3 (sender): \"x\": expected a process from 1 to 3",
        "7,1-1,2,3,1,1,1,1,0; column 2 (message_id): \"1-1\": expected 2-<number>, the id of a"
            + " message of process 2",
        "7,2-1,2,2,1,1,1,1,0; column 4 (receiver): \"2\": expected a process from 1 to 3 other than"
            + " 2",
        "7,2-1,2,3,-1,1,1,1,0; column 5 (message_clock): \"-1\": expected a whole number from 0",
        "7,2-1,2,3,1,,1,1,0; column 6 (arrived_ns): \"\": expected a whole number",
        "7,2-1,2,3,1,1,1.5,1,0; column 7 (taken_ns): \"1.5\": expected a whole number",
        "7,2-1,2,3,1,1,1,+1,0; column 8 (forwarded_ns): \"+1\": expected a whole number",
        "7,2-1,2,3,1,1,1,1,-1; column 9 (queue_length): \"-1\": expected a whole number from 0",
        "7,2-1,2,3,1,1,1,1; the row has 8 fields: expected 9 fields",
      })
  void shouldRefuseAnythingElse(String row, String fault) throws IOException {
    try (LogReader reader = reader(HEADER + row + "\n")) {
      assertThatThrownBy(reader::next)
          .isInstanceOf(LogFormatException.class)
          .hasMessage(file() + ":2: " + fault);
    }
  }

  @Test
  void shouldNoticeARowThatIsCutShort() throws IOException {
    try (LogReader reader = reader(HEADER + "7,2-1,2,3,1,1,1,1,0")) {
      assertThatThrownBy(reader::next)
          .isInstanceOfSatisfying(
              LogFormatException.class, fault -> assertThat(fault.isCutShort()).isTrue());
    }
    try (LogReader reader = reader("seed\n")) {
      assertThatThrownBy(reader::next)
          .hasMessage(file() + ":1: in the header nothing stands after seed: expected message_id");
    }
  }
}

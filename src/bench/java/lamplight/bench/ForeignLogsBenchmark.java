package lamplight.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeUnit;
import lamplight.log.TrialFolder;
import lamplight.log.foreign.DescriptionException;
import lamplight.log.foreign.ForeignLogs;
import lamplight.log.foreign.ForeignReading;
import lamplight.log.foreign.LogDescription;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Other people's logs read by a description, in nanoseconds a line. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ForeignLogsBenchmark {
  static final int LINES = 500_000;

  private static final String DESCRIPTION =
      """
      files = machine_{process}.log
      time = iso
      start = {time} - Machine initialized with clock rate: {rate} ticks/second
      internal = {time} - Internal event, Logical clock: {clock}
      send = {time} - Sent message to Machine {peer}, Logical clock: {clock}
      send.2 = {time} - Sent message to ALL other machines, Logical clock: {clock}
      send.2.peers = all
      receive = {time} - Received message from Machine {peer}, Queue length: {queue}, Logical clock: {clock}
      ignore = {time} - Error {*}
      """;

  private static final String[] EVENTS = {
    "Internal event, Logical clock: ",
    "Sent message to Machine 2, Logical clock: ",
    "Received message from Machine 3, Queue length: 2, Logical clock: ",
    "Sent message to ALL other machines, Logical clock: "
  };

  private TrialFolder folder = new TrialFolder(Path.of(""));

  /** Writes the log of one process of three. */
  @Setup
  public void write() throws IOException {
    folder = TemporaryFolder.create();
    Files.createFile(folder.path().resolve("machine_2.log"));
    Files.createFile(folder.path().resolve("machine_3.log"));
    DateTimeFormatter form = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");
    LocalDateTime start = LocalDateTime.of(2024, 5, 1, 10, 0);
    try (BufferedWriter out = Files.newBufferedWriter(folder.path().resolve("machine_1.log"))) {
      for (int line = 1; line <= LINES; line++) {
        String time = start.plusNanos(line * 100_000_000L).format(form);
        out.write(time + " - " + EVENTS[line % EVENTS.length] + line + "\n");
      }
    }
  }

  /** Deletes the logs. */
  @TearDown
  public void remove() throws IOException {
    TemporaryFolder.delete(folder);
  }

  /** The lines of text. */
  @Benchmark
  @OperationsPerInvocation(LINES)
  public ForeignReading readLines() throws IOException, DescriptionException {
    return ForeignLogs.read(LogDescription.parse("benchmark", DESCRIPTION), folder.path());
  }
}

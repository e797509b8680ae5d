package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped programs, right as they are and with one fault each, at five times the speed. */
@Tag("slow")
class ProgramsIT {
  private static final Path SHIPPED = Path.of("experiments/programs").toAbsolutePath();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"python3, my_process.py", "perl, my_process.pl", "node, my_process.js"})
  void aRightProgramShouldNotBeAccused(String interpreter, String file) throws Exception {
    requireInstalled(interpreter);
    Files.copy(SHIPPED.resolve(file), folder.resolve(file));

    Harness.Result result = tried(interpreter + " " + file);

    assertThat(result.out()).contains("Nothing is wrong with it: all eight rules hold.");
    assertThat(result.exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          max(clock, message["stamp"]) + 1 | max(clock, message["stamp"])  | a receive does not add one
          max(clock, message["stamp"]) + 1 | clock + 1                     | a receive ignores the timestamp
          stamp=clock)                     | stamp=clock - 1)              | from before its own send
          queue=inbox.qsize()              | queue=inbox.qsize() + 1       | still counts the message that is taken
          queue.Queue()                    | queue.LifoQueue()             | the queue is first in, first out
          message = inbox.get()            | raise RuntimeError("boom")    | RuntimeError: boom
          say(type="ready")                | print("ready", flush=True)    | the first "ready"
          """)
  void aFaultShouldBeNamed(String right, String wrong, String words) throws Exception {
    requireInstalled("python3");
    String program = Files.readString(SHIPPED.resolve("my_process.py"));
    assertThat(program).contains(right);
    Files.writeString(folder.resolve("wrong.py"), program.replace(right, wrong));

    Harness.Result result = tried("python3 wrong.py");

    assertThat(result.out()).contains(words);
    assertThat(result.exit()).isIn(1, 3);
  }

  private Harness.Result tried(String command) throws IOException, InterruptedException {
    return new Harness(folder)
        .run("try", command, "--set", "time.scale=5", "--set", "process.ready.timeout=10 s");
  }

  /** Says in the report of the tests that one was left out. */
  private static void requireInstalled(String interpreter) {
    boolean isThere =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
            .anyMatch(bin -> Files.isExecutable(Path.of(bin, interpreter)));
    assumeThat(isThere).as(interpreter + " is installed").isTrue();
  }
}

package lamplight.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import lamplight.run.TypedCommand;

/**
 * Ends the program after what it cannot go on from, whatever was thrown and in whatever thread: a
 * sentence, and the exit code 3. Nothing is waited for; children notice the end of their parent.
 * The sentences are made beforehand, for a program that has no memory left to make them, and whose
 * jar may be gone. Thread-safe.
 */
final class LastWords {
  private final FileOutputStream err = new FileOutputStream(FileDescriptor.err);
  private final AtomicBoolean said = new AtomicBoolean();
  private final byte[] memory = prepared(new OutOfMemoryError("Java heap space"));
  private final byte[] threads = prepared(new OutOfMemoryError("unable to create native thread"));
  private final byte[] jar = prepared(new NoClassDefFoundError("lamplight"));

  LastWords() {
    // Loads what halting takes: without memory it could not be, and the program would never end.
    Runtime.getRuntime().removeShutdownHook(Thread.currentThread());
  }

  /** Tells of what was thrown and ends the program. */
  void end(Throwable thrown) {
    if (!said.compareAndSet(false, true)) {
      // Another thread has begun to tell, and ends the program when it has.
      return;
    }
    try {
      Failure failure = Failure.of(thrown);
      PrintWriter out = SafePrinter.writer(System.err);
      failure.tell(out);
      if (failure.bug().isEmpty()) {
        out.print(goOn(failure));
        out.flush();
      }
    } catch (Throwable worse) {
      // Not even the words could be made.
      write(prepared(thrown, worse));
    }
    Runtime.getRuntime().halt(ExitCode.FAILED);
  }

  /** Ends the program for want of memory. Takes no memory, nor any lock. */
  void endWithoutMemory() {
    write(memory);
    Runtime.getRuntime().halt(ExitCode.FAILED);
  }

  private byte[] prepared(Throwable thrown, Throwable worse) {
    if (thrown instanceof OutOfMemoryError || worse instanceof OutOfMemoryError) {
      String message = thrown.getMessage();
      return message != null && message.contains("native thread") ? threads : memory;
    }
    return jar;
  }

  private static byte[] prepared(Error error) {
    Failure failure = Failure.of(error);
    return ("harness: " + failure.sentence() + "\n" + goOn(failure))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String goOn(Failure failure) {
    return "harness: a run that was under way goes on with: "
        + TypedCommand.withFlag(failure.flag(), "--resume", "RUN_DIR")
        + "\n";
  }

  private void write(byte[] words) {
    try {
      err.write(words);
    } catch (IOException unheard) {
      // Nobody reads standard error; the exit code tells.
      return;
    }
  }
}

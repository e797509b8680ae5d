package lamplight.cli;

import java.util.Optional;
import lamplight.run.ProgramJar;

/**
 * Where the program begins. What must hold from its first moment on is set up before the commands,
 * and the libraries that read them, are loaded: a signal ends it with 130, and whatever is thrown
 * anywhere with a sentence and 3, but never with 1, which means that a rule was broken.
 */
public final class Start {
  /** What this program was started from, as it was then. */
  static final Optional<ProgramJar> JAR = ProgramJar.observed();

  private Start() {}

  /** Runs the program and exits with its code. */
  public static void main(String[] arguments) {
    Signals.endTheProgram(System.err);
    LastWords lastWords = new LastWords();
    Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> lastWords.end(thrown));
    try {
      HeapWatch.start(lastWords);
      System.setProperty("java.awt.headless", "true");
      StandardOutput out = StandardOutput.ofThisProgram();
      System.setOut(new SafePrinter(out.printer()));
      System.setErr(new SafePrinter(System.err));
      int code = Main.execute(arguments);
      System.out.flush();
      if (out.failure().isPresent()) {
        System.err.println(
            "harness: standard output cannot be written ("
                + Main.describe(out.failure().get())
                + "), so what was asked for is not printed in full: send it to another place");
        code = ExitCode.worst(code, ExitCode.FAILED);
      }
      System.exit(code);
    } catch (Throwable thrown) {
      lastWords.end(thrown);
    }
  }
}

package lamplight.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lamplight.run.Interruption;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Turns SIGINT, SIGTERM and SIGHUP into an interruption of the run. The first asks it to stop, keep
 * its whole trials and write the report; a second one while that goes on ends the program at once,
 * and its children with it, because their standard input closes. Closing it puts the handlers back.
 */
final class Signals implements AutoCloseable {
  private final Map<Signal, SignalHandler> previous = new LinkedHashMap<>();

  private Signals() {}

  /** Makes the signals end the program with 130, from now on and whenever nothing else is set. */
  static void endTheProgram(PrintStream err) {
    new Signals().direct(new End(err));
  }

  /** A class with a name, because it is there sooner than a lambda. */
  private record End(PrintStream err) implements SignalHandler {
    @Override
    public void handle(Signal received) {
      err.println("harness: stopped by " + received);
      Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
    }
  }

  /** Directs the signals to an interruption until closed. */
  static Signals directedTo(Interruption interruption, Console console) {
    Signals signals = new Signals();
    signals.direct(received -> interrupt(received, interruption, console));
    return signals;
  }

  private void direct(SignalHandler handler) {
    for (String name : List.of("INT", "TERM", "HUP")) {
      Signal signal = new Signal(name);
      SignalHandler before = Signal.handle(signal, handler);
      if (before.equals(SignalHandler.SIG_IGN)) {
        // Somebody (nohup, a shell's background job) chose that this signal means nothing.
        Signal.handle(signal, SignalHandler.SIG_IGN);
      }
      previous.put(signal, before);
    }
  }

  /** Puts the handlers back. */
  void release() {
    previous.forEach(Signal::handle);
    previous.clear();
  }

  @Override
  public void close() {
    release();
  }

  private static void interrupt(Signal signal, Interruption interruption, Console console) {
    if (interruption.request()) {
      console.println(
          "harness: "
              + signal
              + ": ending the running trials and writing the report over the whole ones;"
              + " once more to stop at once");
    } else {
      console.wipeForGood();
      Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
    }
  }
}

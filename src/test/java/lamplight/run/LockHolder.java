package lamplight.run;

import java.io.IOException;
import java.nio.file.Path;

/** The main class of another program that holds the lock of a folder until its input ends. */
public final class LockHolder {
  private LockHolder() {}

  /** Takes the lock of the folder that is named. */
  public static void main(String[] arguments) throws IOException {
    try (RunLock lock = RunLock.take(new RunFolder(Path.of(arguments[0])))) {
      lock.note(ProcessHandle.current().pid());
      System.out.println("held");
      while (System.in.read() >= 0) {
        // The parent says nothing; it closes the pipe, or kills this process.
      }
    }
  }
}

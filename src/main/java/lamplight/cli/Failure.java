package lamplight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import lamplight.run.ProgramJar;
import lamplight.run.ProgramReplacedException;
import lamplight.run.TypedCommand;

/**
 * What anything that was thrown means to a person: what went wrong, and what to do about it.
 *
 * @param what what went wrong
 * @param remedy what to do before the next attempt; empty where {@code what} says it all
 * @param flag what the JVM is to be given in the next attempt, such as {@code -Xmx256m}; may be
 *     empty
 * @param bug what was thrown, when no person but the author can mend it
 */
record Failure(String what, String remedy, String flag, Optional<Throwable> bug) {
  private static final long MEBIBYTE = 1 << 20;

  /** A run of a usual size and its charts fit into this much with ease. */
  private static final long USUAL_MEBIBYTES = 256;

  /** Chains of causes are short; one that goes in a circle ends too. */
  private static final int CAUSES_MAX = 20;

  /** The failure that this is. */
  static Failure of(Throwable thrown) {
    // What gave out is what counts, however that was wrapped on its way.
    return Stream.<Function<Throwable, Optional<Failure>>>of(
            Failure::told, Failure::exhausted, Failure::unloadable, Failure::unreadable)
        .flatMap(kind -> causes(thrown).flatMap(cause -> kind.apply(cause).stream()))
        .findFirst()
        .orElseGet(
            () ->
                new Failure(
                    "an internal fault",
                    "please report it with the lines below",
                    "",
                    Optional.of(thrown)));
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(CAUSES_MAX);
  }

  private static Optional<Failure> told(Throwable thrown) {
    return thrown instanceof ToldException told
        ? remedied(String.valueOf(told.getMessage()), "", "")
        : Optional.empty();
  }

  private static Optional<Failure> unreadable(Throwable thrown) {
    return thrown instanceof IOException io
        ? remedied(Main.describe(io), "", "")
        : Optional.empty();
  }

  /**
   * The failure that this is, when a person can mend it.
   *
   * @throws Error when this is an error that no person but the author can mend
   */
  static Failure mendable(Throwable thrown) {
    Failure failure = of(thrown);
    if (failure.bug().isPresent() && thrown instanceof Error error) {
      throw error;
    }
    return failure;
  }

  private static Optional<Failure> exhausted(Throwable thrown) {
    String name = thrown.toString();
    if (name.contains("native thread")) {
      return remedied(
          "the system does not let this program start another thread",
          "raise the limit on processes (ulimit -u, or that of the container), or run fewer trials"
              + " at once (--jobs 1)",
          "");
    }
    // A class that could not be initialized for want of memory tells of it by name alone.
    if (name.contains("OutOfMemoryError")) {
      long mebibytes = Runtime.getRuntime().maxMemory() / MEBIBYTE;
      return remedied(
          "not enough memory: this JVM may use " + mebibytes + " MB for its heap",
          "give it more",
          "-Xmx" + Math.max(USUAL_MEBIBYTES, Long.highestOneBit(mebibytes) * 4) + "m");
    }
    return thrown instanceof StackOverflowError
        ? remedied("the stack of a thread is too small", "give it more", "-Xss16m")
        : Optional.empty();
  }

  private static Optional<Failure> unloadable(Throwable thrown) {
    // An initializer that threw was there to be run.
    boolean isUnlinked =
        thrown instanceof LinkageError && !(thrown instanceof ExceptionInInitializerError);
    return isUnlinked
            || thrown instanceof ZipException
            || thrown instanceof ServiceConfigurationError
            || thrown instanceof ProgramReplacedException
        ? remedied(
            Start.JAR
                .filter(ProgramJar::isReplaced)
                .map(ProgramJar::replacement)
                .orElseGet(() -> unloaded(thrown)),
            "build it again, and leave it alone while it runs",
            "")
        : Optional.empty();
  }

  private static String unloaded(Throwable thrown) {
    return "a part of this program cannot be loaded ("
        + thrown.toString().replaceAll("\\s*\\R\\s*", " ")
        + "): its jar was probably replaced or damaged while it ran";
  }

  private static Optional<Failure> remedied(String what, String remedy, String flag) {
    return Optional.of(new Failure(what, remedy, flag, Optional.empty()));
  }

  /** The sentence on a failure that nothing is kept from. */
  String sentence() {
    String example = flag.isEmpty() ? "" : ", as in: " + TypedCommand.withFlag(flag, "...");
    return remedy.isEmpty() ? what : what + "; " + remedy + example;
  }

  /**
   * A failure that a command goes on from.
   *
   * @param thrown what was thrown
   * @param stopped what it kept from being done
   * @param kept what is not lost
   * @param then how the command takes it up, such as {@code resume with}
   */
  ToldException told(
      Throwable thrown, String stopped, String kept, String then, String... command) {
    return new ToldException(
        String.format(
            Locale.ROOT,
            "%s (%s); %s: %s, then %s: %s",
            stopped,
            what,
            kept,
            remedy.isEmpty() ? "fix the cause" : remedy,
            then,
            TypedCommand.withFlag(flag, command)),
        thrown);
  }

  /** Tells a person, with the trace of a bug. */
  void tell(PrintWriter err) {
    err.println("harness: " + sentence());
    bug.ifPresent(thrown -> thrown.printStackTrace(err));
    err.flush();
  }
}

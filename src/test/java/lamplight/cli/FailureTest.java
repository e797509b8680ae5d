package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.ExecutionException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FailureTest {
  private static final String MEMORY =
      "not enough memory: this JVM may use "
          + (Runtime.getRuntime().maxMemory() >> 20)
          + " MB for its heap";

  @Test
  void tooLittleMemoryShouldSayHowToGetMore() {
    Failure failure = Failure.of(new OutOfMemoryError("Java heap space"));

    assertThat(failure.sentence())
        .startsWith(MEMORY + "; give it more, as in: java -Xmx")
        .endsWith("m -jar harness.jar ...");
    assertThat(told(failure, "the run stopped", "x keeps trials"))
        .startsWith("the run stopped (" + MEMORY + "); x keeps trials: give it more, then resume")
        .endsWith(" with: java " + failure.flag() + " -jar harness.jar --resume x");
  }

  @Test
  void theSuggestedHeapShouldBeLarger() {
    Failure failure = Failure.of(new OutOfMemoryError("Java heap space"));
    long suggested = Long.parseLong(failure.flag().replaceAll("\\D", ""));

    assertThat(suggested).isGreaterThanOrEqualTo(256).isGreaterThan(heapMebibytes());
  }

  private static long heapMebibytes() {
    return Runtime.getRuntime().maxMemory() >> 20;
  }

  @Test
  void whatAThreadFailedWithShouldBeFoundInWhatItIsWrappedIn() {
    Throwable wrapped =
        new IllegalStateException(new ExecutionException(new OutOfMemoryError("Java heap space")));

    assertThat(Failure.of(wrapped).what()).isEqualTo(MEMORY);
    // What the JVM says of a class whose initializer ran out of memory in another thread.
    ExceptionInInitializerError inThread =
        new ExceptionInInitializerError(
            "Exception java.lang.OutOfMemoryError: Java heap space [in thread \"main\"]");
    Error later = new NoClassDefFoundError("Could not initialize class X");
    later.initCause(inThread);
    assertThat(Failure.of(inThread).what()).isEqualTo(MEMORY);
    assertThat(Failure.of(later).what()).isEqualTo(MEMORY);
  }

  @Test
  void tooFewThreadsShouldNotBeTakenForTooLittleMemory() {
    assertThat(Failure.of(new OutOfMemoryError("unable to create native thread: ...")).sentence())
        .isEqualTo(
            "the system does not let this program start another thread; raise the limit on"
                + " processes (ulimit -u, or that of the container), or run fewer trials at once"
                + " (--jobs 1)");
  }

  @Test
  void aJarThatWasReplacedShouldBeSuspected() {
    assertThat(Failure.of(new NoClassDefFoundError("lamplight/report/Reports")).sentence())
        .isEqualTo(
            "a part of this program cannot be loaded (java.lang.NoClassDefFoundError:"
                + " lamplight/report/Reports): its jar was probably replaced or damaged while it"
                + " ran; build it again, and leave it alone while it runs");
    assertThat(Failure.of(new IOException(new ZipException("invalid LOC header"))).what())
        .contains("ZipException: invalid LOC header");
  }

  @Test
  void anInputOrOutputFailureShouldBeASentenceWithoutATrace() {
    UncheckedIOException unread = new UncheckedIOException(new NoSuchFileException("a.csv"));

    assertThat(told(unread)).isEqualTo("harness: a.csv: no such file\n");
    assertThat(told(Failure.of(unread), "the run stopped", "x keeps"))
        .isEqualTo(
            "the run stopped (a.csv: no such file); x keeps: fix the cause, then resume with: java"
                + " -jar harness.jar --resume x");
  }

  @Test
  void aBugShouldBeToldWithItsTrace() {
    assertThat(told(new IllegalStateException("impossible")))
        .startsWith(
            "harness: an internal fault; please report it with the lines below\n"
                + "java.lang.IllegalStateException: impossible\n\tat ");
    AssertionError bug = new AssertionError("impossible");
    assertThatThrownBy(() -> Failure.mendable(bug)).isSameAs(bug);
  }

  @Test
  void causesInACircleShouldEnd() {
    IllegalStateException first = new IllegalStateException("first");
    first.initCause(new IllegalStateException("second", first));

    assertThat(Failure.of(first).bug()).containsSame(first);
  }

  @Test
  void whatWasWordedOnceShouldStayAsItIs() {
    ToldException told = new ToldException("resume with", new OutOfMemoryError("Java heap space"));

    assertThat(told(told)).isEqualTo("harness: resume with\n");
  }

  private static @Nullable String told(Failure failure, String stopped, String kept) {
    return failure
        .told(new IOException(), stopped, kept, "resume with", "--resume", "x")
        .getMessage();
  }

  private static String told(Throwable thrown) {
    StringWriter text = new StringWriter();
    Failure.of(thrown).tell(new PrintWriter(text));
    return text.toString();
  }
}

package lamplight.program;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Splits a program's standard output into lines: those that begin with a brace are the protocol's,
 * any others are debugging output, which is kept in a file, counted and of no other consequence.
 * Bytes are counted, so that a flood of whatever kind ends. Reading belongs to one thread; the rest
 * is thread-safe.
 */
final class ProgramOutput {
  static final int LINE_MAX = 64 << 10;
  static final long BYTES_MAX = 64L << 20;

  /** How much debugging output is kept. */
  private static final long KEPT_MAX = 1 << 20;

  /** Takes what a program says. */
  interface Listener {
    /** Takes a line of the protocol; what is wrong with it, it keeps to itself. */
    void said(long number, String text);

    /** Takes what is wrong with the output as a whole; nothing more is read after it. */
    void broken(String sentence);
  }

  private final Path debugging;
  private final Listener listener;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private long bytes;
  private long lines;
  private long kept;
  private volatile long noise;
  private volatile String firstNoise = "";
  private volatile String unfinished = "";
  private volatile int unfinishedBytes;
  private Optional<OutputStream> file = Optional.empty();

  ProgramOutput(Path debugging, Listener listener) {
    this.debugging = debugging;
    this.listener = listener;
  }

  /** Reads to the end, or until something is wrong. */
  void read(InputStream in) throws IOException {
    byte[] buffer = new byte[8192];
    try {
      int count = in.read(buffer);
      while (count >= 0) {
        bytes += count;
        if (bytes > BYTES_MAX) {
          listener.broken(tooMuch());
          return;
        }
        if (!take(buffer, count)) {
          listener.broken(
              String.format(
                  Locale.ROOT,
                  "line %d of its output has more than %,d bytes: %s",
                  lines + 1,
                  LINE_MAX,
                  Excerpts.of(line.toString(StandardCharsets.UTF_8))));
          return;
        }
        count = in.read(buffer);
      }
      if (line.size() > 0) {
        endLine();
      }
    } finally {
      if (file.isPresent()) {
        file.get().close();
      }
    }
  }

  /** Notes that the output could not be read or kept. */
  void lost(String why) {
    listener.broken("what it writes could not be read or kept: " + why);
  }

  /** How many lines of debugging output came. */
  long noise() {
    return noise;
  }

  /** The first line of debugging output, shortened; empty when none came. */
  String firstNoise() {
    return firstNoise;
  }

  /** What waits for its newline, as a part of a sentence; empty when nothing does. */
  String unfinished() {
    return unfinishedBytes == 0
        ? ""
        : unfinishedBytes + " bytes without a newline at their end: " + unfinished;
  }

  private String tooMuch() {
    return String.format(
        Locale.ROOT,
        "it wrote more than %,d MiB to its standard output%s",
        BYTES_MAX >> 20,
        noise > lines / 2
            ? String.format(
                Locale.ROOT,
                ", of which %,d lines are debugging output, the first \"%s\"",
                noise,
                firstNoise)
            : "");
  }

  /** Takes bytes; false when a line is too long. */
  private boolean take(byte[] buffer, int count) throws IOException {
    for (int index = 0; index < count; index++) {
      if (buffer[index] == '\n') {
        endLine();
      } else if (line.size() == LINE_MAX) {
        return false;
      } else {
        line.write(buffer[index]);
      }
    }
    unfinished = line.size() == 0 ? "" : Excerpts.of(line.toString(StandardCharsets.UTF_8));
    unfinishedBytes = line.size();
    return true;
  }

  private void endLine() throws IOException {
    lines++;
    String text = line.toString(StandardCharsets.UTF_8).strip();
    line.reset();
    if (text.startsWith("{")) {
      listener.said(lines, text);
      return;
    }
    if (noise == 0) {
      firstNoise = Excerpts.of(text);
    }
    noise++;
    keep(text);
  }

  private void keep(String text) throws IOException {
    byte[] whole = (text + "\n").getBytes(StandardCharsets.UTF_8);
    if (kept + whole.length > KEPT_MAX) {
      return;
    }
    kept += whole.length;
    if (file.isEmpty()) {
      file = Optional.of(Files.newOutputStream(debugging));
    }
    file.get().write(whole);
  }
}

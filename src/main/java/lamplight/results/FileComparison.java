package lamplight.results;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Takes the rows that a CSV file ought to have, each in a single write, and compares them with
 * those that it has, up to the first difference. Holds one row. Not thread-safe.
 */
final class FileComparison extends OutputStream {
  private static final int SHOWN_MAX = 200;

  private final Path file;
  private final InputStream found;
  private byte[] row = new byte[256];
  private String[] columns = {};
  private long line;
  private Optional<String> difference = Optional.empty();

  /** Opens the file that is compared. */
  FileComparison(Path file) throws IOException {
    this.file = file;
    this.found = new BufferedInputStream(Files.newInputStream(file));
  }

  /** The first difference in one sentence; empty when the file has these rows and no others. */
  Optional<String> difference() {
    return difference;
  }

  @Override
  public void write(int oneByte) throws IOException {
    write(new byte[] {(byte) oneByte}, 0, 1);
  }

  @Override
  public void write(byte[] expected, int offset, int length) throws IOException {
    if (difference.isPresent()) {
      return;
    }
    line++;
    row = row.length < length ? new byte[length * 2] : row;
    int read = found.readNBytes(row, 0, length);
    if (line == 1) {
      columns = text(expected, offset, length).split(",", -1);
    }
    if (!Arrays.equals(row, 0, read, expected, offset, offset + length)) {
      differ(rowFound(read), text(expected, offset, length));
    }
  }

  @Override
  public void close() throws IOException {
    if (difference.isEmpty()) {
      line++;
      String further = rowFound(0);
      if (!further.isEmpty()) {
        differ(further, "");
      }
    }
    found.close();
  }

  /** The row of which so many bytes were read, and perhaps what comes after it. */
  private String rowFound(int read) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(row, 0, read);
    byte[] next = found.readNBytes(1);
    while (next.length == 1 && next[0] != '\n' && whole.size() < SHOWN_MAX) {
      whole.write(next[0]);
      next = found.readNBytes(1);
    }
    return text(whole.toByteArray(), 0, whole.size());
  }

  /** The text up to the first line end. */
  private static String text(byte[] bytes, int offset, int length) {
    String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  private void differ(String is, String expected) {
    difference = Optional.of(file.getFileName() + ", line " + line + ": " + words(is, expected));
  }

  private String words(String is, String expected) {
    String[] fields = is.split(",", -1);
    String[] others = expected.split(",", -1);
    int column = Arrays.mismatch(fields, others);
    if (fields.length == columns.length && others.length == columns.length && column >= 0) {
      return columns[column] + " is " + quoted(fields[column]) + ", but " + quoted(others[column]);
    }
    return (is.isEmpty() ? "the file ends" : "the row is " + quoted(is))
        + ", but "
        + (expected.isEmpty() ? "the end of the file" : "the row " + quoted(expected));
  }

  private static String quoted(String text) {
    return text.isEmpty() ? "empty" : '"' + text + '"';
  }
}

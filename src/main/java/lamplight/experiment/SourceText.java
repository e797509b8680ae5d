package lamplight.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the bytes of an experiment file and decodes them strictly. */
final class SourceText {
  private static final int BYTES_MAX = 1 << 20;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private SourceText() {}

  /** The bytes of a file. */
  static byte[] read(Path file) throws ExperimentException {
    refuseOthers(file);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(BYTES_MAX + 1);
      if (bytes.length > BYTES_MAX) {
        throw refused(
            file.toString(), FileKind.ofBytes(bytes).orElse("the file is larger than 1 MiB"));
      }
      return bytes;
    } catch (NoSuchFileException missing) {
      throw refused(file.toString(), "there is no such file" + FileSuggestion.didYouMean(file));
    } catch (AccessDeniedException denied) {
      throw refused(file.toString(), "the file may not be read");
    } catch (IOException failure) {
      throw refused(file.toString(), "the file cannot be read: " + failure.getMessage());
    }
  }

  /** The text of bytes in UTF-8; a byte order mark at its beginning is left out. */
  static String decode(String source, byte[] bytes) throws ExperimentException {
    Optional<String> kind = FileKind.ofBytes(bytes);
    if (kind.isPresent()) {
      throw refused(source, kind.get());
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    text = text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    if (result.isError()) {
      throw notUtf8(source, text, bytes[in.position()] & 0xFF);
    }
    kind = FileKind.ofText(text);
    if (kind.isPresent()) {
      throw refused(source, kind.get());
    }
    return text;
  }

  /**
   * The refusal of a byte.
   *
   * @param before the text before it
   */
  private static ExperimentException notUtf8(String source, String before, int value) {
    String lines = before.replace("\r\n", "\n").replace('\r', '\n');
    int lineStart = lines.lastIndexOf('\n') + 1;
    return new ExperimentException(
        List.of(
            new Fault(
                source,
                OptionalInt.of(1 + (int) lines.chars().filter(c -> c == '\n').count()),
                OptionalInt.of(1 + lines.codePointCount(lineStart, lines.length())),
                "",
                Optional.empty(),
                String.format(
                    Locale.ROOT,
                    "the byte 0x%02x here is not UTF-8%s: save the file as UTF-8",
                    value,
                    value >= 0xA0 ? " (in ISO-8859-1 it is " + (char) value + ")" : ""))));
  }

  /** A folder has no bytes, and a pipe may never have any. */
  private static void refuseOthers(Path file) throws ExperimentException {
    if (Files.isDirectory(file)) {
      throw refused(file.toString(), FolderSuggestion.of(file));
    }
    if (Files.exists(file) && !Files.isRegularFile(file) && !isOpen(file)) {
      throw refused(file.toString(), "this is a pipe or a device: expected an experiment file");
    }
  }

  /** A shell that opened a pipe for this program, as with {@code <(...)}, has set its other end. */
  private static boolean isOpen(Path file) {
    Path absolute = file.toAbsolutePath();
    return absolute.startsWith("/dev/fd")
        || absolute.startsWith("/proc/self/fd")
        || absolute.equals(Path.of("/dev/stdin"));
  }

  private static ExperimentException refused(String source, String message) {
    return new ExperimentException(List.of(Fault.ofFile(source, message)));
  }
}

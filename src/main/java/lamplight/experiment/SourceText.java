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
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(BYTES_MAX + 1);
      if (bytes.length > BYTES_MAX) {
        throw refused(file.toString(), OptionalInt.empty(), "the file is larger than 1 MiB");
      }
      return bytes;
    } catch (NoSuchFileException missing) {
      throw refused(file.toString(), OptionalInt.empty(), "there is no such file" + meant(file));
    } catch (AccessDeniedException denied) {
      throw refused(file.toString(), OptionalInt.empty(), "the file may not be read");
    } catch (IOException failure) {
      throw refused(
          file.toString(), OptionalInt.empty(), "the file cannot be read: " + failure.getMessage());
    }
  }

  /** The text of bytes in UTF-8; a byte order mark at its beginning is left out. */
  static String decode(String source, byte[] bytes) throws ExperimentException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      throw refused(
          source,
          OptionalInt.of(lineAtEnd(text)),
          String.format(
              Locale.ROOT,
              "byte %d of the file, 0x%02x, is not UTF-8",
              in.position() + 1,
              bytes[in.position()]));
    }
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
  }

  private static String meant(Path missing) {
    return FileSuggestion.nearest(missing).map(file -> "; did you mean " + file + "?").orElse("");
  }

  /** The number of the line that the end of a text stands on, from 1. */
  private static int lineAtEnd(String text) {
    return 1 + (int) text.replace("\r\n", "\n").chars().filter(c -> c == '\n' || c == '\r').count();
  }

  private static ExperimentException refused(String source, OptionalInt line, String message) {
    return new ExperimentException(List.of(new Fault(source, line, "", Optional.empty(), message)));
  }
}

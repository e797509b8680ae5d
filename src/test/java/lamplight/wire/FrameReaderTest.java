package lamplight.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FrameReaderTest {
  static List<Frame> frames() {
    return List.of(
        new Frame.Hello(FrameBytes.TOKEN, 2, 1),
        FrameBytes.copy(1, 1, 2, 1),
        FrameBytes.copy(Integer.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE),
        new Frame.End(0),
        new Frame.End(Long.MAX_VALUE));
  }

  @ParameterizedTest
  @MethodSource("frames")
  void shouldReadWhatWasWritten(Frame frame) throws IOException {
    assertThat(FrameBytes.reader(FrameBytes.of(frame)).read()).isEqualTo(frame);
  }

  @ParameterizedTest
  @MethodSource("frames")
  void shouldReadAFrameThatIsSplitAtAnyByte(Frame frame) throws IOException {
    byte[] bytes = FrameBytes.of(frame);
    for (int split = 1; split < bytes.length; split++) {
      // A sequence of streams gives at most what the first of them still has in one read.
      InputStream in =
          new SequenceInputStream(
              new ByteArrayInputStream(bytes, 0, split),
              new ByteArrayInputStream(bytes, split, bytes.length - split));
      assertThat(new FrameReader(in).read()).as("split at byte %d", split).isEqualTo(frame);
    }
  }

  @Test
  void shouldReadFramesThatArriveInOneRead() throws IOException {
    Frame[] frames = frames().toArray(Frame[]::new);
    FrameReader reader = FrameBytes.reader(FrameBytes.of(frames));
    for (Frame frame : frames) {
      assertThat(reader.read()).isEqualTo(frame);
    }
    assertThatThrownBy(reader::read).isInstanceOf(EOFException.class);
  }

  @ParameterizedTest
  @MethodSource("frames")
  void shouldTellTheEndOfTheStreamWithinAFrame(Frame frame) throws IOException {
    byte[] bytes = FrameBytes.of(frame);
    for (int length = 0; length < bytes.length; length++) {
      FrameReader reader = FrameBytes.reader(Arrays.copyOf(bytes, length));
      assertThatThrownBy(reader::read)
          .as("%d of %d bytes", length, bytes.length)
          .isInstanceOf(EOFException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "00000000, no frame has length 0",
    "0000001b, no frame has length 27",
    "7fffffff, no frame has length 2147483647",
    "80000000, no frame has length -2147483648",
    "ffffffff, no frame has length -1",
    "0000000904, there is no frame of kind 4",
    "0000000900, there is no frame of kind 0",
    "00000009ff, there is no frame of kind -1",
    "0000000103, 'a frame of kind END has length 9, not 1'",
    "0000000a03, 'a frame of kind END has length 9, not 10'",
    "0000001a02, 'a frame of kind COPY has length 25, not 26'",
    "0000001901, 'a frame of kind HELLO has length 26, not 25'",
  })
  void shouldRefuseAWrongLengthOrKindBeforeTheBody(String hex, String message) {
    FrameReader reader = FrameBytes.reader(FrameBytes.ofHex(hex));
    assertThatThrownBy(reader::read).isInstanceOf(FrameException.class).hasMessage(message);
  }

  @ParameterizedTest
  @MethodSource("impossible")
  void shouldRefuseAnImpossibleValue(String hex, String message) {
    FrameReader reader = FrameBytes.reader(FrameBytes.ofHex(hex));
    assertThatThrownBy(reader::read).isInstanceOf(FrameException.class).hasMessage(message);
  }

  static Stream<List<String>> impossibleParts() {
    return Stream.of(
        List.of(
            "0000001a 01 02 000102030405060708090a0b0c0d0e0f 00000002 00000001",
            "the peer speaks version 2, this process version 1"),
        List.of(
            "00000019 02 00000002 0000000000000000 00000003 0000000000000001",
            "a message has a number and a timestamp from 1, not 0 and 1"),
        List.of(
            "00000019 02 00000002 0000000000000001 00000003 0000000000000000",
            "a message has a number and a timestamp from 1, not 1 and 0"),
        List.of(
            "00000009 03 ffffffffffffffff",
            "a count of copies is not negative, but this one is -1"));
  }

  static Stream<Object[]> impossible() {
    return impossibleParts().map(parts -> parts.toArray());
  }
}

package lamplight.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameWriterTest {
  @Test
  void shouldWriteAHelloAsVersionTokenFromAndTo() throws IOException {
    // Length 26 = kind 1 + version 1 + token 16 + from 4 + to 4.
    assertThat(FrameBytes.of(new Frame.Hello(FrameBytes.TOKEN, 2, 1)))
        .isEqualTo(
            FrameBytes.ofHex("0000001a 01 01 000102030405060708090a0b0c0d0e0f 00000002 00000001"));
  }

  @Test
  void shouldWriteACopyAsSenderNumberReceiverAndTimestamp() throws IOException {
    // Length 25 = kind 1 + sender 4 + number 8 + receiver 4 + timestamp 8.
    assertThat(FrameBytes.of(FrameBytes.copy(2, 17, 3, 0x0102030405060708L)))
        .isEqualTo(
            FrameBytes.ofHex("00000019 02 00000002 0000000000000011 00000003 0102030405060708"));
  }

  @Test
  void shouldWriteAnEndAsTheCountOfCopies() throws IOException {
    // Length 9 = kind 1 + copies 8.
    assertThat(FrameBytes.of(new Frame.End(258)))
        .isEqualTo(FrameBytes.ofHex("00000009 03 0000000000000102"));
  }

  @Test
  void shouldSendEachFrameInOneWrite() throws IOException {
    List<Integer> writes = new ArrayList<>();
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int single) {
            writes.add(1);
          }

          @Override
          public void write(byte[] bytes, int offset, int length) {
            writes.add(length);
          }
        };
    FrameWriter writer = new FrameWriter(out);

    writer.write(new Frame.Hello(FrameBytes.TOKEN, 2, 1));
    writer.write(FrameBytes.copy(1, 1, 2, 1));
    writer.write(new Frame.End(0));

    assertThat(writes).containsExactly(30, 29, 13);
  }
}

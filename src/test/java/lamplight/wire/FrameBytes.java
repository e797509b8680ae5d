package lamplight.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import lamplight.model.Message;

/** Frames as bytes, for tests. */
final class FrameBytes {
  static final Token TOKEN = Token.parse("000102030405060708090a0b0c0d0e0f");

  private FrameBytes() {}

  static byte[] of(Frame... frames) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FrameWriter writer = new FrameWriter(out);
    for (Frame frame : frames) {
      writer.write(frame);
    }
    return out.toByteArray();
  }

  static byte[] ofHex(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  static FrameReader reader(byte[] bytes) {
    return new FrameReader(new ByteArrayInputStream(bytes));
  }

  static Frame.Copy copy(int sender, long number, int receiver, long timestamp) {
    return new Frame.Copy(new Message(sender, number, receiver, timestamp));
  }
}

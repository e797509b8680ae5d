package lamplight.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import lamplight.model.Message;

/** Encodes frames; each goes out in a single write. Not thread-safe. */
final class FrameWriter {
  private static final int LONGEST = Integer.BYTES + FrameKind.HELLO.length();

  private final OutputStream out;
  private final byte[] bytes = new byte[LONGEST];
  private final ByteBuffer buffer = ByteBuffer.wrap(bytes);

  FrameWriter(OutputStream out) {
    this.out = out;
  }

  void write(Frame frame) throws IOException {
    buffer.clear();
    if (frame instanceof Frame.Hello hello) {
      begin(FrameKind.HELLO);
      buffer.put(FrameKind.VERSION).put(hello.token().bytes());
      buffer.putInt(hello.from()).putInt(hello.to());
    } else if (frame instanceof Frame.Copy copy) {
      Message message = copy.message();
      begin(FrameKind.COPY);
      buffer.putInt(message.sender()).putLong(message.number());
      buffer.putInt(message.receiver()).putLong(message.timestamp());
    } else if (frame instanceof Frame.End end) {
      begin(FrameKind.END);
      buffer.putLong(end.copies());
    }
    out.write(bytes, 0, buffer.position());
  }

  private void begin(FrameKind kind) {
    buffer.putInt(kind.length()).put(kind.number());
  }
}

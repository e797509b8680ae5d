package lamplight.wire;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import lamplight.model.Message;

/**
 * Decodes frames strictly: it reads a whole frame however the bytes arrive, and allocates nothing
 * by a length that a peer claims. Not thread-safe.
 */
final class FrameReader {
  private final DataInputStream in;

  FrameReader(InputStream in) {
    this.in = new DataInputStream(in);
  }

  /**
   * Reads the next frame, however many reads that takes.
   *
   * @throws EOFException when the stream ends, between frames or within one
   * @throws FrameException when the bytes are not a frame
   */
  Frame read() throws IOException {
    int length = in.readInt();
    if (length < 1 || length > FrameKind.HELLO.length()) {
      throw new FrameException("no frame has length " + length);
    }
    return switch (FrameKind.of(length, in.readByte())) {
      case HELLO -> readHello();
      case COPY -> readCopy();
      case END -> readEnd();
    };
  }

  private Frame readHello() throws IOException {
    byte version = in.readByte();
    byte[] token = new byte[Token.BYTES];
    in.readFully(token);
    int from = in.readInt();
    int to = in.readInt();
    if (version != FrameKind.VERSION) {
      throw new FrameException(
          "the peer speaks version " + version + ", this process version " + FrameKind.VERSION);
    }
    return new Frame.Hello(Token.of(token), from, to);
  }

  private Frame readCopy() throws IOException {
    int sender = in.readInt();
    long number = in.readLong();
    int receiver = in.readInt();
    long timestamp = in.readLong();
    if (number < 1 || timestamp < 1) {
      throw new FrameException(
          "a message has a number and a timestamp from 1, not " + number + " and " + timestamp);
    }
    return new Frame.Copy(new Message(sender, number, receiver, timestamp));
  }

  private Frame readEnd() throws IOException {
    long copies = in.readLong();
    if (copies < 0) {
      throw new FrameException("a count of copies is not negative, but this one is " + copies);
    }
    return new Frame.End(copies);
  }
}

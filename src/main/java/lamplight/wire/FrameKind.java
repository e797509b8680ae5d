package lamplight.wire;

/** The kinds of frames, each with its number on the wire and the one length it may have. */
enum FrameKind {
  /** Protocol version (1), token (16), from (4), to (4). */
  HELLO(1, 1 + Token.BYTES + Integer.BYTES + Integer.BYTES),
  /** Sender (4), number (8), receiver (4), timestamp (8). */
  COPY(2, Integer.BYTES + Long.BYTES + Integer.BYTES + Long.BYTES),
  /** Copies sent (8). */
  END(3, Long.BYTES);

  /** The version of the layout; a peer with another one is refused. */
  static final byte VERSION = 1;

  private final byte number;
  private final int bodyBytes;

  FrameKind(int number, int bodyBytes) {
    this.number = (byte) number;
    this.bodyBytes = bodyBytes;
  }

  byte number() {
    return number;
  }

  /** The length field: kind and body. */
  int length() {
    return 1 + bodyBytes;
  }

  static FrameKind of(int length, byte number) throws FrameException {
    for (FrameKind kind : values()) {
      if (kind.number == number) {
        if (kind.length() != length) {
          throw new FrameException(
              "a frame of kind " + kind + " has length " + kind.length() + ", not " + length);
        }
        return kind;
      }
    }
    throw new FrameException("there is no frame of kind " + number);
  }
}

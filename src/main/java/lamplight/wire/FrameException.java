package lamplight.wire;

import java.io.IOException;

/** Bytes on a connection that are not a frame, or a frame out of place. */
final class FrameException extends IOException {
  private static final long serialVersionUID = 1;

  FrameException(String message) {
    super(message);
  }
}

package lamplight.cli;

import java.io.IOException;

/** A failure whose message already is all that a person should be told. */
final class ToldException extends IOException {
  ToldException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}

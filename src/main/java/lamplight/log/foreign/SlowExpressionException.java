package lamplight.log.foreign;

import org.jspecify.annotations.Nullable;

/** A regular expression of a description looks at a line far too often, or too deeply. */
final class SlowExpressionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SlowExpressionException(String shown, @Nullable Throwable cause) {
    super(shown, cause);
  }
}

package lamplight.wire;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The secret that the processes of one trial share, so that no stranger is taken for a peer. It
 * travels over the control pipes only. Immutable.
 */
public final class Token {
  /** The length of a token in bytes. */
  static final int BYTES = 16;

  private final byte[] bytes;

  private Token(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A fresh token. */
  public static Token random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new Token(bytes);
  }

  /**
   * The token with this hexadecimal text.
   *
   * @throws IllegalArgumentException when the text is not that of a token
   */
  public static Token parse(String hex) {
    boolean isToken = hex.length() == 2 * BYTES;
    for (int index = 0; index < hex.length(); index++) {
      isToken &= HexFormat.isHexDigit(hex.charAt(index));
    }
    // The parser's own messages would show parts of the text.
    if (!isToken) {
      throw new IllegalArgumentException("a token is " + 2 * BYTES + " hexadecimal digits");
    }
    return new Token(HexFormat.of().parseHex(hex));
  }

  static Token of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a token has " + BYTES + " bytes");
    }
    return new Token(bytes.clone());
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** The hexadecimal text, for the control pipe. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  /** Compares in constant time. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Token token && MessageDigest.isEqual(bytes, token.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Does not tell the secret. */
  @Override
  public String toString() {
    return "Token";
  }
}

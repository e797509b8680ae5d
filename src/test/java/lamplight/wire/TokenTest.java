package lamplight.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
  private static final String HEX = "00ff02030405060708090a0b0c0d0e7f";

  @Test
  void shouldKeepItsText() {
    assertThat(Token.parse(HEX).hex()).isEqualTo(HEX);
  }

  @Test
  void shouldEqualATokenOfTheSameBytesAlone() {
    Token token = Token.parse(HEX);
    assertThat(token).isEqualTo(Token.of(token.bytes())).hasSameHashCodeAs(Token.parse(HEX));
    assertThat(token).isNotEqualTo(Token.parse("01" + HEX.substring(2)));
    assertThat(token).isNotEqualTo(Token.parse(HEX.substring(0, 30) + "7e"));
    assertThat(token).isNotEqualTo(HEX);
  }

  @Test
  void shouldNotTellTheSecretInWords() {
    Token token = Token.parse(HEX);
    assertThat(token.toString()).isEqualTo("Token");
    assertThat(new Frame.Hello(token, 1, 2).toString()).doesNotContain(HEX.substring(0, 8));
  }

  @Test
  void shouldRefuseAnotherCountOfBytes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Token.of(new byte[15]))
        .withMessage("a token has 16 bytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00ff0",
        "00ff02030405060708090a0b0c0d0e7",
        "00ff02030405060708090a0b0c0d0e7f00",
        "zzff02030405060708090a0b0c0d0e7f"
      })
  void shouldRefuseATextThatIsNoToken(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Token.parse(text))
        .withMessage("a token is 32 hexadecimal digits");
  }

  @Test
  void shouldNotChangeWithTheArraysOfOthers() {
    byte[] bytes = new byte[Token.BYTES];
    Token token = Token.of(bytes);
    bytes[0] = 1;
    token.bytes()[1] = 1;
    assertThat(token).isEqualTo(Token.of(new byte[Token.BYTES]));
  }

  @Test
  void shouldDifferEachTime() {
    SecureRandom random = new SecureRandom();
    assertThat(Token.random(random)).isNotEqualTo(Token.random(random));
  }
}

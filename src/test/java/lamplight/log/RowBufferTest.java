package lamplight.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowBufferTest {
  private static final int INITIAL_BYTES = 256;

  private final RowBuffer row = new RowBuffer();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private String written() throws IOException {
    row.writeTo(out);
    String text = out.toString(StandardCharsets.US_ASCII);
    out.reset();
    return text;
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        0,
        9,
        10,
        99,
        100,
        1_000_000_007,
        Long.MAX_VALUE,
        -1,
        -10,
        Long.MIN_VALUE,
        Long.MIN_VALUE + 1
      })
  void shouldWriteANumberLikeItsText(long value) throws IOException {
    row.number(value);
    assertThat(written()).isEqualTo(value + "\n");
  }

  @Test
  void shouldSeparateTheFields() throws IOException {
    row.number(1).word(RowBuffer.ascii("send")).empty().messageId(2, 17).empty();
    assertThat(written()).isEqualTo("1,send,,2-17,\n");
  }

  @Test
  void shouldBeginEachRowAnew() throws IOException {
    row.number(1).number(2);
    assertThat(written()).isEqualTo("1,2\n");
    row.number(3);
    assertThat(written()).isEqualTo("3\n");
  }

  @Test
  void shouldGrowWithAnyKindOfField() throws IOException {
    // Around the initial size, each kind of field is once the one that no longer fits.
    for (int length = INITIAL_BYTES - 30; length <= INITIAL_BYTES + 2; length++) {
      String word = "w".repeat(length);
      RowBuffer number = new RowBuffer();
      number.word(RowBuffer.ascii(word)).number(Long.MAX_VALUE).writeTo(out);
      new RowBuffer().word(RowBuffer.ascii(word)).messageId(7, 8).writeTo(out);
      new RowBuffer().word(RowBuffer.ascii(word)).empty().writeTo(out);
      new RowBuffer().word(RowBuffer.ascii(word)).number(Long.MIN_VALUE).writeTo(out);
      assertThat(out.toString(StandardCharsets.US_ASCII))
          .isEqualTo(
              word
                  + ",9223372036854775807\n"
                  + word
                  + ",7-8\n"
                  + word
                  + ",\n"
                  + word
                  + ",-9223372036854775808\n");
      out.reset();
    }
  }

  @Test
  void shouldHoldAWordOfAnyLength() throws IOException {
    String word = "x".repeat(10 * INITIAL_BYTES);
    row.word(RowBuffer.ascii(word)).number(5);
    assertThat(written()).isEqualTo(word + ",5\n");
  }
}

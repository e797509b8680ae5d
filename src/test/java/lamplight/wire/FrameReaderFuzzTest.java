package lamplight.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a client sends, the reader ends in one of two ways, and never asks for much. */
class FrameReaderFuzzTest {
  private static final int INPUTS = 25_000;

  /** The longest part of a frame is the token. */
  private static final int LONGEST_PART = Token.BYTES;

  /** Remembers how much was asked for at once: an array of that length was allocated for it. */
  private static final class WatchedInput extends ByteArrayInputStream {
    private int longestRequest;

    WatchedInput(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] bytes, int offset, int length) {
      longestRequest = Math.max(longestRequest, bytes.length);
      return super.read(bytes, offset, length);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3})
  void shouldEndWithAFrameExceptionOrTheEndOfTheStream(long seed) throws IOException {
    Random random = new Random(seed);
    int wholeFrames = 0;
    for (int input = 0; input < INPUTS; input++) {
      byte[] bytes = random.nextInt(4) == 0 ? randomBytes(random) : mutatedFrames(random);
      wholeFrames += framesUntilTheEnd(bytes, seed);
    }
    // Otherwise the mutations would be too coarse to come past the length and the kind.
    assertThat(wholeFrames).as("whole frames, seed %d", seed).isGreaterThan(INPUTS / 4);
  }

  private static int framesUntilTheEnd(byte[] bytes, long seed) throws IOException {
    WatchedInput in = new WatchedInput(bytes);
    FrameReader reader = new FrameReader(in);
    int frames = 0;
    try {
      while (true) {
        assertThat(reader.read()).isNotNull();
        frames++;
      }
    } catch (FrameException | EOFException expected) {
      assertThat(in.longestRequest)
          .as("seed %d, input %s", seed, HexFormat.of().formatHex(bytes))
          .isLessThanOrEqualTo(LONGEST_PART);
      return frames;
    } catch (RuntimeException unexpected) {
      return fail(
          "seed " + seed + ", input " + HexFormat.of().formatHex(bytes), (Throwable) unexpected);
    }
  }

  private static byte[] randomBytes(Random random) {
    byte[] bytes = new byte[random.nextInt(64)];
    random.nextBytes(bytes);
    if (bytes.length >= 4 && random.nextBoolean()) {
      // A length that may be that of a frame.
      Arrays.fill(bytes, 0, 3, (byte) 0);
      bytes[3] = (byte) random.nextInt(32);
    }
    return bytes;
  }

  private static byte[] mutatedFrames(Random random) throws IOException {
    byte[] bytes =
        FrameBytes.of(
            new Frame.Hello(FrameBytes.TOKEN, 1 + random.nextInt(9), 1 + random.nextInt(9)),
            FrameBytes.copy(
                1 + random.nextInt(9),
                1 + random.nextInt(1000),
                1 + random.nextInt(9),
                1 + random.nextInt(1000)),
            new Frame.End(random.nextInt(1000)));
    int mutations = 1 + random.nextInt(3);
    for (int mutation = 0; mutation < mutations; mutation++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    return Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
  }
}

package lamplight.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class FewColoursTest {
  private static final int WHITE = 0xFFFFFF;
  private static final int BLACK = 0x000000;
  private static final int RED = 0xD00000;

  @Test
  void anImageOfNoMoreColoursShouldStayAsItIs() {
    BufferedImage image = image(WHITE, WHITE, BLACK, RED);
    assertThat(pixels(FewColours.of(image, 3))).containsExactly(WHITE, WHITE, BLACK, RED);
  }

  @Test
  void theCommonestShouldStayAndTheOthersTakeTheNearestOfThem() {
    // Of 0xB01000 the square of the distance to red is 32^2 + 16^2, to 0x404040 it is far more.
    BufferedImage image =
        image(WHITE, WHITE, WHITE, RED, RED, 0xB01000, 0x404040, 0x404040, 0xF0F0F0, 0x101010);
    assertThat(pixels(FewColours.of(image, 3)))
        .containsExactly(WHITE, WHITE, WHITE, RED, RED, RED, 0x404040, 0x404040, WHITE, 0x404040);
  }

  @Test
  void ofEquallyCommonColoursTheDarkerShouldStay() {
    assertThat(pixels(FewColours.of(image(0x303030, 0x101010, 0x202020), 2)))
        .containsExactly(0x202020, 0x101010, 0x202020);
    // As near to both: the commonest, which comes first.
    assertThat(pixels(FewColours.of(image(0x303030, 0x303030, 0x101010, 0x101010, 0x202020), 2)))
        .containsExactly(0x303030, 0x303030, 0x101010, 0x101010, 0x101010);
  }

  @Test
  void colourAtTheEndsOfRowsShouldCount() {
    BufferedImage image = new BufferedImage(2, 3, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, 2, 3, new int[] {WHITE, BLACK, BLACK, RED, RED, RED}, 0, 2);
    FewColours.of(image, 2);
    // Three of red, two of black, one of white, which is nearer to red.
    assertThat(image.getRGB(0, 0, 2, 3, null, 0, 2))
        .containsExactly(
            0xFF000000 | RED,
            0xFF000000,
            0xFF000000,
            0xFF000000 | RED,
            0xFF000000 | RED,
            0xFF000000 | RED);
  }

  private static BufferedImage image(int... colours) {
    BufferedImage image = new BufferedImage(colours.length, 1, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, colours.length, 1, colours, 0, colours.length);
    return image;
  }

  private static int[] pixels(BufferedImage image) {
    int[] pixels = image.getRGB(0, 0, image.getWidth(), 1, null, 0, image.getWidth());
    for (int index = 0; index < pixels.length; index++) {
      pixels[index] &= WHITE;
    }
    return pixels;
  }
}

package lamplight.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngFileTest {
  @Test
  void aFileShouldHoldEveryPixelAndBeTheSameEachTime() throws IOException {
    BufferedImage image = new BufferedImage(100, 60, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 60; y++) {
      for (int x = 0; x < 100; x++) {
        image.setRGB(x, y, 0xFFFFFF - (y * 100 + x) * 2797);
      }
    }

    byte[] file = PngFile.of(image);

    BufferedImage read = ImageIO.read(new ByteArrayInputStream(file));
    assertThat(pixels(read)).isEqualTo(pixels(image));
    assertThat(PngFile.of(image)).isEqualTo(file);
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}

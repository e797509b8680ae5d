package lamplight.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngFileTest {
  /** Where a PNG file has its colour type (RFC 2083, 4.1.1): 2 is RGB, 3 a palette. */
  private static final int COLOUR_TYPE = 25;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"1, 3", "2, 3", "256, 3", "257, 2", "5000, 2"})
  void aPictureOfFewColoursShouldHaveAPaletteAndEveryOneItsPixels(int colours, int type)
      throws IOException {
    BufferedImage image = image(colours);
    Path file = folder.resolve("picture.png");

    Files.write(file, PngFile.of(image));

    assertThat(Files.readAllBytes(file)[COLOUR_TYPE]).isEqualTo((byte) type);
    assertThat(pixels(ImageIO.read(file.toFile()))).isEqualTo(pixels(image));
  }

  @Test
  void theSamePixelsShouldGiveTheSameBytes() throws IOException {
    Files.write(folder.resolve("first.png"), PngFile.of(image(200)));
    Files.write(folder.resolve("second.png"), PngFile.of(image(200)));

    assertThat(folder.resolve("second.png")).hasSameBinaryContentAs(folder.resolve("first.png"));
  }

  @Test
  void theOrderOfThePaletteShouldNotDependOnWhereColoursStand() throws IOException {
    BufferedImage image = image(200);
    Files.write(folder.resolve("picture.png"), PngFile.of(image));

    IndexColorModel model =
        (IndexColorModel) ImageIO.read(folder.resolve("picture.png").toFile()).getColorModel();
    int[] palette = new int[model.getMapSize()];
    model.getRGBs(palette);
    // The reader fills up what the file leaves out.
    assertThat(Arrays.copyOf(palette, 200)).isSorted().doesNotHaveDuplicates();
  }

  /** So many colours, from high to low, each at least once. */
  private static BufferedImage image(int colours) {
    BufferedImage image = new BufferedImage(100, 60, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 60; y++) {
      for (int x = 0; x < 100; x++) {
        int which = (y * 100 + x) % colours;
        image.setRGB(x, y, 0xFFFFFF - which * 2999);
      }
    }
    return image;
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}

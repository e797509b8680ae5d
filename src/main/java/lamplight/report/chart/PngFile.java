package lamplight.report.chart;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes of an image, pixel for pixel, a PNG file as small as this Java runtime can make it: with a
 * palette where there are few enough colours, and deflated as hard as it goes. The same pixels give
 * the same bytes. Thread-safe.
 */
final class PngFile {
  /** What a byte a pixel can tell apart. */
  static final int PALETTE_MAX = 256;

  /** The bits of red, green and blue. */
  private static final int CHANNELS = 0xFFFFFF;

  private PngFile() {}

  /**
   * The file of an image of {@link BufferedImage#TYPE_INT_RGB}.
   *
   * @throws IOException when this runtime cannot write PNG files
   */
  static byte[] of(BufferedImage image) throws IOException {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("png");
    if (!writers.hasNext()) {
      throw new IOException("this Java runtime cannot write PNG files");
    }
    ImageWriter writer = writers.next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(0);
      writer.setOutput(out);
      writer.write(null, new IIOImage(smallest(image), null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** The image with a palette; as it is where that has no room for its colours. */
  private static BufferedImage smallest(BufferedImage image) {
    int[] palette = colours(image);
    if (palette.length > PALETTE_MAX) {
      return image;
    }
    int size = palette.length;
    byte[] red = new byte[size];
    byte[] green = new byte[size];
    byte[] blue = new byte[size];
    for (int place = 0; place < size; place++) {
      red[place] = (byte) (palette[place] >> 16);
      green[place] = (byte) (palette[place] >> 8);
      blue[place] = (byte) palette[place];
    }
    BufferedImage indexed =
        new BufferedImage(
            image.getWidth(),
            image.getHeight(),
            BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(Byte.SIZE, size, red, green, blue));
    int[] row = new int[image.getWidth()];
    byte[] places = new byte[row.length];
    for (int y = 0; y < image.getHeight(); y++) {
      read(image, y, row);
      int colour = palette[0];
      int place = 0;
      for (int x = 0; x < row.length; x++) {
        // Most pixels are like the one before.
        if (row[x] != colour) {
          colour = row[x];
          place = Arrays.binarySearch(palette, colour);
        }
        places[x] = (byte) place;
      }
      indexed.getRaster().setDataElements(0, y, row.length, 1, places);
    }
    return indexed;
  }

  /**
   * Reads a row of such an image. Its raster is read at once, because asking for colours pixel by
   * pixel takes several times as long; what drawing leaves above the three channels is cleared.
   */
  static void read(BufferedImage image, int y, int[] row) {
    image.getRaster().getDataElements(0, y, row.length, 1, row);
    for (int x = 0; x < row.length; x++) {
      row[x] &= CHANNELS;
    }
  }

  /** The colours of such an image, each once, in the order of their red, green and blue. */
  static int[] colours(BufferedImage image) {
    BitSet seen = new BitSet();
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      read(image, y, row);
      for (int colour : row) {
        seen.set(colour);
      }
    }
    return seen.stream().toArray();
  }
}

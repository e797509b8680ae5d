package lamplight.report.chart;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Leaves an image its commonest colours and gives the few pixels of every other one, where lines
 * cross and blend, the nearest of these. The same pixels give the same image.
 */
final class FewColours {
  private FewColours() {}

  /**
   * Reduces an image of {@link BufferedImage#TYPE_INT_RGB}, in place, to at most so many colours;
   * leaves it as it is where it has no more.
   *
   * @return the image
   */
  static BufferedImage of(BufferedImage image, int most) {
    int[] colours = PngFile.colours(image);
    if (colours.length <= most) {
      return image;
    }
    int[] counts = counts(image, colours);
    // Of equally common ones the darker stays, so that the choice is always the same.
    List<Integer> commonest =
        IntStream.range(0, colours.length)
            .boxed()
            .sorted(Comparator.comparing((Integer place) -> -counts[place]))
            .map(place -> colours[place])
            .toList();
    List<Integer> kept = commonest.subList(0, most);
    int[] replaced = colours.clone();
    for (int colour : commonest.subList(most, commonest.size())) {
      replaced[Arrays.binarySearch(colours, colour)] = nearest(colour, kept);
    }
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      PngFile.read(image, y, row);
      int begin = 0;
      while (begin < row.length) {
        int end = endOfRun(row, begin);
        int place = Arrays.binarySearch(colours, row[begin]);
        Arrays.fill(row, begin, end, replaced[place]);
        begin = end;
      }
      image.getRaster().setDataElements(0, y, row.length, 1, row);
    }
    return image;
  }

  /** How many pixels each colour has; runs are counted at once, for most of a chart is white. */
  private static int[] counts(BufferedImage image, int[] colours) {
    int[] counts = new int[colours.length];
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      PngFile.read(image, y, row);
      int begin = 0;
      while (begin < row.length) {
        int end = endOfRun(row, begin);
        counts[Arrays.binarySearch(colours, row[begin])] += end - begin;
        begin = end;
      }
    }
    return counts;
  }

  /** The place behind the last pixel that is like the one at this place and next to it. */
  private static int endOfRun(int[] row, int begin) {
    int end = begin + 1;
    while (end < row.length && row[end] == row[begin]) {
      end++;
    }
    return end;
  }

  /** The colour at the least distance; of several the one that comes first. */
  private static int nearest(int colour, List<Integer> kept) {
    int nearest = colour;
    int least = Integer.MAX_VALUE;
    for (int candidate : kept) {
      int distance = distance(colour, candidate);
      if (distance < least) {
        least = distance;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /** The square of the distance in the cube of red, green and blue. */
  private static int distance(int first, int second) {
    int red = (first >> 16) - (second >> 16);
    int green = (first >> 8 & 0xFF) - (second >> 8 & 0xFF);
    int blue = (first & 0xFF) - (second & 0xFF);
    return red * red + green * green + blue * blue;
  }
}

package lamplight.cli.live;

import java.util.List;

/**
 * The characters that bars and trends are made of.
 *
 * @param done of the part of a bar that is over
 * @param ahead of its rest
 * @param levels of a trend, from nothing to the highest
 * @param more stands for what is cut off
 */
public record Glyphs(char done, char ahead, String levels, char more) {
  /** For encodings that have them. */
  public static final Glyphs BLOCKS =
      new Glyphs('\u2588', '\u2591', "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588", '\u2026');

  /** For all others. */
  public static final Glyphs PLAIN = new Glyphs('#', '.', "_.,-=+*#", '~');

  /** Every character that may be shown. */
  public String all() {
    return "" + done + ahead + levels + more;
  }

  String bar(double share, int width) {
    int filled = (int) Math.floor(Math.max(0, Math.min(1, share)) * width);
    return Character.toString(done).repeat(filled)
        + Character.toString(ahead).repeat(width - filled);
  }

  /**
   * The latest lengths of a queue against the longest of them; a few messages look like a few.
   * Nothing where there never was one.
   *
   * @param width how many lengths at most
   */
  String trend(List<Long> lengths, int width) {
    long longest = lengths.stream().mapToLong(Long::longValue).max().orElse(0);
    int highest = levels.length() - 1;
    long scale = Math.max(highest, longest);
    StringBuilder trend = new StringBuilder();
    for (long length : lengths.subList(Math.max(0, lengths.size() - width), lengths.size())) {
      trend.append(
          longest == 0 ? ' ' : levels.charAt((int) Math.ceil((double) highest * length / scale)));
    }
    return trend.toString();
  }
}

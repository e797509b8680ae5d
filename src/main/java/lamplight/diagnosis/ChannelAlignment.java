package lamplight.diagnosis;

import java.util.Arrays;
import lamplight.model.LoggedTrial;

/**
 * The sends of a channel laid beside its receives in order, at the least cost under a merge rule: a
 * receive that the rule explains by its send costs nothing, one that it does not 1, a send that is
 * skipped before a later match 0.6 (a lost copy), a receive without a send 1.01; sends left at the
 * end are still under way. Dynamic programming (Needleman and Wunsch 1970) in a band about the
 * diagonal, which is widened as long as the path touches it.
 */
final class ChannelAlignment {
  private static final int INCONSISTENT = 100;
  private static final int SKIPPED = 60;
  private static final int WITHOUT_SEND = 101;
  private static final int BELOW = 6;
  private static final int ABOVE = 70;
  private static final long MOST_CELLS = 12_000_000;
  private static final int FAR = Integer.MAX_VALUE / 2;
  private static final byte MATCH = 0;
  private static final byte SKIP = 1;
  private static final byte EXTRA = 2;

  private final ProcessEvents sender;
  private final ProcessEvents receiver;
  private final Channel channel;
  private final MergeRule rule;
  private final boolean loose;

  /**
   * An alignment still to be made.
   *
   * @param loose whether the receiver's log leaves out events, so that its clock may be higher than
   *     the rule says
   */
  ChannelAlignment(Traffic traffic, Channel channel, MergeRule rule, boolean loose) {
    this.sender = traffic.events(channel.from());
    this.receiver = traffic.events(channel.to());
    this.channel = channel;
    this.rule = rule;
    this.loose = loose;
  }

  /**
   * A path of least cost.
   *
   * @param cost in hundredths
   * @param inconsistent how many matched receives the rule does not explain
   * @param matched how many receives have a send
   * @param sendOf for each receive of the channel, which of its sends it takes; -1 for none
   * @param skipped how many sends were skipped before a later match
   */
  record Path(long cost, long inconsistent, long matched, int[] sendOf, long skipped) {
    static final Path NONE = new Path(0, 0, 0, new int[0], 0);
  }

  /**
   * The path of least cost; of several, one that matches early. Nothing is matched where receives
   * outnumber sends by so many that no band could hold it.
   */
  Path path() {
    int receives = channel.receives().length;
    int below = BELOW + Math.max(0, receives - channel.sends().length);
    int above = ABOVE;
    if (cells(below, above) > MOST_CELLS) {
      int[] none = new int[receives];
      Arrays.fill(none, -1);
      return new Path((long) WITHOUT_SEND * receives, 0, 0, none, 0);
    }
    // Where copies are lost all along, the path leaves the diagonal for the line to its end.
    int slant = channel.sends().length - receives;
    Band band = band(0, below, above);
    // The rows of a steeper band would not meet.
    if (band.isTouched() && slant != 0 && slant <= (long) ABOVE * receives) {
      Band slanted = band(slant, BELOW, ABOVE);
      band = slanted.path.cost() <= band.path.cost() ? slanted : band;
    }
    while (band.isTouched() && cells(2 * band.below, 2 * band.above) <= MOST_CELLS) {
      band = band(band.slant, 2 * band.below, 2 * band.above);
    }
    return band.path;
  }

  private Band band(int slant, int below, int above) {
    Band band = new Band(slant, below, above);
    band.fill();
    band.path = band.trace();
    return band;
  }

  private long cells(int below, int above) {
    return (below + above + 1L) * (channel.receives().length + 1L);
  }

  private boolean explains(int receive, int send) {
    int event = channel.receives()[receive];
    long before = receiver.before(event);
    long after = receiver.after(event);
    long sent = sender.sendClock(channel.sends()[send]);
    if (after == LoggedTrial.UNKNOWN || sent == LoggedTrial.UNKNOWN) {
      return true;
    }
    if (before == LoggedTrial.UNKNOWN) {
      // A clock begins at 0 or above.
      return after >= rule.after(0, sent);
    }
    long expected = rule.after(before, sent);
    return after == expected || (loose && after > expected);
  }

  /** The table: row i has taken i receives, and column c stands for centre(i) + c - below sends. */
  private final class Band {
    private final int receives = channel.receives().length;
    private final int sends = channel.sends().length;
    private final int slant;
    private final int below;
    private final int above;
    private final int width;
    private final byte[] moves;
    private int[] costs;
    private boolean touched;
    private Path path = Path.NONE;

    Band(int slant, int below, int above) {
      this.slant = slant;
      this.below = below;
      this.above = above;
      this.width = below + above + 1;
      this.moves = new byte[(receives + 1) * width];
      this.costs = new int[width];
    }

    /** Whether the path runs along an edge behind which there may be a better one. */
    boolean isTouched() {
      return touched;
    }

    private int centre(int receive) {
      return receive + (int) ((long) receive * slant / Math.max(1, receives));
    }

    /** By how many sends the band moves on to this row. */
    private int shift(int receive) {
      return receive == 0 ? 0 : centre(receive) - centre(receive - 1);
    }

    void fill() {
      for (int receive = 0; receive <= receives; receive++) {
        int[] row = new int[width];
        Arrays.fill(row, FAR);
        for (int column = 0; column < width; column++) {
          int send = centre(receive) + column - below;
          if (send >= 0 && send <= sends) {
            settle(row, receive, column, send);
          }
        }
        costs = row;
      }
    }

    private void settle(int[] row, int receive, int column, int send) {
      int best = receive == 0 && send == 0 ? 0 : FAR;
      byte move = MATCH;
      if (receive > 0 && send > 0) {
        best =
            above(column + shift(receive) - 1)
                + (explains(receive - 1, send - 1) ? 0 : INCONSISTENT);
      }
      if (send > 0 && column > 0 && row[column - 1] + SKIPPED < best) {
        best = row[column - 1] + SKIPPED;
        move = SKIP;
      }
      if (receive > 0 && above(column + shift(receive)) + WITHOUT_SEND < best) {
        best = above(column + shift(receive)) + WITHOUT_SEND;
        move = EXTRA;
      }
      row[column] = Math.min(best, FAR);
      moves[receive * width + column] = move;
    }

    /** The cost in the row above. */
    private int above(int column) {
      return column >= 0 && column < width ? costs[column] : FAR;
    }

    Path trace() {
      int column = cheapestEnd();
      int receive = receives;
      int send = centre(receive) + column - below;
      long cost = costs[column];
      int[] sendOf = new int[receives];
      Arrays.fill(sendOf, -1);
      long inconsistent = 0;
      long matched = 0;
      long skipped = 0;
      while (receive > 0 || send > 0) {
        touched |= column == 0 && send > 0 || column == width - 1 && send < sends;
        byte move = moves[receive * width + column];
        if (move == SKIP) {
          send--;
          column--;
          skipped++;
          continue;
        }
        column += shift(receive) - (move == MATCH ? 1 : 0);
        receive--;
        if (move == MATCH) {
          send--;
          sendOf[receive] = send;
          matched++;
          inconsistent += explains(receive, send) ? 0 : 1;
        }
      }
      return new Path(cost, inconsistent, matched, sendOf, skipped);
    }

    private int cheapestEnd() {
      int best = 0;
      for (int column = 1; column < width; column++) {
        best = costs[column] < costs[best] ? column : best;
      }
      if (costs[best] >= FAR) {
        throw new IllegalStateException("no path through the band");
      }
      return best;
    }
  }
}

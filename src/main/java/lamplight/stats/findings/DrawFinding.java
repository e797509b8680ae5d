package lamplight.stats.findings;

import java.util.OptionalInt;

/**
 * What came of the draws: of the ticks that found no message, how many sent. Each draws by itself,
 * so that their number is binomial, however many ticks there are to draw.
 */
public sealed interface DrawFinding {
  /** The role whose draws they are, from 1; empty for those of all together. */
  OptionalInt role();

  /** How many ticks found no message, over all trials. */
  long idle();

  /** How many of them sent. */
  long sends();

  /** The probability that one does: a side for each process, of those of the draw. */
  double predicted();

  /** The probability of such a number, or of one as far out on either side, by chance. */
  double chance();

  /** How many sent that chance does not explain. */
  record Deviates(OptionalInt role, long idle, long sends, double predicted, double chance)
      implements DrawFinding {}

  /** How many sent that may well be chance. */
  record Agrees(OptionalInt role, long idle, long sends, double predicted, double chance)
      implements DrawFinding {}

  /** The share that sent. */
  default double share() {
    return (double) sends() / idle();
  }
}

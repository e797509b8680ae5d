package lamplight.stats;

/** How the p of a rank test was found. */
public enum TestMethod {
  /** Paired, no two differences of one size. */
  SIGNED_RANK_EXACT("Wilcoxon signed rank, exact"),
  /** Paired, some differences of one size: all ways to give them signs were counted. */
  SIGNED_RANK_PERMUTATION("Wilcoxon signed rank with mid-ranks, exact permutation distribution"),
  /** Paired, many trials. */
  SIGNED_RANK_NORMAL("Wilcoxon signed rank, normal approximation with tie correction"),
  /** Unpaired, no two equal values. */
  RANK_SUM_EXACT("Mann-Whitney U, exact"),
  /** Unpaired, some equal values: all ways to share the ranks out were counted. */
  RANK_SUM_PERMUTATION("Mann-Whitney U with mid-ranks, exact permutation distribution"),
  /** Unpaired, many trials. */
  RANK_SUM_NORMAL("Mann-Whitney U, normal approximation with tie correction");

  private final String words;

  TestMethod(String words) {
    this.words = words;
  }

  /** The test and how its p was found, in words. */
  public String words() {
    return words;
  }
}

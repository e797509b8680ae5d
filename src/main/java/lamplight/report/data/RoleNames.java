package lamplight.report.data;

import lamplight.measure.ProcessPercentile;
import lamplight.stats.frame.Roles;

/**
 * What roles are called where nothing is known of the processes but their number.
 *
 * @param kind what the roles are
 * @param count how many there are
 */
public record RoleNames(Roles kind, int count) {
  /** Short enough for an axis: {@code 1}, {@code slowest} or {@code 95 %}. */
  public String brief(int role) {
    return switch (kind) {
      case NUMBERS -> Integer.toString(role);
      case RANKS -> rank(role, count);
      case PERCENTILES -> percentile(role);
    };
  }

  /** One role within a sentence, such as {@code the slowest process}. */
  public String inSentence(int role) {
    return switch (kind) {
      case NUMBERS -> "process " + role;
      case RANKS -> "the " + rank(role, count) + " process";
      case PERCENTILES -> {
        ProcessPercentile percentile = ProcessPercentile.at(role);
        boolean isEnd =
            percentile == ProcessPercentile.SMALLEST || percentile == ProcessPercentile.LARGEST;
        String noun =
            isEnd ? " value" : percentile == ProcessPercentile.MEDIAN ? "" : " percentile";
        yield "the " + percentile(role) + noun + " over the processes";
      }
    };
  }

  /** A percentile over processes, by its place from 1, in a word. */
  public static String percentile(int role) {
    ProcessPercentile percentile = ProcessPercentile.at(role);
    return switch (percentile) {
      case SMALLEST -> "smallest";
      case P5, P25, P75, P95 -> percentile.percent() + " %";
      case MEDIAN -> "median";
      case LARGEST -> "largest";
    };
  }

  static String rank(int role, int processes) {
    if (role == 1) {
      return "slowest";
    }
    if (role == processes) {
      return "fastest";
    }
    return processes == 3 ? "middle" : ordinal(role) + " slowest";
  }

  private static String ordinal(int number) {
    boolean teens = number % 100 >= 11 && number % 100 <= 13;
    String ending =
        switch (teens ? 0 : number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
    return number + ending;
  }
}

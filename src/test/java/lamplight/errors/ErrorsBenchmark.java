package lamplight.errors;

import java.util.regex.Pattern;

/** Prints how often reports say something false, and how often they see what is there. */
public final class ErrorsBenchmark {
  private ErrorsBenchmark() {}

  /**
   * Prints the tables, which are the same on every run.
   *
   * @param arguments a regular expression for the tables, found anywhere in their names; how many
   *     reports each cell of a table is made of, for each of its rates
   */
  public static void main(String[] arguments) {
    Pattern wanted = Pattern.compile(arguments[0]);
    int reports = Integer.parseInt(arguments[1]);
    if (wanted.matcher("false flags").find()) {
      System.out.println("False flags: right reports that mark a deviation\n");
      System.out.println(FlagTable.falseFlags(reports));
    }
    if (wanted.matcher("power of flags").find()) {
      System.out.println("Power of flags: reports that mark a deviation that is there\n");
      System.out.println(FlagTable.power(Math.max(1, reports / 5)));
    }
    if (wanted.matcher("coverage of intervals").find()) {
      System.out.println("Coverage of intervals\n");
      System.out.println(CoverageTable.byMeasure(2 * reports));
      System.out.println(CoverageTable.byExperiment(2 * reports));
    }
    if (wanted.matcher("verdicts").find()) {
      System.out.println("Verdicts of comparisons, and a shift of one standard deviation\n");
      System.out.println(VerdictTable.of(Math.max(1, reports / 2)));
    }
  }
}

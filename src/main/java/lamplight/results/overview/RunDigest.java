package lamplight.results.overview;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import lamplight.measure.Metric;
import lamplight.measure.Tier;
import lamplight.model.TimeMode;
import lamplight.results.table.CheckRow;
import lamplight.stats.Interval;

/**
 * What the small files of a run say of it. Immutable.
 *
 * @param seeds as an experiment file writes them
 * @param seedCount how many these are
 * @param points how many points a study has; 1 of an experiment
 * @param trials how many of its trials came how far
 * @param check what the check found; empty where there is no {@code checks.csv}, or it tells of no
 *     trial
 * @param latestUs how late the latest tick of all was, in microseconds; empty in virtual time
 * @param measures of each of {@link #MEASURES} the least and the greatest mean over the seeds, of
 *     all processes at all points; those that are defined
 * @param commit of the program that began the run
 * @param isDirty whether that program held changes that were not committed
 * @param hasPage whether its report for the browser is there, {@link #PAGE}
 * @param edited the files that are newer than the report, by their paths from the folder on; none
 *     of a run that goes on
 */
public record RunDigest(
    String title,
    String seeds,
    long seedCount,
    int points,
    TimeMode time,
    Progress progress,
    Trials trials,
    Optional<Check> check,
    OptionalDouble latestUs,
    Map<Metric, Interval> measures,
    String commit,
    boolean isDirty,
    boolean hasPage,
    List<String> edited) {
  /** The report for the browser, in the folder of a run. */
  public static final String PAGE = "report.html";

  /**
   * The measures that an overview shows: how far a trial agrees with its twin, and the main ones.
   */
  public static final List<Metric> MEASURES =
      Metric.where(metric -> metric == Metric.TWIN_AGREEMENT || metric.tier() == Tier.MAIN);

  public RunDigest {
    Map<Metric, Interval> copy = new EnumMap<>(Metric.class);
    copy.putAll(measures);
    measures = Collections.unmodifiableMap(copy);
    edited = List.copyOf(edited);
  }

  /** How far a run came. */
  public enum Progress {
    /** To its end. */
    COMPLETE,
    /** It was asked to stop before. */
    INTERRUPTED,
    /** It goes on. */
    RUNNING,
    /** It was killed: its record says that it goes on, but no program works in its folder. */
    KILLED
  }

  /**
   * How many trials came how far.
   *
   * @param asked all of them
   * @param ended those of which the tables tell
   * @param measured those that did not fail and could be read; empty where there is no {@code
   *     summary.csv}
   */
  public record Trials(long asked, long ended, OptionalLong measured) {}

  /**
   * What the check found.
   *
   * @param invalid in how many trials a rule is broken
   * @param undecided in how many no rule is broken, but one of rules 2 to 5 could not be examined
   * @param unreadable how many trials could not be read
   * @param violations how many there are over all rules and trials
   * @param first the first row of the table with a violation
   */
  public record Check(
      long invalid, long undecided, long unreadable, long violations, Optional<CheckRow> first) {}
}

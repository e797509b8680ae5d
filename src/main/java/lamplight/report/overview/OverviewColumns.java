package lamplight.report.overview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import lamplight.measure.Metric;
import lamplight.measure.Tier;
import lamplight.model.TimeMode;
import lamplight.report.document.Block.Column;
import lamplight.report.document.Block.Table;
import lamplight.report.document.Columns;
import lamplight.report.document.Text;
import lamplight.report.text.Numbers;
import lamplight.results.overview.OverviewRow;
import lamplight.results.overview.RunDigest;
import lamplight.results.overview.RunDigest.Check;
import lamplight.results.overview.RunDigest.Trials;
import lamplight.stats.Interval;

/** The columns of an overview. */
final class OverviewColumns {
  private static final int COMMIT_DIGITS = 7;
  private static final double US_PER_MS = 1_000;

  private OverviewColumns() {}

  /** All columns; that of points only where a run is a study. */
  static Table all(List<OverviewRow> rows, RunLinks links) {
    Columns<OverviewRow> columns = new Columns<OverviewRow>().add(Column.words("run"), links::run);
    words(columns, "title", RunDigest::title);
    columns.words("state", OverviewColumns::state);
    columns.words("causality check", OverviewColumns::check);
    columns.add(Column.words("first violation"), row -> violation(row, links));
    numbers(columns, "seeds", run -> Numbers.count(run.seedCount()));
    if (rows.stream().anyMatch(row -> row.run().map(RunDigest::points).orElse(1) > 1)) {
      numbers(columns, "points", run -> run.points() > 1 ? Numbers.count(run.points()) : "");
    }
    words(columns, "time", OverviewColumns::time);
    twinAndTiming(columns);
    for (Metric metric : Metric.ofTier(Tier.MAIN)) {
      numbers(columns, metric.title(), run -> measure(metric, run.measures()));
    }
    words(columns, "git commit", OverviewColumns::commit);
    words(columns, "edited", run -> edited(run.edited()));
    return columns.table(rows);
  }

  /** The columns that have room on a terminal, the least important last. */
  static Table brief(List<OverviewRow> rows) {
    Columns<OverviewRow> columns =
        new Columns<OverviewRow>()
            .words("run", row -> row.folder().toString())
            .words("state", OverviewColumns::state)
            .words("causality check", OverviewColumns::check);
    words(columns, "time", OverviewColumns::time);
    twinAndTiming(columns);
    words(columns, "title", RunDigest::title);
    return columns.table(rows);
  }

  private static void twinAndTiming(Columns<OverviewRow> columns) {
    numbers(columns, "virtual twin (%)", OverviewColumns::twin);
    numbers(columns, "latest tick (ms)", OverviewColumns::latest);
  }

  private static void words(
      Columns<OverviewRow> columns, String heading, Function<RunDigest, String> cell) {
    columns.words(heading, row -> row.run().map(cell).orElse(""));
  }

  private static void numbers(
      Columns<OverviewRow> columns, String heading, Function<RunDigest, String> cell) {
    columns.numbers(heading, row -> row.run().map(cell).orElse(""));
  }

  private static String state(OverviewRow row) {
    return row.run().map(OverviewColumns::state).orElseGet(() -> "✗ cannot be read: " + fault(row));
  }

  /** Why a run cannot be read, without the folder that heads its row. */
  private static String fault(OverviewRow row) {
    return row.fault().replace(row.folder() + "/", "");
  }

  private static String state(RunDigest run) {
    Optional<Check> check = run.check();
    Trials trials = run.trials();
    String asked = Numbers.count(trials.asked(), "trial");
    String ended =
        check.isPresent() ? Numbers.count(trials.ended()) + " of " + asked : "without tables";
    return switch (run.progress()) {
      case INTERRUPTED -> "✗ interrupted, " + ended;
      case KILLED -> "✗ killed, " + ended;
      case RUNNING -> "running";
      case COMPLETE -> {
        if (check.isEmpty() || trials.measured().isEmpty()) {
          yield "complete, without tables";
        }
        if (trials.ended() < trials.asked()) {
          yield "✗ " + ended;
        }
        long read = trials.ended() - check.get().unreadable();
        long failed = read - trials.measured().getAsLong();
        yield failed > 0 ? "✗ " + Numbers.count(failed) + " of " + asked + " failed" : "complete";
      }
    };
  }

  private static String time(RunDigest run) {
    return run.time() == TimeMode.REAL ? "real" : "virtual";
  }

  private static String check(OverviewRow row) {
    Optional<Check> found = row.run().flatMap(RunDigest::check);
    if (found.isEmpty()) {
      return "";
    }
    Check check = found.get();
    long trials = row.run().map(run -> run.trials().ended()).orElse(0L);
    if (check.invalid() > 0) {
      return "✗ broken in " + check.invalid() + " of " + Numbers.count(trials, "trial");
    }
    if (check.unreadable() > 0) {
      return "✗ " + Numbers.count(check.unreadable(), "trial") + " unreadable";
    }
    return check.undecided() > 0
        ? "undecided in " + check.undecided() + " of " + Numbers.count(trials, "trial")
        : "✓ no rule broken";
  }

  private static Text violation(OverviewRow row, RunLinks links) {
    return row.run()
        .flatMap(
            run ->
                run.check()
                    .flatMap(Check::first)
                    .map(first -> links.violation(row.folder(), run, first)))
        .orElse(Text.NONE);
  }

  /** A share short of the whole never reads as the whole. */
  private static String twin(RunDigest run) {
    Interval shares = run.measures().get(Metric.TWIN_AGREEMENT);
    return shares == null ? "" : range(percent(shares.low()), percent(shares.high()));
  }

  private static String percent(double share) {
    return Numbers.fixed(Math.floor(share * 1_000) / 10, 1);
  }

  private static String latest(RunDigest run) {
    OptionalDouble latest = run.latestUs();
    return latest.isPresent() ? Numbers.fixed(latest.getAsDouble() / US_PER_MS, 2) : "";
  }

  private static String measure(Metric metric, Map<Metric, Interval> measures) {
    Interval means = measures.get(metric);
    return means == null
        ? ""
        : range(
            Numbers.fixed(means.low(), metric.decimals()),
            Numbers.fixed(means.high(), metric.decimals()));
  }

  private static String range(String low, String high) {
    return low.equals(high) ? low : low + " to " + high;
  }

  private static String commit(RunDigest run) {
    String digits = run.commit().substring(0, Math.min(COMMIT_DIGITS, run.commit().length()));
    return digits + (run.isDirty() && !digits.isEmpty() ? ", changed" : "");
  }

  private static String edited(List<String> files) {
    return files.isEmpty()
        ? ""
        : files.get(0) + (files.size() > 1 ? " and " + (files.size() - 1) + " more" : "");
  }
}

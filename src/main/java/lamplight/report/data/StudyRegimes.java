package lamplight.report.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.report.data.StudyData.PointData;
import lamplight.stats.findings.Regime;
import lamplight.stats.findings.RegimeFinding;
import lamplight.stats.findings.RegimeJudge;
import lamplight.theory.Stability;

/**
 * Whether queues grow at the points of a study, as measured, beside what theory expects; see {@link
 * RegimeJudge}. Immutable.
 *
 * @param cells one a point and role of which theory says the same in every trial
 */
public record StudyRegimes(List<Cell> cells) {
  public StudyRegimes {
    cells = List.copyOf(cells);
  }

  /** The queue of one role at one point. */
  public record Cell(PointData at, int role, RegimeFinding found) {}

  /** The regimes of a study; without cells when theory says nothing of it. */
  public static StudyRegimes of(StudyData data) {
    record Expected(PointData at, int role, Stability stability) {}
    List<Expected> expected = new ArrayList<>();
    for (PointData at : data.points()) {
      for (int role : data.roles()) {
        predicted(at.data(), role)
            .ifPresent(stability -> expected.add(new Expected(at, role, stability)));
      }
    }
    RegimeJudge judge = new RegimeJudge(expected.size());
    List<Cell> cells = new ArrayList<>();
    for (Expected each : expected) {
      RunData run = each.at().data();
      run.judge()
          .queue(each.role())
          .map(
              queue ->
                  judge.judge(
                      run.samples(),
                      each.role(),
                      queue.trend(),
                      each.stability(),
                      run.durationSeconds()))
          .ifPresent(found -> cells.add(new Cell(each.at(), each.role(), found)));
    }
    return new StudyRegimes(cells);
  }

  /** What theory expects of a queue; empty where it says nothing, or not the same of each trial. */
  static Optional<Stability> predicted(RunData run, int role) {
    return run.predicted().flatMap(known -> known.regime(role)).map(Regime::stability);
  }
}

package lamplight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lamplight.experiment.Study;
import lamplight.experiment.StudyPoint;
import lamplight.report.chart.ChartSupport;
import lamplight.report.data.Studies;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.api.io.TempDir;

/** Reports of studies of few points. */
abstract class StudyReports {
  static final ChartSupport NO_CHARTS = new ChartSupport.Missing("no font");
  static final Study SIDES =
      Studies.of(
          "title = Sides",
          "description = Do sides matter?",
          "rates = 1, 6",
          "vary.draw.sides = 4 | 10 | 20",
          "seeds = 1..5",
          "duration = 60 s");

  @TempDir Path folder;

  String modelled(Study study) throws IOException {
    ReportBuilder report = TestRuns.report(study, Studies.facts(study));
    for (StudyPoint point : study.points()) {
      study.seeds().stream()
          .forEach(seed -> report.add(point.name(), TestRuns.modelled(point.experiment(), seed)));
    }
    report.predict(VirtualTrial::run);
    return written(report);
  }

  String written(ReportBuilder report) throws IOException {
    report.write(folder, NO_CHARTS);
    assertThat(folder.resolve("report.html")).isNotEmptyFile();
    return Files.readString(folder.resolve("report.md")).replace('\u00a0', ' ');
  }
}

package lamplight.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import lamplight.experiment.Study;
import lamplight.measure.Metric;
import lamplight.report.data.StudyData;
import lamplight.report.data.StudySlice;

/** The charts of a study. */
public final class StudyCharts {
  /** What the names of their files begin with. */
  public static final String PREFIX = "study-";

  /** More values that are no numbers cannot be named along an axis. */
  public static final int CATEGORIES_MAX = 12;

  private static final int NUMBERS_MAX = 60;
  private static final int CELLS_MAX = 12;
  private static final int ROWS_MAX = 20;

  private StudyCharts() {}

  /**
   * The charts that this study's data can fill, in the order of the report.
   *
   * @param measures what is drawn against the varied key, a picture each
   */
  public static List<Picture> of(StudyData data, List<Metric> measures) {
    List<Picture> pictures = new ArrayList<>();
    if (data.complete() == 0) {
      return pictures;
    }
    for (Metric metric : measures) {
      if (hasDifferentValues(data, metric)) {
        if (isGrid(data.study())) {
          pictures.add(GridChart.of(data, metric, GridChart.roles(data)));
        } else if (isLine(data)) {
          pictures.add(PointsChart.of(data, StudySlice.of(data), metric, data.shownRoles()));
        }
      }
    }
    if (AgreementChart.isPossible(data)) {
      pictures.add(AgreementChart.of(data));
    }
    return pictures;
  }

  /** Otherwise there is nothing to see, as of latencies in virtual time without a delay. */
  private static boolean hasDifferentValues(StudyData data, Metric metric) {
    return data.runs().stream()
            .flatMap(
                run ->
                    data.roles().stream()
                        .flatMap(
                            role -> DoubleStream.of(run.samples().defined(role, metric)).boxed()))
            .distinct()
            .limit(2)
            .count()
        > 1;
  }

  /** Whether two keys are varied over few enough values to be written into cells. */
  private static boolean isGrid(Study study) {
    return study.axes().size() == 2
        && study.axes().get(0).values().size() <= ROWS_MAX
        && study.axes().get(1).values().size() <= CELLS_MAX;
  }

  /** Whether the values of the first key find room along an axis. */
  private static boolean isLine(StudyData data) {
    StudySlice slice = StudySlice.of(data);
    int values = slice.values().size();
    int numbers = StudyAxis.of(slice.key(), slice.values(), slice.values()).numbers().size();
    return data.study().axes().size() != 2
        && numbers <= NUMBERS_MAX
        && values - numbers <= CATEGORIES_MAX;
  }
}

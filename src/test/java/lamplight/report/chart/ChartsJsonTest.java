package lamplight.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lamplight.experiment.Study;
import lamplight.model.PlannedFault;
import lamplight.model.TimeMode;
import lamplight.report.TestRuns;
import lamplight.report.chart.Axis.Tick;
import lamplight.report.chart.Chart.Naming;
import lamplight.report.chart.Chart.Span;
import lamplight.report.chart.Series.Form;
import lamplight.report.chart.Series.Kind;
import lamplight.report.chart.Series.Point;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.json.Json;

class ChartsJsonTest {
  private static final Axis X = Axis.linear("x", 0, 1, 2);
  private static final Axis SHARES =
      new Axis(
          "share",
          0.01,
          1,
          true,
          List.of(new Tick(0.01, "1 %"), new Tick(0.1, "10 %"), new Tick(1, "100 %")),
          true);

  @Test
  void aChartIsWrittenAsItsRecordHasIt() {
    Chart chart =
        new Chart(
            "a < b",
            X.ofTime(60),
            SHARES,
            100,
            List.of(
                Series.of("one", 1, Kind.MARKS, List.of(new Point(0.25, 0.1))),
                new Series("", 2, Kind.INTERVALS, 0.5, List.of(new Point(0, Double.NaN)))),
            List.of(new Span("pause", 0.5, 1)),
            Naming.ENDS);

    String expected =
        """
        {'lamplight':1,'charts':[{'file':'a.png','title':'A','alt':'what','columns':1,'panels':[
        {'title':'a \\u003c b','height':100,'naming':'ends',
        'x':{'title':'x','low':0,'high':1,'unitSeconds':60,
        'ticks':[[0,'0'],[0.5,'0.5'],[1,'1']]},
        'y':{'title':'share','low':0.01,'high':1,'logarithmic':true,'grid':true,
        'ticks':[[0.01,'1 %'],[0.1,'10 %'],[1,'100 %']]},
        'spans':[['pause',0.5,1]],
        'series':[{'name':'one','process':1,'kind':'marks','x':[0.25],'y':[0.1]},
        {'process':2,'kind':'intervals','opacity':0.5,'x':[0],'y':[null]}]}]}]}
        """
            .replace("\n", "")
            .replace('\'', '"');
    assertThat(ChartsJson.of(List.of(new Picture("a.png", "A", "what", "how", chart))))
        .isEqualTo(expected);
  }

  @Test
  void theDifferencesOfALineAreInTheLettersOfSourceMaps() {
    List<Point> steps =
        List.of(new Point(0, 0), new Point(0.5, 1), new Point(0.7, -16), new Point(1, 1000));
    Chart chart =
        new Chart(
            "",
            X,
            Axis.linear("y", -20, 1000, 5),
            9,
            List.of(Series.of("", 1, Kind.SEED, steps)),
            Naming.ENDS);

    // 0, 5, 2, 3 tenths; 0, 1, -17 and 1016, which are two and three letters.
    assertThat(ChartsJson.of(List.of(new Picture("a.png", "A", "what", "how", chart))))
        .contains("\"dx\":0.1,\"x\":\"AKEG\",\"dy\":1,\"y\":\"ACjBw/B\"");
  }

  @Test
  void aMapHasItsColours() {
    HeatMap map =
        new HeatMap(
            "drift",
            "process 1",
            new Study.Axis("rates", List.of("1", "2"), ""),
            new Study.Axis("topology", List.of("mesh"), ""),
            new double[][] {{1.5}, {Double.NaN}},
            new HeatMap.Scale(1, 2));
    String json = ChartsJson.of(List.of(new Picture("a.png", "A", "what", "how", List.of(map), 1)));

    assertThat(json)
        .contains("\"rows\":{\"key\":\"rates\",\"values\":[\"1\",\"2\"]}")
        .contains("\"columns\":{\"key\":\"topology\",\"values\":[\"mesh\"]}")
        .contains("\"colours\":[\"#fdea45\",")
        .contains("\"cells\":[[[1.5,5]],[[null,0]]]");
  }

  /** Whatever a page needs of each line of a run comes back from what was written. */
  @Test
  void theLinesOfARunComeBack() {
    List<Picture> pictures =
        Charts.of(
            ChartData.predicted(
                TestRuns.hit(
                    TestRuns.fixed(47, 3, TimeMode.VIRTUAL, 1, 3, 6),
                    new PlannedFault.Kill(3, 40_000_000_000L))));
    assertComeBack(pictures, 5);
    // With many seeds there are bands, and the mean is told by itself.
    assertComeBack(
        Charts.of(ChartData.modelled(TestRuns.fixed(20, 14, TimeMode.VIRTUAL, 1, 3, 6))), 5);
  }

  private static void assertComeBack(List<Picture> pictures, int count) {
    assertThat(pictures).hasSize(count);
    Map<String, Object> root = new Json().toType(ChartsJson.of(pictures), Json.MAP_TYPE);
    for (int index = 0; index < count; index++) {
      Map<String, Object> written = list(root, "charts").get(index);
      assertThat(written).containsEntry("alt", pictures.get(index).alternative());
      List<Map<String, Object>> panels = list(written, "panels");
      for (int panel = 0; panel < panels.size(); panel++) {
        Chart chart = (Chart) pictures.get(index).panels().get(panel);
        List<Map<String, Object>> series = list(panels.get(panel), "series");
        List<Map<String, Object>> first = list(panels.get(0), "series");
        assertThat(series).hasSameSizeAs(chart.series());
        for (int at = 0; at < series.size(); at++) {
          assertComesBack(chart, chart.series().get(at), Decoded.of(series, at, first));
        }
      }
    }
  }

  private static void assertComesBack(Chart chart, Series series, List<Point> decoded) {
    double room = (chart.y().high() - chart.y().low()) / 2000;
    if (series.kind().form() == Form.STEPS) {
      for (Point point : series.points()) {
        assertThat(Decoded.at(decoded, point.x())).isCloseTo(point.y(), within(room));
      }
    } else {
      assertThat(series.points()).hasSizeGreaterThanOrEqualTo(decoded.size());
    }
    if (!series.points().isEmpty()) {
      Point last = series.points().get(series.points().size() - 1);
      Point end = decoded.get(decoded.size() - 1);
      assertThat(end.x()).isCloseTo(last.x(), within(1e-3));
      assertThat(end.y()).isCloseTo(last.y(), within(room));
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> from, String name) {
    return (List<Map<String, Object>>) Objects.requireNonNull(from.get(name), name);
  }

  /** What the page makes of a series. */
  private static final class Decoded {
    static List<Point> of(
        List<Map<String, Object>> panel, int at, List<Map<String, Object>> first) {
      Map<String, Object> series = panel.get(at);
      if (series.get("same") instanceof Number same) {
        return of(first, same.intValue(), first);
      }
      return series.containsKey("mean") ? mean(panel, series) : points(series);
    }

    private static List<Point> mean(List<Map<String, Object>> panel, Map<String, Object> series) {
      List<List<Point>> seeds =
          panel.stream()
              .filter(each -> "seed".equals(each.get("kind")))
              .filter(each -> Objects.equals(each.get("process"), series.get("process")))
              .map(Decoded::points)
              .toList();
      return seeds.stream()
          .flatMap(List::stream)
          .map(Point::x)
          .sorted()
          .distinct()
          .map(
              x ->
                  new Point(
                      x, seeds.stream().mapToDouble(seed -> at(seed, x)).average().orElseThrow()))
          .toList();
    }

    private static List<Point> points(Map<String, Object> series) {
      List<Double> x = column(series, "x");
      List<Double> y = column(series, "y");
      List<Point> points = new ArrayList<>();
      for (int index = 0; index < x.size(); index++) {
        points.add(new Point(x.get(index), y.get(index)));
      }
      return points;
    }

    private static List<Double> column(Map<String, Object> series, String name) {
      List<Double> values = new ArrayList<>();
      if (series.get("d" + name) instanceof Number unit) {
        long sum = 0;
        for (long difference : differences(String.valueOf(series.get(name)))) {
          sum += difference;
          values.add(sum * unit.doubleValue());
        }
      } else {
        for (Object each : (List<?>) Objects.requireNonNull(series.get(name), name)) {
          values.add(each == null ? Double.NaN : ((Number) each).doubleValue());
        }
      }
      return values;
    }

    /** Whole numbers in Base64 VLQ: its first letters end a number, the others go on. */
    private static List<Long> differences(String letters) {
      List<Long> numbers = new ArrayList<>();
      long bits = 0;
      int shift = 0;
      for (char letter : letters.toCharArray()) {
        int digit =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".indexOf(letter);
        bits |= (long) (digit & 31) << shift;
        shift += 5;
        if (digit < 32) {
          numbers.add((bits & 1) == 1 ? -(bits >> 1) : bits >> 1);
          bits = 0;
          shift = 0;
        }
      }
      return numbers;
    }

    /** The value of a step function at an instant, which it may have reached by rounding only. */
    static double at(List<Point> steps, double x) {
      return steps.stream()
          .filter(point -> point.x() <= x + 5e-3)
          .reduce((a, b) -> b)
          .orElseThrow()
          .y();
    }
  }
}

package lamplight.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No text stands over another or under the head of an arrow, in trials of many kinds. */
class ClockLabelsTest {
  private static final Pattern CLOCK =
      Pattern.compile("class=\"clock[^\"]*\" x=\"([0-9.]+)\" y=\"([0-9.]+)\"[^>]*>([^<]+)<");
  private static final double CHARACTER = 6.32;

  @ParameterizedTest
  @CsvSource({"1, 3, 6", "2, 5, 5", "3, 20, 1", "4, 9, 9"})
  void clocksShouldBeClear(long seed, int first, int second) {
    DiagramTrial trial = DiagramTrials.virtual(DiagramTrials.spec(seed, 60, 1, first, second));
    for (DiagramAxis axis : DiagramAxis.values()) {
      for (int from : new int[] {0, 10, 40}) {
        DiagramRequest request =
            DiagramTrials.request(trial, new DiagramWindow.Time(from, from + 8), axis);
        List<Box> texts = clocks(SpaceTimeDiagram.draw(trial, request).svg());
        DiagramView view = new DiagramView(trial, request);
        List<Box> heads =
            new MessageArrows(view, new DiagramLayout(view))
                .list().stream().filter(MessageArrow::hasTip).map(MessageArrow::tip).toList();

        assertThat(texts).hasSizeGreaterThan(10);
        for (int one = 0; one < texts.size(); one++) {
          Box text = texts.get(one);
          assertThat(heads).as("seed %s, %s", seed, text).noneMatch(text::overlaps);
          assertThat(IntStream.range(0, one).mapToObj(texts::get))
              .as("seed %s, %s", seed, text)
              .noneMatch(text::overlaps);
        }
      }
    }
  }

  /** What the texts take up; the one of the legend among them. */
  private static List<Box> clocks(String svg) {
    List<Box> boxes = new ArrayList<>();
    Matcher clock = CLOCK.matcher(svg);
    while (clock.find()) {
      double x = Double.parseDouble(clock.group(1));
      double y = Double.parseDouble(clock.group(2));
      int characters = clock.group(3).replaceAll("&#[0-9]+;", "x").length();
      boxes.add(Box.round(x, y - 4, characters * CHARACTER / 2, 4));
    }
    return boxes;
  }
}

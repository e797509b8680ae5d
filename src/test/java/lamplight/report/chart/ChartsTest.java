package lamplight.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lamplight.experiment.Experiment;
import lamplight.model.TimeMode;
import lamplight.report.TestRuns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChartsTest {
  @BeforeEach
  void needsFonts() {
    assumeThat(ChartSupport.probe()).isInstanceOf(ChartSupport.Available.class);
  }

  @Test
  void everyChartShowsEveryProcessInItsColourAtTwiceTheResolution() {
    // Okabe and Ito's colours of processes 1 to 3.
    Experiment real = TestRuns.fixed(20, 3, TimeMode.REAL, 1, 3, 6);
    List<Picture> pictures = Charts.of(ChartData.data(real, seed -> TestRuns.late(real, seed)));

    assertThat(pictures).extracting(Picture::file).containsExactlyElementsOf(Charts.FILES);
    for (Picture picture : pictures) {
      BufferedImage image = picture.image();
      assertThat(image.getWidth()).as(picture.file()).isEqualTo(1800);
      assertThat(image.getHeight()).as(picture.file()).isBetween(400, 1300);
      assertThat(
              colours(image)
                  .containsAll(Set.of(Color.WHITE.getRGB(), 0xFF0072B2, 0xFFD55E00, 0xFF009E73)))
          .as(picture.file())
          .isTrue();
    }
  }

  @Test
  void theSameRunIsDrawnAsTheSameBytes() throws IOException {
    Experiment experiment = TestRuns.fixed(20, 3, TimeMode.VIRTUAL, 1, 3);
    List<Picture> first = Charts.of(ChartData.predicted(experiment));
    List<Picture> second = Charts.of(ChartData.predicted(experiment));

    assertThat(second).isEqualTo(first);
    for (int index = 0; index < first.size(); index++) {
      assertThat(second.get(index).png()).isEqualTo(first.get(index).png());
    }
  }

  @Test
  void virtualTimeHasNoLatenessToDraw() {
    assertThat(Charts.of(ChartData.modelled(TestRuns.fixed(20, 2, TimeMode.VIRTUAL, 1, 3))))
        .extracting(Picture::file)
        .containsExactly("clocks.png", "offsets.png", "jumps.png", "queues.png", "seeds.png");
  }

  @Test
  void aRunWithoutACompleteTrialHasNoCharts() {
    Experiment virtual = TestRuns.fixed(20, 2, TimeMode.VIRTUAL, 1, 3);

    assertThat(Charts.of(ChartData.data(virtual, seed -> TestRuns.failed(virtual, seed, "died"))))
        .isEmpty();
  }

  @Test
  void tenProcessesManySeedsAndLongOrShortTrialsAreAllDrawn() {
    for (Experiment experiment :
        List.of(
            TestRuns.fixed(5, 45, TimeMode.VIRTUAL, 1, 2),
            TestRuns.fixed(30, 2, TimeMode.VIRTUAL, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
            TestRuns.fixed(86_400, 1, TimeMode.VIRTUAL, 1, 20),
            TestRuns.fixed(1, 1, TimeMode.VIRTUAL, 1, 3))) {
      for (Picture picture : Charts.of(ChartData.modelled(experiment))) {
        assertThat(colours(picture.image()).contains(0xFF0072B2)).as(picture.file()).isTrue();
      }
    }
  }

  @Test
  void theEventsOfManyProcessesAreOneCurve() {
    Experiment real = TestRuns.fixed(10, 2, TimeMode.REAL, 1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6, 7);
    List<Picture> pictures = Charts.of(ChartData.data(real, seed -> TestRuns.late(real, seed)));

    assertThat(pictures).extracting(Picture::file).containsExactlyElementsOf(Charts.FILES);
    assertThat(ChartData.names(pictures.get(2))).hasSize(1).allMatch(n -> n.startsWith("all "));
    assertThat(ChartData.names(pictures.get(5))).containsExactly("all processes");
    for (Picture picture : pictures) {
      assertThat(colours(picture.image()).contains(0xFF0072B2)).as(picture.file()).isTrue();
    }
  }

  @Test
  void processesDifferInMoreThanColour() {
    Set<ProcessStyle> looks = new HashSet<>();
    for (int process = 1; process <= 42; process++) {
      looks.add(ProcessStyle.of(process));
    }
    assertThat(looks).hasSize(42);
    assertThat(ProcessStyle.of(1).marker()).isNotEqualTo(ProcessStyle.of(2).marker());
  }

  @Test
  void timeIsShownInAUnitThatKeepsNumbersShort() {
    assertThat(TimeAxis.of(1.999).unit()).isEqualTo("ms");
    assertThat(TimeAxis.of(2).unit()).isEqualTo("s");
    assertThat(TimeAxis.of(900).unit()).isEqualTo("s");
    assertThat(TimeAxis.of(901).of(new double[] {60, 901})).containsExactly(1, 901 / 60.0);
    assertThat(TimeAxis.of(18_000).axis(18_000, true).title())
        .isEqualTo("time since the start (min)");
    assertThat(TimeAxis.of(18_000).axis(18_000, false).title()).isEmpty();
    assertThat(TimeAxis.of(18_001).unit()).isEqualTo("h");
  }

  private static Set<Integer> colours(BufferedImage image) {
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours;
  }
}

package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Picture;
import lamplight.report.document.Block.Section;
import lamplight.report.document.Document;
import lamplight.report.document.Text;
import lamplight.report.page.Page;
import lamplight.report.page.PageData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Charts written by hand: what is read at their ends, and what is done beside them. */
class ChartEdgesIT extends ChartsTest {
  private static final String TIME = "figure[data-chart='time.png']";
  private static final String STUDY = "figure[data-chart='study.png']";
  private static final String LAST = "figure[data-chart='last.png']";

  /** One over 10 s, in which most seeds end from 3 to 7, and two over the values 1 and 2. */
  private static final String CHARTS =
      """
      {"lamplight":1,"charts":[
      {"file":"time.png","title":"T","alt":"over time","columns":1,"panels":[{"title":"",
        "height":200,"naming":"ends","x":{"title":"time (s)","low":0,"high":10,"unitSeconds":1,
          "ticks":[[0,"0"],[5,"5"],[10,"10"]]},
        "y":{"title":"clock","low":0,"high":10,"grid":true,"ticks":[[0,"0"],[10,"10"]]},
        "spans":[],"series":[
          {"process":1,"kind":"band","x":[0,5,10,10,5,0],"y":[1,2,3,7,6,5]},
          {"name":"process 1","process":1,"kind":"predicted","x":[0,10],"y":[3,5]}]}]},
      {"file":"study.png",%1$s},{"file":"last.png",%1$s}]}
      """
          .formatted(
              """
              "title":"S","alt":"over values","columns":1,"panels":[{"title":"",
              "height":200,"naming":"ends","x":{"title":"sides","low":0,"high":3,
                "ticks":[[1,"1"],[2,"2"]]},
              "y":{"title":"clock","low":0,"high":10,"grid":true,"ticks":[[0,"0"],[10,"10"]]},
              "spans":[],"series":[
                {"name":"process 1","process":1,"kind":"mean_strokes","x":[1,2],"y":[4,6]}]}]\
              """);

  private static Path file;

  @BeforeAll
  static void write() throws IOException {
    List<Block> pictures = new ArrayList<>();
    for (String name : List.of("time.png", "study.png", "last.png")) {
      pictures.add(new Picture(name, name, Text.plain("how")));
      // What the page shows without scripts, and so what it loads.
      BufferedImage dot = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
      ImageIO.write(dot, "png", session().folder().resolve(name).toFile());
    }
    Document document = new Document("Edges", List.of(Section.open("Charts", pictures)));
    file =
        Files.writeString(
            session().folder().resolve("edges.html"),
            Page.write(document, new PageData("{\"lamplight\":1,\"trials\":[]}", CHARTS)));
  }

  @BeforeEach
  void openPage() {
    openUnfolded(file);
  }

  @Test
  void theRangeOfABandShouldReachItsEnd() {
    find(TIME + " > svg").sendKeys(Keys.ARROW_LEFT);

    assertThat(find("#said").getText()).isEqualTo("10 s: process 1 5 (3 to 7) predicted 5");
  }

  @Test
  void aDragFromBesideAChartShouldDoNothing() {
    String whole = ticks(TIME);
    drag(TIME, -0.03, 0.5);

    assertThat(ticks(TIME)).isEqualTo(whole);
  }

  @Test
  void escapeOnAChartWithoutTimeShouldLeaveTheOthersAsTheyAre() {
    drag(TIME, 0.25, 0.75);
    String zoomed = ticks(TIME);
    find(STUDY + " > svg").sendKeys(Keys.ESCAPE);

    assertThat(ticks(TIME)).isEqualTo(zoomed).doesNotContain("10");
    find(TIME + " > svg").sendKeys(Keys.ESCAPE);
    assertThat(ticks(TIME)).isEqualTo("0 5 10 ");
  }

  @Test
  void aFingerShouldScrollThePage() {
    assertThat(find(TIME + " > svg").getCssValue("touch-action")).isEqualTo("pan-y");
  }

  @Test
  void aChartAloneInItsRowShouldFillIt() {
    assertThat(width(LAST)).isGreaterThan(1.8 * width(STUDY));
    findAll(LAST + " button").get(0).click();
    findAll(STUDY + " button").get(0).click();

    // One large, and beside the first no other: all are as wide.
    assertThat(width(TIME)).isEqualTo(width(STUDY)).isEqualTo(width(LAST));
  }

  private static double width(String chart) {
    return find(chart).getSize().getWidth();
  }
}

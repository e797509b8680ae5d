package lamplight.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineNamesTest {
  @Test
  void namesShouldStayAtTheirLinesWhereThereIsRoom() {
    assertThat(LineNames.apart(new double[] {10, 40, 90}, 100)).containsExactly(10, 40, 90);
  }

  @Test
  void namesThatWouldCollideShouldMoveApart() {
    assertThat(LineNames.apart(new double[] {10, 12, 90}, 100)).containsExactly(10, 26, 90);
  }

  @Test
  void namesAtTheFloorShouldMoveUp() {
    assertThat(LineNames.apart(new double[] {10, 99, 100}, 100)).containsExactly(10, 84, 100);
    assertThat(LineNames.apart(new double[] {80, 99, 100}, 100)).containsExactly(68, 84, 100);
  }
}

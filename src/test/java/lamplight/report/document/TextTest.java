package lamplight.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lamplight.report.document.Text.Span;
import lamplight.report.document.Text.Style;
import org.junit.jupiter.api.Test;

class TextTest {
  @Test
  void aTemplateHasStylesAndPlaces() {
    Text text = Text.of("**{} falls.** See *{}* in `a.csv` or [the {}](#check).", "One", "x", "y");

    assertThat(text.spans())
        .containsExactly(
            new Span(Style.STRONG, "One falls.", ""),
            new Span(Style.PLAIN, " See ", ""),
            new Span(Style.EMPHASIS, "x", ""),
            new Span(Style.PLAIN, " in ", ""),
            new Span(Style.CODE, "a.csv", ""),
            new Span(Style.PLAIN, " or ", ""),
            new Span(Style.LINK, "the y", "#check"),
            new Span(Style.PLAIN, ".", ""));
    assertThat(text.words()).isEqualTo("One falls. See x in a.csv or the y.");
  }

  @Test
  void argumentsAreNeverMarkup() {
    assertThat(Text.of("a {} b", "**x** `y` {}").spans())
        .containsExactly(new Span(Style.PLAIN, "a **x** `y` {} b", ""));
    assertThat(Text.plain("**x** {}").spans())
        .containsExactly(new Span(Style.PLAIN, "**x** {}", ""));
  }

  @Test
  void aTextWithinATextKeepsItsStyles() {
    assertThat(Text.of("see {}!", Text.code("f")).spans())
        .containsExactly(
            new Span(Style.PLAIN, "see ", ""),
            new Span(Style.CODE, "f", ""),
            new Span(Style.PLAIN, "!", ""));
  }

  @Test
  void placesAndArgumentsAreAsMany() {
    assertThatThrownBy(() -> Text.of("a {}")).hasMessage("more places than arguments: a {}");
    assertThatThrownBy(() -> Text.of("a", 1)).hasMessage("more arguments than places: a");
  }

  @Test
  void whatReordersOrBreaksALineIsShownAsItsEscape() {
    assertThat(Text.plain("a\u202eb\u001b[31m\tc\n d").words())
        .isEqualTo("a\\u202eb\\u001b[31m c d");
  }

  @Test
  void linksStayWithinTheReportsFolder() {
    assertThatThrownBy(() -> new Span(Style.LINK, "x", "javascript:alert(1)"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void joinedTextsLeaveOutEmptyOnes() {
    assertThat(Text.join("; ", List.of(Text.plain("a"), Text.NONE, Text.plain("b"))).words())
        .isEqualTo("a; b");
  }
}

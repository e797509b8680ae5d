package lamplight.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import lamplight.report.text.Markdown.Align;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;

class MarkdownTest {
  private static final String ALPHABET = "ab1.-+=#*_`|<>&[]()!\\~$:{}\" ";

  @Test
  void blocksAreSetApartByAnEmptyLine() {
    String text =
        new Markdown().heading(1, "Title").paragraph("Words.").list(List.of("a", "b")).text();

    assertThat(text).isEqualTo("# Title\n\nWords.\n\n- a\n- b\n");
  }

  @Test
  void whatReordersOrMovesIsShownAsItsEscape() {
    assertThat(Markdown.escape("a\u202eb\u001b[31m\tc")).isEqualTo("a\\\\u202eb\\\\u001b\\[31m c");
    assertThat(Markdown.code("a\u2066b")).isEqualTo("`a\\u2066b`");
    assertThat(new Markdown().literal("a\u202eb\nc").text())
        .isEqualTo("```text\na\\u202eb\nc\n```\n");
    assertThat(HtmlPage.of("<b>\u202e", "x")).contains("<title>&lt;b&gt;\\u202e</title>");
  }

  @Test
  void anEmptyListLeavesNothing() {
    assertThat(new Markdown().list(List.of()).text()).isEmpty();
  }

  @Test
  void tablesHaveARuleThatAlignsTheirColumns() {
    String text =
        new Markdown()
            .table(
                List.of("what", "how many"),
                List.of(Align.LEFT, Align.RIGHT),
                List.of(List.of("ticks", "60")))
            .text();

    assertThat(text).isEqualTo("| what | how many |\n| --- | --: |\n| ticks | 60 |\n");
  }

  @Test
  void aRowOfTheWrongWidthIsRefused() {
    assertThatThrownBy(
            () ->
                new Markdown().table(List.of("a"), List.of(Align.LEFT), List.of(List.of("1", "2"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a row of 2 cells under 1 headings");
  }

  @Test
  void noticesImagesAndLiteralsAreMarkedUp() {
    assertThat(new Markdown().notice("Mind.").text()).isEqualTo("> Mind.\n");
    assertThat(new Markdown().image("charts/a.png", "a line").text())
        .isEqualTo("![a line](charts/a.png)\n");
    assertThat(new Markdown().literal("a ``` b").text()).isEqualTo("````text\na ``` b\n````\n");
  }

  @Test
  void escapedTextIsShownAsItWasWritten() {
    for (long seed = 0; seed < 2000; seed++) {
      String text = randomText(new SplittableRandom(seed));
      String shown = render(new Markdown().paragraph(Markdown.escapeBlock(text)).text());
      assertThat(shown).as("seed %d: %s", seed, text).isEqualTo("<p>" + html(text) + "</p>\n");
    }
  }

  @Test
  void escapedTextStaysWithinItsCell() {
    for (long seed = 0; seed < 2000; seed++) {
      String text = randomText(new SplittableRandom(seed));
      String table =
          new Markdown()
              .table(
                  List.of("a", "b"),
                  Collections.nCopies(2, Align.LEFT),
                  List.of(List.of(Markdown.escape(text), Markdown.code(text))))
              .text();
      assertThat(render(table))
          .as("seed %d: %s", seed, text)
          .contains("<td>" + html(text) + "</td>")
          .containsPattern("<td>(<code>)?\\Q" + html(text) + "\\E(</code>)?</td>");
    }
  }

  @Test
  void lineBreaksInTextBecomeSpaces() {
    assertThat(Markdown.escape("one\r\n  two\nthree")).isEqualTo("one two three");
    assertThat(Markdown.code("one\ntwo")).isEqualTo("`one two`");
    assertThat(Markdown.code("  ")).isEmpty();
  }

  private static String randomText(SplittableRandom random) {
    StringBuilder text = new StringBuilder("x");
    int length = random.nextInt(1, 20);
    for (int index = 0; index < length; index++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    // Half of the texts begin with a letter, the others anyhow; blanks at the ends are not shown.
    String shown = random.nextBoolean() ? text.toString() : text.substring(1);
    String stripped = shown.strip().replaceAll(" +", " ");
    return stripped.isEmpty() ? "x" : stripped;
  }

  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String render(String markdown) {
    var extensions = List.of(TablesExtension.create());
    Node document = Parser.builder().extensions(extensions).build().parse(markdown);
    return HtmlRenderer.builder().extensions(extensions).build().render(document);
  }
}

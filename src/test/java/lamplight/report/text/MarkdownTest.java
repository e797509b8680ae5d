package lamplight.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lamplight.report.document.MarkdownPen;
import org.junit.jupiter.api.Test;

class MarkdownTest {
  @Test
  void headingsBecomeNestedSections() {
    Markdown out = new Markdown();
    out.paragraph("first").heading(2, "A").paragraph("a").heading(3, "B").list(List.of("b", "c"));
    out.heading(2, "D \\| E").notice("**d** `x`");

    assertThat(MarkdownPen.write(out.document("T")))
        .isEqualTo(
            """
            # T

            first

            ## A

            a

            ### B

            - b
            - c

            ## D \\| E

            > **d** `x`
            """);
  }

  @Test
  void escapedTextIsReadAsItWasWritten() {
    String hostile = "a *b* _c_ `d` <e> & [f](g) | $h$ ~i~ # j \\ {k}";

    assertThat(InlineMarkdown.text(Markdown.escape(hostile)).words()).isEqualTo(hostile);
    assertThat(InlineMarkdown.text(Markdown.code("a|b `c`")).words()).isEqualTo("a|b `c`");
  }

  @Test
  void anEmptyListLeavesNothing() {
    assertThat(new Markdown().list(List.of()).document("T").body()).isEmpty();
  }
}

package lamplight.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lamplight.report.document.Block.Column;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  @Test
  void shouldHaveARowForEachThing() {
    assertThat(
            Written.of(
                List.of(
                    new Columns<String>()
                        .words("word", word -> word)
                        .numbers("letters", word -> Integer.toString(word.length()))
                        .add(Column.words("bold"), Text::strong)
                        .table(List.of("clock", "queue 2")))))
        .contains(
            "| word | letters | bold |\n"
                + "| --- | --: | --- |\n"
                + "| clock | 5 | **clock** |\n"
                + "| queue 2 | 7 | **queue 2** |");
  }
}

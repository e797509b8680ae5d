package lamplight.results.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import lamplight.results.table.ChecksReader.CheckRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksReaderTest {
  private static final String HEADER = "point,seed,rule,events,violations,first_violation\n";

  @Test
  void shouldReadEveryRow() throws IOException {
    assertThat(read(HEADER + ",1,ticks,600,0,\n\"a=1,b=2\",-3,clock_rule,600,2,\"p 1, tick 2\"\n"))
        .containsExactly(
            new CheckRow("", 1, "ticks", 0), new CheckRow("a=1,b=2", -3, "clock_rule", 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        HEADER + ",1,ticks,600,0\n",
        HEADER + ",x,ticks,600,0,\n",
        HEADER + ",1,ticks,600,-1,\n",
        HEADER + ",1,ticks,600,,\n"
      })
  void shouldNameTheLineOfABadRow(String table) {
    assertThatThrownBy(() -> read(table))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("checks.csv:2: expected 6 cells");
  }

  @Test
  void shouldRefuseAnotherTable() {
    assertThatThrownBy(() -> read("point,seed\n"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("checks.csv:1: expected the columns point,seed,rule");
    assertThatThrownBy(() -> read(""))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("empty");
  }

  private static List<CheckRow> read(String table) throws IOException {
    List<CheckRow> rows = new ArrayList<>();
    ChecksReader.read(new StringReader(table), "checks.csv", rows::add);
    return rows;
  }
}

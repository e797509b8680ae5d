package lamplight.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import lamplight.model.RelaySpec;
import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void shouldNameFewOneByOne() {
    assertThat(Names.of(List.of())).isEmpty();
    assertThat(Names.of(List.of(2))).isEqualTo("process 2");
    assertThat(Names.of(List.of(5, 2))).isEqualTo("processes 2 and 5");
    assertThat(Names.of(List.of(1, 2))).isEqualTo("processes 1 and 2");
    assertThat(Names.of(List.of(RelaySpec.NUMBER))).isEqualTo("the relay");
    assertThat(Names.of(List.of(RelaySpec.NUMBER, 1))).isEqualTo("process 1 and the relay");
    assertThat(Names.of(List.of(RelaySpec.NUMBER, 1, 2, 3)))
        .isEqualTo("processes 1..3 and the relay");
  }

  @Test
  void shouldStayShortHoweverManyThereAre() {
    assertThat(Names.of(IntStream.rangeClosed(1, 400).boxed().toList()))
        .isEqualTo("processes 1..400");
    assertThat(Names.of(List.of(1, 2, 3, 5, 7, 9, 11, 13, 15, 16, 17, 18)))
        .isEqualTo("processes 1..3, 5, 7, 9, 11, 13 and 4 more");
    // Every second one of 400: six are named.
    assertThat(Names.of(IntStream.rangeClosed(1, 200).map(each -> 2 * each).boxed().toList()))
        .isEqualTo("processes 2, 4, 6, 8, 10, 12 and 194 more");
  }
}

package lamplight.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void objectsAndArraysShouldNest() {
    Json json = new Json().object().name("a").array().value(1).value(true).object().end().end();

    assertThat(json.name("b").values(LongStream.of(1, -2, 3)).name("c").value("x").end())
        .hasToString("{\"a\":[1,true,{}],\"b\":[1,-2,3],\"c\":\"x\"}");
  }

  @Test
  void numbersShouldBeAsShortAsTheyAreExact() {
    Json json = new Json().array().value(2.0).value(-0.25).value(1e300).value(Double.NaN).end();

    assertThat(json).hasToString("[2,-0.25,1.0E300,null]");
  }

  @Test
  void textShouldBeQuotedSoThatItCannotEndItsElement() {
    assertThat(new Json().value("a\"\\</script>\n\t\u2028é \ud83d\ude00 \ud83d"))
        .hasToString(
            "\"a\\\"\\\\\\u003c/script>\\u000a\\u0009\\u2028é \\ud83d\\ude00 \\ud83d\"");
  }
}

package lamplight.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonTextTest {
  @Test
  void valuesAreSeparatedAndNamed() {
    JsonText json = new JsonText();
    json.beginObject().name("a").value(1).name("b").beginArray();
    json.value(-2)
        .value(0.1, 6)
        .value(60.0, 6)
        .value(6e12, 6)
        .value(2.0 / 3, 3)
        .value(true)
        .beginArray();
    json.endArray().endArray().name("c").beginObject().endObject().endObject();

    assertThat(json).hasToString("{\"a\":1,\"b\":[-2,0.1,60,6E+12,0.667,true,[]],\"c\":{}}");
  }

  @Test
  void whatIsNoNumberIsNull() {
    JsonText json = new JsonText();
    json.beginArray().value(Double.NaN, 6).value(Double.POSITIVE_INFINITY, 6).endArray();

    assertThat(json).hasToString("[null,null]");
  }

  @Test
  void textCannotEndTheElementOrTheString() {
    assertThat(new JsonText().value("</script> \"\\ \n é \uD83D"))
        .hasToString("\"\\u003c/script> \\\"\\\\ \\u000a é \\ud83d\"");
  }
}

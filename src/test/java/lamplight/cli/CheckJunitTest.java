package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import lamplight.check.CheckResult;
import lamplight.check.Extent;
import lamplight.check.Rule;
import lamplight.check.RuleResult;
import lamplight.check.Violation;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class CheckJunitTest {
  private final CheckJunit junit = new CheckJunit("class \"A\".1");

  private static CheckedTrial trial(String name, String sentence, int violations) {
    CheckResult result =
        CheckResult.of(
            List.of(
                new RuleResult(Rule.TICKS, Extent.part("no <times>"), 9, 0, ""),
                new RuleResult(Rule.CLOCK_RULE, 30, violations, sentence),
                RuleResult.unexamined(Rule.MATCHED, "no sender")),
            true,
            List.of());
    return new CheckedTrial(
        name,
        name,
        result,
        true,
        true,
        "",
        all ->
            IntStream.range(0, violations)
                .forEach(i -> all.broken(Violation.of(Rule.CLOCK_RULE, sentence))));
  }

  private String text() throws IOException {
    StringBuilder out = new StringBuilder();
    junit.writeTo(out);
    return out.toString();
  }

  private Document parsed() throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text().getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void eachRuleOfEachTrialShouldBeATest() throws IOException {
    junit.trial(trial("anna", "process 1, tick 2: 5 < 6", 1));

    assertThat(text())
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites>
            <testsuite name="class &quot;A&quot;.1" tests="3" failures="1" errors="0" skipped="1">
            <testcase classname="lamplight.class &quot;A&quot;_1.anna" name="rule 1: ticks are\
             consecutive, one event each, none early, and times do not go back" time="0">\
            <system-out>in part: no &lt;times&gt;</system-out></testcase>
            <testcase classname="lamplight.class &quot;A&quot;_1.anna" name="rule 2: the clock\
             follows Lamport's rules at every event" time="0"><failure message="process 1, tick 2:\
             5 &lt; 6" type="rule-2">process 1, tick 2: 5 &lt; 6&#10;</failure></testcase>
            <testcase classname="lamplight.class &quot;A&quot;_1.anna" name="rule 3: every receive\
             matches one copy of one earlier send, with the same timestamp, none twice" time="0">\
            <skipped message="no sender"/></testcase>
            </testsuite>
            </testsuites>
            """);
  }

  @Test
  void whateverALogHoldsTheFileShouldBeReadable() throws Exception {
    StringBuilder all = new StringBuilder();
    IntStream.concat(IntStream.range(0, 0x300), IntStream.of(0xFFFE, 0xFFFF, 0x1F600))
        .forEach(all::appendCodePoint);
    String sentence = all + "\ud800]]>";
    junit.trial(trial(sentence, sentence, 2));

    Element failure = (Element) parsed().getElementsByTagName("failure").item(0);
    String expected =
        sentence.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ud800\\ufffe\\uffff]", "\ufffd");
    assertThat(failure.getAttribute("message")).isEqualTo(expected);
    assertThat(failure.getTextContent()).isEqualTo(expected + "\n" + expected + "\n");
  }

  @Test
  void manyViolationsAndLongTextsShouldBeCut() throws Exception {
    junit.trial(trial("anna", "x", 25));
    Element failure = (Element) parsed().getElementsByTagName("failure").item(0);
    assertThat(failure.getTextContent()).isEqualTo("x\n".repeat(20) + "and 5 more\n");

    junit.trial(trial("ben", "y".repeat(20_000), 1));
    Element second = (Element) parsed().getElementsByTagName("failure").item(1);
    assertThat(second.getAttribute("message")).isEqualTo("y".repeat(10_000) + "...");
  }

  @Test
  void trialsOfOneNameShouldStayApartAndTroubleBeAnError() throws Exception {
    junit.trial(trial("a.b", "", 0));
    junit.trial(trial("a_b", "", 0));
    junit.unreadable("c", "c", List.of("no c", "no d"));
    junit.refused(Path.of("e"), "e is of another run");
    junit.lost("f: lost");

    Document document = parsed();
    List<String> classes =
        IntStream.range(0, document.getElementsByTagName("testcase").getLength())
            .mapToObj(i -> (Element) document.getElementsByTagName("testcase").item(i))
            .map(test -> test.getAttribute("classname").replace("lamplight.class \"A\"_1.", ""))
            .distinct()
            .toList();
    assertThat(classes).containsExactly("a_b", "a_b-2", "c", "e", "lost");
    Element error = (Element) document.getElementsByTagName("error").item(0);
    assertThat(error.getAttribute("message")).isEqualTo("no c");
    assertThat(error.getTextContent()).isEqualTo("no c\nno d\n");
    Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("errors")).isEqualTo("3");
  }
}

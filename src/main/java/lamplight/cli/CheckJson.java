package lamplight.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lamplight.check.CheckResult;
import lamplight.check.RuleResult;
import lamplight.check.Violation;
import lamplight.diagnosis.Diagnosis;
import lamplight.diagnosis.Examination;
import lamplight.report.text.JsonText;

/**
 * Writes what the check came to as one JSON object, a line a trial and a line a violation, as they
 * come. It is in ASCII, whatever the encoding of the terminal. The page {@code check.md} of the
 * manual defines each member. Not thread-safe.
 */
final class CheckJson implements CheckListener {
  /** Counts up whenever a program that reads the one before could go wrong. */
  private static final String FORMAT = "lamplight-check-1";

  private static final int CHUNK = 8192;
  private static final char LAST_ASCII = '~';

  private final PrintStream out;
  private final boolean all;
  private final StringBuilder text = new StringBuilder();
  private final List<String> refused = new ArrayList<>();
  private final List<String> lost = new ArrayList<>();
  private boolean isBegun;

  /**
   * A writer of one object.
   *
   * @param all whether every violation is written, not just the first of each rule
   */
  CheckJson(PrintStream out, boolean all) {
    this.out = out;
    this.all = all;
  }

  @Override
  public void trial(CheckedTrial trial) throws IOException {
    CheckResult result = trial.result();
    JsonText json = beginTrial(trial.name(), trial.where(), result.verdict().name());
    json.name("complete").value(trial.complete());
    json.name("cause").value(trial.cause());
    json.name("violations").value(result.violations());
    json.name("rules").beginArray();
    result.rules().forEach(rule -> rule(json, rule, trial.foreign()));
    json.endArray();
    trial.foreign().ifPresent(each -> diagnoses(json, each.diagnoses()));
    texts(json, "notes", result.notes());
    text.append(json);
    if (all) {
      text.append(",\"all_violations\":[");
      violations(trial);
      text.append(']');
    }
    text.append('}');
    write();
  }

  @Override
  public void unreadable(String name, String where, List<String> faults) {
    JsonText json = beginTrial(name, where, "unreadable");
    texts(json, "faults", faults);
    text.append(json.endObject());
    write();
  }

  @Override
  public void refused(Path folder, String sentence) {
    refused.add(sentence);
  }

  @Override
  public void lost(String sentence) {
    lost.add(sentence);
  }

  /** Ends the object. */
  void end(CheckSummary summary, int exitCode) {
    begin();
    text.append("\n],\n");
    JsonText json = new JsonText().beginObject();
    texts(json, "refused", refused);
    texts(json, "lost", lost);
    json.name("summary").beginObject();
    summary.counts().forEach((name, count) -> json.name(name).value(count));
    json.endObject();
    json.name("exit_code").value(exitCode).endObject();
    // It goes on with the members of the object that is open.
    text.append(json.toString().substring(1)).append('\n');
    write();
  }

  private JsonText beginTrial(String name, String where, String verdict) {
    text.append(begin() ? "\n" : ",\n");
    JsonText json = new JsonText().beginObject();
    json.name("trial").value(name);
    json.name("where").value(where);
    json.name("verdict").value(verdict.toLowerCase(Locale.ROOT));
    return json;
  }

  /** Begins the object, and says whether that was still to be done. */
  private boolean begin() {
    if (isBegun) {
      return false;
    }
    isBegun = true;
    text.append("{\"format\":\"").append(FORMAT).append("\",\"trials\":[");
    return true;
  }

  private static void diagnoses(JsonText json, List<Diagnosis> diagnoses) {
    json.name("diagnoses").beginArray();
    for (Diagnosis each : diagnoses) {
      json.beginObject();
      json.name("code").value(each.code().text());
      json.name("bug").value(each.isFault());
      json.name("sentence").value(each.sentence());
      json.name("count").value(each.count());
      json.name("of").value(each.of());
      texts(json, "places", each.places());
      json.endObject();
    }
    json.endArray();
  }

  private static void rule(JsonText json, RuleResult rule, Optional<Examination> foreign) {
    json.beginObject();
    json.name("rule").value(rule.rule().number());
    json.name("name").value(rule.rule().name().toLowerCase(Locale.ROOT));
    json.name("result").value(CheckText.outcome(rule));
    json.name("examined").value(rule.examined());
    json.name("violations").value(rule.violations());
    json.name("reason").value(rule.extent().reason());
    json.name("first").value(rule.first());
    foreign.ifPresent(each -> json.name("tested").value(each.tested(rule.rule())));
    json.endObject();
  }

  private void violations(CheckedTrial trial) throws IOException {
    if (trial.result().violations() == 0) {
      return;
    }
    List<String> separator = new ArrayList<>(List.of("\n"));
    trial
        .violations()
        .tell(
            violation -> {
              text.append(separator.set(0, ",\n")).append(json(violation));
              if (text.length() > CHUNK) {
                write();
              }
            });
  }

  private static JsonText json(Violation violation) {
    JsonText json = new JsonText().beginObject();
    json.name("rule").value(violation.rule().number());
    json.name("sentence").value(violation.sentence());
    Optional<RuleResult.Place> place = RuleResult.Place.in(violation.sentence());
    if (place.isPresent()) {
      json.name("process").value(place.get().process());
      json.name("tick").value(place.get().tick());
    }
    if (violation.line() > 0) {
      json.name("file").value(violation.file());
      json.name("line").value(violation.line());
    }
    return json.endObject();
  }

  private static void texts(JsonText json, String name, List<String> texts) {
    json.name(name).beginArray();
    texts.forEach(json::value);
    json.endArray();
  }

  /** Other letters than those of ASCII stand in strings alone, where each has an escape. */
  private void write() {
    StringBuilder ascii = new StringBuilder();
    for (int index = 0; index < text.length(); index++) {
      char letter = text.charAt(index);
      if (letter > LAST_ASCII) {
        ascii.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
      } else {
        ascii.append(letter);
      }
    }
    byte[] bytes = ascii.toString().getBytes(StandardCharsets.US_ASCII);
    out.write(bytes, 0, bytes.length);
    out.flush();
    text.setLength(0);
  }
}

package lamplight.report.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.report.document.Text;
import lamplight.results.RunFacts;

/** That the title and the description of a file may be untrue of a run with other settings. */
public final class Overridden {
  private Overridden() {}

  /** Names the keys that the command line replaced; empty when it replaced none. */
  public static Optional<Text> note(RunFacts facts) {
    List<Text> keys = new ArrayList<>();
    for (Map.Entry<String, String> entry : facts.overridden().entrySet()) {
      String now = facts.settings().getOrDefault(entry.getKey(), "");
      // A key may be varied over the one value that it has in the file.
      if (!now.equals(entry.getValue())) {
        keys.add(Text.of("`{}` {}, not {}", entry.getKey(), value(now), value(entry.getValue())));
      }
    }
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Text.of(
            "**Not as in the file:** the command line set {}. The title and the description are"
                + " those of the file.",
            Text.join("; ", keys)));
  }

  private static String value(String text) {
    return text.isEmpty() ? "unset" : text;
  }
}

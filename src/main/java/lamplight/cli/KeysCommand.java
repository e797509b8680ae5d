package lamplight.cli;

import java.util.List;
import lamplight.experiment.Key;
import lamplight.experiment.Keys;
import picocli.CommandLine.Command;

/** {@code harness keys}: every key of an experiment file. */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    description = "List every key of an experiment file with its default and meaning.")
final class KeysCommand extends ListCommand {
  @Override
  List<String> header() {
    return List.of("name", "default", "meaning", "range", "varied");
  }

  @Override
  void list() {
    for (Key<?> key : Keys.ALL) {
      String standard = key.defaultText().isEmpty() ? "empty" : key.defaultText();
      addLines(
          key.name(),
          "    " + key.meaning(),
          "    expected " + key.expectation(),
          "    default: " + standard);
      String varied = key.whyNotVaried().map(why -> "no: " + why).orElse("yes");
      addRow(key.name(), standard, key.meaning(), key.expectation(), varied);
    }
  }
}

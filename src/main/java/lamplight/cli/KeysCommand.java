package lamplight.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lamplight.experiment.Key;
import lamplight.experiment.Keys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code harness keys}: every key of an experiment file. */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    description = "List every key of an experiment file with its default and meaning.")
final class KeysCommand implements Callable<Integer> {
  private static final List<String> HEADER =
      List.of("name", "default", "meaning", "range", "varied");

  @Mixin private final ListFormat format = new ListFormat();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    List<String> lines = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (Key<?> key : Keys.ALL) {
      String standard = key.defaultText().isEmpty() ? "empty" : key.defaultText();
      lines.add(key.name());
      lines.add("    " + key.meaning());
      lines.add("    expected " + key.expectation());
      lines.add("    default: " + standard);
      String varied = key.whyNotVaried().map(why -> "no: " + why).orElse("yes");
      rows.add(List.of(key.name(), standard, key.meaning(), key.expectation(), varied));
    }
    format.print(spec.commandLine().getOut(), lines, HEADER, rows);
    return ExitCode.OK;
  }
}

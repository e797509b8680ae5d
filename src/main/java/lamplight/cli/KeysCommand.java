package lamplight.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import lamplight.experiment.Key;
import lamplight.experiment.Keys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code harness keys}: every key of an experiment file. */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    description = "List every key of an experiment file with its default and meaning.")
final class KeysCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before the call
  private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    for (Key<?> key : Keys.ALL) {
      String standard = key.defaultText().isEmpty() ? "empty" : key.defaultText();
      out.println(key.name());
      out.println("    " + key.meaning());
      out.println("    expected " + key.expectation());
      out.println("    default: " + standard);
    }
    out.flush();
    return ExitCode.OK;
  }
}

package lamplight.trial;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Starts the children of a trial with scripts. */
public final class ScriptedChildren {
  private ScriptedChildren() {}

  /** The command that starts them, with the script of process 1 first. */
  public static ChildCommand command(ScriptedChild.Script... scripts) throws URISyntaxException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(ChildCommand.FLAGS);
    words.add("-cp");
    words.add(
        Path.of(ScriptedChild.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .toString());
    words.add(ScriptedChild.class.getName());
    for (ScriptedChild.Script script : scripts) {
      words.add(script.name().toLowerCase(Locale.ROOT));
    }
    return new ChildCommand(words, Optional.empty());
  }
}

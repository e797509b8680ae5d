package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import lamplight.docs.Manual;
import lamplight.docs.Page;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What a user can type, and what the program ends with, stands in the manual, and nothing else. */
class ManualTest {
  /** Behind every command, and explained once. */
  private static final Set<String> HELP = Set.of("-h", "--help", "-V", "--version");

  @Test
  void everyCommandShouldStandInTheManual() throws IOException {
    List<String> described =
        Manual.page("commands").namesBelow("Commands").stream()
            .map(synopsis -> synopsis.split(" ")[0])
            .distinct()
            .toList();
    assertThat(described).containsExactlyElementsOf(Main.line().getSubcommands().keySet());
  }

  @Test
  void everyOptionOfEveryCommandShouldStandInTheManual() throws IOException {
    Page page = Manual.page("commands");
    assertThat(options(page, "run", "run, plan and predict")).isEqualTo(options("run"));
    assertThat(options(page, "predict", "run, plan and predict")).isEqualTo(options("predict"));
    assertThat(options(page, "plan", "run, plan and predict")).isEqualTo(options("plan"));
    assertThat(options(Manual.page("programs"), "try", "Trying a program"))
        .isEqualTo(options("try"));
    assertThat(options(page, "check", "check")).isEqualTo(options("check"));
    assertThat(options(page, "compare", "compare")).isEqualTo(options("compare"));
    assertThat(options(page, "measures", "keys and measures")).isEqualTo(options("measures"));
    assertThat(options(page, "show", "show")).isEqualTo(options("show"));
    assertThat(options(page, "export", "export")).isEqualTo(options("export"));
    assertThat(options(page, "report", "report")).isEqualTo(options("report"));
    assertThat(options(page, "overview", "overview")).isEqualTo(options("overview"));
    assertThat(options(page, "keys", "keys and measures")).isEqualTo(options("keys"));
  }

  @Test
  void theProgramItselfShouldTakeTheOptionsOfRun() {
    assertThat(options(Main.line().getCommandSpec())).isEqualTo(options("run"));
  }

  @Test
  void everyExitCodeShouldStandInTheManual() throws IOException, IllegalAccessException {
    List<String> codes = new ArrayList<>();
    for (Field constant : ExitCode.class.getDeclaredFields()) {
      if (constant.getType() == int.class) {
        codes.add(Integer.toString(constant.getInt(null)));
      }
    }
    List<String> described =
        Manual.page("problems").tablesBelow("Exit codes").get(0).rows().stream()
            .map(row -> row.get(0).text())
            .toList();
    assertThat(described).containsExactlyElementsOf(codes);
  }

  /** The options that a table names, but for those that it gives to other commands alone. */
  private static Set<String> options(Page page, String command, String heading) {
    Set<String> names = new TreeSet<>();
    for (List<Page.Cell> row : page.tablesBelow(heading).get(0).rows()) {
      boolean isForAll = row.size() == 2 || row.get(1).text().equals("all three");
      if (isForAll || row.get(1).codes().contains(command)) {
        row.get(0).codes().forEach(code -> names.add(code.split(" ")[0]));
      }
    }
    return names;
  }

  private static Set<String> options(String command) {
    CommandLine line = Objects.requireNonNull(Main.line().getSubcommands().get(command));
    return options(line.getCommandSpec());
  }

  private static Set<String> options(CommandSpec command) {
    Set<String> names = new TreeSet<>();
    for (OptionSpec option : command.options()) {
      names.addAll(Arrays.asList(option.names()));
    }
    names.removeAll(HELP);
    return names;
  }
}

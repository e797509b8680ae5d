package lamplight.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {
  private static final Path MODULES = Path.of("src/main/resources/lamplight/report/page");
  private static final int LINES_MAX = 300;

  @Test
  void importsCommentsAndTheWordExportShouldGo() {
    String module =
        """
        // What to import from './other.js' is said here; nothing to export.
        import { one, two } from './other.js';

        /**
         * Three.
         */
        /* What is exported. */
        export function three() {
          return one() + two();
        }
        export const four = 4;
        """;

    assertThat(Script.plain("module.js", module, List.of("other.js")))
        .isEqualTo(
            """
            function three() {
            return one() + two();
            }
            const four = 4;
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import { one } from './later.js';",
        "import { one as other } from './other.js';",
        "import './other.js';",
        "import one from './other.js';",
        "const one = await import('./other.js');",
        "export default function one() {}",
        "export { one };",
        "export var one = 1;",
        "const one = `a template that",
        "/* A comment. */ const one = 1;",
        "const html = '</script>';",
        "const html = '<!--';",
      })
  void everyOtherFormShouldBeRefused(String line) {
    assertThatThrownBy(() -> Script.plain("module.js", line, List.of("other.js")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("module.js: cannot be joined with the other modules, in this order: " + line);
  }

  @Test
  void everyModuleShouldBeJoinedAndSmall() throws IOException {
    try (Stream<Path> files = Files.list(MODULES)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(n -> n.endsWith(".js")))
          .containsExactlyInAnyOrderElementsOf(Script.MODULES);
    }
    for (String module : Script.MODULES) {
      assertThat(Files.readAllLines(MODULES.resolve(module))).hasSizeLessThan(LINES_MAX);
    }
  }

  @Test
  void noTwoModulesShouldShareAName() {
    Matcher names =
        Pattern.compile("^(?:async )?(?:function\\*?|class|const|let) (\\w+)", Pattern.MULTILINE)
            .matcher(Script.MODULES.stream().map(Resources::text).collect(Collectors.joining()));

    assertThat(names.results().map(found -> found.group(1))).isNotEmpty().doesNotHaveDuplicates();
  }
}

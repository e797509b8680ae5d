package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.RunLast;

class UsageSentenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          --set                       | the value of --set is missing: expected --set KEY=VALUE
          --set --virtual x.properties | the value of --set is missing: expected --set KEY=VALUE
          x.properties --seeds        | the value of --seeds is missing: expected --seeds SEEDS
          --until                     | the value of --until is missing: expected --until TARGET
          run --results               | the value of --results is missing: expected --results DIR
          run --resume                | the value of --resume is missing: expected --resume RUN_DIR
          plan --jobs                 | the value of --jobs is missing: expected --jobs N
          check --draw-sides          | the value of --draw-sides is missing: expected --draw-sides K
          compare --fail-if           | the value of --fail-if is missing: expected --fail-if GATE
          compare -o                  | the value of --output is missing: expected --output DIR
          --jobs many x.properties    | --jobs many: expected a whole number from 1 to 1000000000
          --jobs 0 x.properties       | --jobs 0: expected a whole number from 1 to 1000000000
          --jobs -1 x.properties      | --jobs -1: expected a whole number from 1 to 1000000000
          --jobs=99999999999 x        | --jobs 99999999999: expected a whole number from 1 to 1000000000
          --jobs= x.properties        | --jobs '': expected a whole number from 1 to 1000000000
          --jobs \u0663 x             | --jobs \u0663: expected a whole number from 1 to 1000000000
          --jobs 1\u00a0 x            | --jobs 1\\u00a0: expected a whole number from 1 to 1000000000
          --max-seeds 1.5 x           | --max-seeds 1.5: expected a whole number from 1 to 1000000000
          check --draw-sides ten a b  | --draw-sides ten: expected a whole number from 1 to 1000000000
          --virtual=yes x.properties  | --virtual takes no value: expected it alone
          --jobs 1 --jobs 2 x         | --jobs is given twice: expected it once
          --seed 1 x.properties       | there is no option --seed; did you mean --seeds?
          plan --seed=1 x.properties  | there is no option --seed; did you mean --seeds?
          --sed 1 x.properties        | there is no option --sed; did you mean --set or --seeds?
          --vitrual x.properties      | there is no option --vitrual; did you mean --virtual?
          -j 2 x.properties           | there is no option -j; did you mean --jobs?
          plan --xyz x.properties     | there is no option --xyz
          --draw-sides 4 x.properties | there is no option --draw-sides here; the command check has it
          chek --draw-sides 4 a b     | there is no command chek; did you mean check?
          reprot --all results        | there is no command reprot; did you mean report?
          Compar --measures x a b     | there is no command Compar; did you mean compare?
          help chek                   | there is no command chek; did you mean check?
          help nothing                | there is no command nothing
          report                      | an argument is missing: expected java -jar harness.jar report RUN_DIR
          compare                     | an argument is missing: expected java -jar harness.jar compare FOLDER...
          check                       | "an argument is missing: expected java -jar harness.jar check FOLDER | LOG..."
          report a b                  | 'b' is left over: expected one RUN_DIR
          keys all                    | 'all' is left over: expected no argument
          """)
  void aBadCommandLineShouldGetOneSentence(String written, String sentence) {
    String[] arguments = written.split(" ");
    ParameterException failure =
        catchThrowableOfType(
            ParameterException.class,
            () -> new RunLast().execute(Main.line().parseArgs(arguments)));

    assertThat(failure).as("refused").isNotNull();
    assertThat(UsageSentence.of(failure, arguments)).isEqualTo(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "report", "compare"})
  void aPathThatIsNotPrintedAsItIsShouldBeToldWithoutALabel(String command) {
    assertThat(InProcess.run(command, "a\nb").err())
        .startsWith(
            "harness: a\\nb: the path holds a line feed (U+000A): expected one without control"
                + " characters, because it is printed as it is; rename it\n");
  }
}

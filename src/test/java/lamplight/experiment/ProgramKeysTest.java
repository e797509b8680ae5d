package lamplight.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgramKeysTest {
  @Test
  void shouldReadTheProgramsOfTheProcesses() throws ExperimentException {
    ProgramSetting programs =
        Parsing.experiment(
                "rates = 1, 2, 3",
                "process.command = python3 'my process.py' --x",
                "process.2.command = builtin",
                "process.draws = own",
                "process.launcher = nice -n 5",
                "process.ready.timeout = 5 s",
                "process.env.PROBABILITY = 0.7")
            .programs()
            .orElseThrow();

    assertThat(programs.commandOf(1)).contains("python3 'my process.py' --x");
    assertThat(programs.commandOf(2)).contains("builtin");
    assertThat(programs.draws()).isEqualTo(DrawsSetting.OWN);
    assertThat(programs.launcher()).isEqualTo("nice -n 5");
    assertThat(programs.readyTimeoutNs()).isEqualTo(5_000_000_000L);
    assertThat(programs.environment()).isEqualTo(Map.of("PROBABILITY", "0.7"));
    assertThat(Path.of(programs.home())).isAbsolute();
  }

  @Test
  void aProcessWithoutACommandShouldRunOurOwnMachine() throws ExperimentException {
    Experiment experiment = Parsing.experiment("rates = 1, 2", "process.2.command = ./mine");

    assertThat(experiment.programs().orElseThrow().commandOf(1)).isEmpty();
    assertThat(Parsing.experiment("rates = 1, 2").programs()).isEmpty();
  }

  @Test
  void settingsOfProgramsShouldComeBackAsTheyWere() throws ExperimentException {
    String text =
        """
        rates = 1, 2
        process.command = perl x.pl
        process.2.command = builtin
        process.env.A_B = c d
        """;
    EffectiveSettings settings = Made.parsed("x.properties", text, List.of()).settings();

    assertThat(settings.texts())
        .containsEntry("process.command", "perl x.pl")
        .containsEntry("process.2.command", "builtin")
        .containsEntry("process.env.A_B", "c d")
        .containsEntry("process.home", Path.of("").toAbsolutePath().toString())
        .containsEntry("process.draws", "given");
  }

  @Test
  void shouldRefuseWhatGoesWithNoProgram() {
    assertThat(Parsing.faults("rates = 1, 2", "process.draws = own"))
        .containsExactly(
            "x.properties:2: process.draws = own: only somebody's program has it: leave it out, or"
                + " set process.command");
    assertThat(Parsing.faults("rates = 1, 2", "process.3.command = ./mine"))
        .containsExactly(
            "x.properties:2: process.3.command = ./mine: expected a process from 1 to 2");
    assertThat(Parsing.faults("rates = 1, 2", "process.command = ./mine", "time = virtual"))
        .containsExactly(
            "x.properties:2: process.command = ./mine: programs run in real time only: leave it"
                + " out, or set time = real (a virtual twin is compared with each trial anyway)");
    assertThat(Parsing.faults("rates = 1, 2", "process.command = ./mine", "topology = star"))
        .containsExactly(
            "x.properties:2: process.command = ./mine: the harness routes the messages of programs,"
                + " without a relay: leave it out, or set topology = mesh");
  }

  @Test
  void shouldNameTheNearestKey() {
    assertThat(Parsing.faults("rates = 1, 2", "process.comand = ./mine"))
        .containsExactly(
            "x.properties:2: process.comand: there is no such key; did you mean process.command?");
  }
}

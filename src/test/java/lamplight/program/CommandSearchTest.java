package lamplight.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandSearchTest {
  @TempDir private Path folder;
  private Path home;
  private Path bin;
  private CommandSearch search;

  @BeforeEach
  void makeFolders() throws IOException {
    home = Files.createDirectory(folder.resolve("home"));
    bin = Files.createDirectory(folder.resolve("bin"));
    executable(bin.resolve("python3"), "");
    search = new CommandSearch(home, List.of(bin));
  }

  @Test
  void shouldFindTheProgramOnThePathAndItsFilesBesideTheExperiment() throws Exception {
    Files.createFile(home.resolve("my_process.py"));

    assertThat(search.find("python3 my_process.py --id 3 {home}/x", "").words())
        .containsExactly(
            bin.resolve("python3").toString(),
            home.resolve("my_process.py").toString(),
            "--id",
            "3",
            home + "/x");
  }

  @Test
  void shouldPreferTheProgramBesideTheExperiment() throws Exception {
    executable(home.resolve("python3"), "");

    assertThat(search.find("python3", "").words()).containsExactly(home + "/python3");
    assertThat(search.find("./python3", "").words()).containsExactly(home + "/./python3");
  }

  @Test
  void shouldLeaveWhatALauncherRunsToIt() throws Exception {
    executable(bin.resolve("docker"), "");

    assertThat(search.find("node x", "docker run -v {home}:/w IMAGE").words())
        .containsExactly(
            bin.resolve("docker").toString(), "run", "-v", home + ":/w", "IMAGE", "node", "x");
  }

  @Test
  void shouldNameWhatIsMissingAndWhatIsMeant() throws Exception {
    Files.createFile(home.resolve("my_process.py"));

    assertThatThrownBy(() -> search.find("pyhton3 my_process.py", ""))
        .hasMessage(
            "there is no program pyhton3 beside the experiment file ("
                + home
                + ") or on the PATH; did you mean python3?");
    assertThatThrownBy(() -> search.find("python3 my_proces.py", ""))
        .hasMessage(
            "there is no file my_proces.py beside the experiment file ("
                + home
                + "); did you mean my_process.py?");
  }

  @Test
  void shouldSayWhyAFileCannotBeRun() throws Exception {
    Path script = Files.writeString(home.resolve("my.py"), "#!/usr/bin/env python3\n");
    assertThatThrownBy(() -> search.find("./my.py", ""))
        .hasMessage(home + "/./my.py is not executable: python3 my.py runs it, or chmod +x my.py");

    executable(script, "#!/no/such/python3\n");
    assertThatThrownBy(() -> search.find("my.py", ""))
        .hasMessage(
            script
                + " is to be run by /no/such/python3, as its first line says, and there is none");

    executable(script, "#!/bin/sh\r\n");
    assertThatThrownBy(() -> search.find("my.py", ""))
        .hasMessage(
            script + ": its first line ends with a carriage return: save it with Unix line ends");
  }

  private static void executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}

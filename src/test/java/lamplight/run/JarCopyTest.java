package lamplight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lamplight.trial.ChildCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where children come from while the program's jar changes. */
class JarCopyTest {
  @TempDir Path temporary;
  private RunFolder folder;
  private Path file;
  private Path copy;
  private ProgramJar jar;

  @BeforeEach
  void create() throws IOException {
    folder = RunFolder.create(temporary, "x", Instant.EPOCH);
    file = Files.writeString(temporary.resolve("harness.jar"), "one");
    copy = folder.path().resolve(".harness.jar");
    jar = ProgramJar.observed(file).orElseThrow();
  }

  @Test
  void shouldStartChildrenFromACopy() throws IOException {
    try (JarCopy program = JarCopy.into(folder, Optional.of(jar))) {
      assertThat(copy).hasContent("one");
      assertThat(classPath(program.command())).isEqualTo(copy.toString());
      Files.delete(file);
      assertThat(classPath(program.command())).isEqualTo(copy.toString());
    }
    assertThat(copy).doesNotExist();
  }

  @Test
  void shouldRefuseAJarThatIsNotTheOneThatBegan() throws IOException {
    Files.writeString(file, "another");

    assertThatThrownBy(() -> JarCopy.into(folder, Optional.of(jar)))
        .isInstanceOf(ProgramReplacedException.class)
        .hasMessage(file + " was replaced or removed while this program ran from it");
    assertThat(copy).doesNotExist();
  }

  @Test
  void shouldWatchTheJarItselfWhereThereIsNoRoomForACopy() throws IOException {
    // A folder that takes no file stands for a file system that is full.
    RunFolder full = new RunFolder(temporary.resolve("gone"));
    try (JarCopy program = JarCopy.into(full, Optional.of(jar))) {
      assertThat(program.command()).isEqualTo(ChildCommand.ofThisProgram());
      Files.delete(file);
      assertThatThrownBy(program::command).isInstanceOf(ProgramReplacedException.class);
    }
  }

  @Test
  void shouldCopyNothingOfAProgramThatIsNoJar() throws IOException {
    try (JarCopy program = JarCopy.into(folder, Optional.empty())) {
      assertThat(program.command()).isEqualTo(ChildCommand.ofThisProgram());
      assertThat(copy).doesNotExist();
    }
  }

  @Test
  void shouldRemoveWhatAKilledHarnessLeft() throws IOException {
    Files.writeString(copy, "old");
    try (RunLock lock = RunLock.take(folder)) {
      lock.note(1);
      assertThat(copy).doesNotExist();
    }
  }

  @Test
  void shouldNoticeAnyReplacement() throws IOException {
    assertThat(jar.isReplaced()).isFalse();

    FileTime before = Files.getLastModifiedTime(file);
    Files.writeString(file, "two");
    Files.setLastModifiedTime(file, FileTime.from(before.toInstant().plusSeconds(1)));
    assertThat(jar.isReplaced()).as("written in place, as long as before").isTrue();

    ProgramJar second = ProgramJar.observed(file).orElseThrow();
    Files.writeString(file, "three");
    Files.setLastModifiedTime(file, FileTime.from(before.toInstant().plusSeconds(1)));
    assertThat(second.isReplaced()).as("another length at the same time").isTrue();

    ProgramJar third = ProgramJar.observed(file).orElseThrow();
    Path other = Files.writeString(temporary.resolve("other.jar"), "three");
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
    Files.delete(file);
    assertThat(third.isReplaced()).as("gone").isTrue();
    Files.move(other, file);
    assertThat(third.isReplaced()).as("another file that looks alike").isTrue();
    assertThat(ProgramJar.observed(temporary.resolve("none.jar"))).isEmpty();
  }

  private static String classPath(ChildCommand command) {
    List<String> words = command.words();
    return words.get(words.indexOf("-cp") + 1);
  }
}

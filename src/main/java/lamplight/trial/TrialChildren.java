package lamplight.trial;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import lamplight.log.LogReader;
import lamplight.log.TrialFolder;
import lamplight.model.RelaySpec;
import lamplight.model.TrialSpec;
import lamplight.process.ProcessConfig;
import lamplight.wire.Names;
import lamplight.wire.Token;

/**
 * The JVMs of a trial in real time: those of the processes in ascending order, then that of the
 * relay of a star. Belongs to the supervising thread.
 */
final class TrialChildren {
  private final TrialSpec spec;
  private final TrialFolder folder;

  /** The processes in ascending order, then the relay: the order of the children. */
  private final List<Integer> numbers;

  private final List<TrialChild> children = new ArrayList<>();
  private final List<ChildProcess> processes = new ArrayList<>();

  /** The children of a trial, of which none is started yet. */
  TrialChildren(TrialSpec spec, TrialFolder folder) {
    this.spec = spec;
    this.folder = folder;
    this.numbers =
        IntStream.concat(
                IntStream.rangeClosed(1, spec.processes()),
                spec.relay().isPresent() ? IntStream.of(RelaySpec.NUMBER) : IntStream.empty())
            .boxed()
            .toList();
  }

  /**
   * Starts them one after another, up to the first that does not start.
   *
   * @return why that one did not start; empty when all did
   */
  Optional<String> start(ChildCommand command, BigDecimal timeScale, Token token, Bell bell) {
    for (int number : numbers) {
      List<String> configuration =
          new ProcessConfig(number, token, spec, timeScale, folder).lines();
      String name = "seed " + spec.seed() + " " + Names.of(number);
      try {
        ChildProcess process =
            ChildProcess.start(command, configuration, errors(number), name, bell);
        TrialChild child = new TrialChild(number, process);
        children.add(child);
        if (!child.isRelay()) {
          processes.add(process);
        }
      } catch (IOException failure) {
        return Optional.of(
            "the JVM of " + Names.of(number) + " did not start: " + failure.getMessage());
      }
    }
    return Optional.empty();
  }

  /** Those that were started. */
  List<TrialChild> started() {
    return Collections.unmodifiableList(children);
  }

  /** Those of them that are processes, process 1 first. */
  List<ChildProcess> processes() {
    return Collections.unmodifiableList(processes);
  }

  /** The relay of a star, once it was started. */
  Optional<ChildProcess> relay() {
    return children.stream().filter(TrialChild::isRelay).map(TrialChild::process).findFirst();
  }

  /** Whether this holds of every one that was started. */
  boolean all(Predicate<ChildProcess> holds) {
    return children.stream().map(TrialChild::process).allMatch(holds);
  }

  /** Says a line to each. */
  void say(String line) {
    children.forEach(child -> child.process().say(List.of(line)));
  }

  /** Where each child listens, by its number. */
  String addresses() {
    StringJoiner joiner = new StringJoiner(" ");
    for (TrialChild child : children) {
      child.process().address().ifPresent(address -> joiner.add(child.number() + "=" + address));
    }
    return joiner.toString();
  }

  /** Kills whatever is still alive. */
  void kill() {
    children.forEach(child -> child.process().kill());
  }

  /** Waits for each to exit, and kills it when it does not do so in time. */
  void awaitExits(long timeoutNs) throws InterruptedException {
    for (TrialChild child : children) {
      if (!child.process().awaitExit(timeoutNs)) {
        child.process().kill();
        child.process().awaitExit(timeoutNs);
      }
    }
  }

  /** How many ticks the log of a process tells of that is not alive any more. */
  long ticksLogged(int process) throws IOException {
    return LogReader.countRows(folder.log(process));
  }

  /** What they wrote last to their standard errors, to follow a sentence; may be empty. */
  String lastWords() throws IOException {
    StringBuilder words = new StringBuilder();
    for (int number : numbers) {
      String tail = ErrorTail.of(errors(number));
      if (!tail.isEmpty()) {
        words.append("; ").append(Names.of(number)).append(" wrote: ").append(tail);
      }
    }
    return words.toString();
  }

  /** Removes the files of those that wrote nothing to their standard error. */
  void removeEmptyErrors() throws IOException {
    for (int number : numbers) {
      Path errors = errors(number);
      if (Files.exists(errors) && Files.size(errors) == 0) {
        Files.delete(errors);
      }
    }
  }

  private Path errors(int number) {
    return number == RelaySpec.NUMBER ? folder.relayErrors() : folder.errors(number);
  }
}

package lamplight.trial;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
  /** The last words of more children are not quoted. */
  private static final int QUOTED_MAX = 3;

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
        return Optional.of(notStarted(number, String.valueOf(failure.getMessage())));
      } catch (OutOfMemoryError failure) {
        // Of the heap there is enough: it is the system that gives no more threads.
        String message = String.valueOf(failure.getMessage());
        if (!StartFailure.isOfThreads(message)) {
          throw failure;
        }
        return Optional.of(notStarted(number, message));
      }
    }
    return Optional.empty();
  }

  private String notStarted(int number, String reason) {
    return StartFailure.sentence(number, children.size(), numbers.size(), reason);
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

  /**
   * What they wrote last to their standard errors, to follow a sentence; may be empty. Those that
   * ended by themselves come first, and of many the rest is counted.
   */
  String lastWords() throws IOException {
    List<TrialChild> byThemselvesFirst = new ArrayList<>(children);
    byThemselvesFirst.sort(Comparator.comparing(child -> child.process().wasKilled()));
    StringBuilder words = new StringBuilder();
    int quoted = 0;
    int more = 0;
    for (TrialChild child : byThemselvesFirst) {
      String tail = ErrorTail.of(errors(child.number()));
      if (!tail.isEmpty() && quoted == QUOTED_MAX) {
        more++;
      } else if (!tail.isEmpty()) {
        quoted++;
        words.append("; ").append(child.name()).append(" wrote: ").append(tail);
      }
    }
    return words + (more == 0 ? "" : "; " + more + " more wrote to their .err files");
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

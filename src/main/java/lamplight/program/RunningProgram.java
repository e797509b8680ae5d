package lamplight.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import lamplight.process.ProcessStatus;
import lamplight.program.ProgramFinding.Kind;
import lamplight.wire.Names;

/**
 * A program of a trial: its process and its node on the router.
 *
 * @param number of its process, from 1
 */
record RunningProgram(int number, ProgramNode node, ProgramProcess process) implements TrialMember {
  @Override
  public boolean isReady() {
    return node.isReady();
  }

  @Override
  public boolean isDone() {
    return node.isDone();
  }

  @Override
  public Optional<String> failure() {
    return node.failure()
        .or(
            () ->
                process.input().isStuck()
                    ? Optional.of(
                        Names.of(number)
                            + " does not read its input: more than 1 MiB of messages waits for it")
                    : Optional.empty());
  }

  @Override
  public String saidSoFar() {
    ProgramOutput output = process.output();
    if (!output.unfinished().isEmpty()) {
      return "it wrote "
          + output.unfinished()
          + " (end each object with a newline, and flush the output)";
    }
    return output.noise() == 0
        ? "it wrote nothing: print {\"type\":\"ready\"} after reading the first line, with a"
            + " newline at its end, and flush the output"
        : "it wrote "
            + output.noise()
            + (output.noise() == 1 ? " line" : " lines")
            + " with no brace at the beginning, the first \""
            + output.firstNoise()
            + "\"";
  }

  @Override
  public long nextDueNs() {
    return node.nextDueNs();
  }

  @Override
  public ProcessStatus standing() {
    return node.standing();
  }

  @Override
  public void kill() {
    process.kill();
    try {
      node.close();
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }

  @Override
  public void pause(boolean stops) {
    try {
      process.signal(stops ? "STOP" : "CONT");
      if (!stops) {
        node.letGoOn();
      }
    } catch (IOException gone) {
      throw new UncheckedIOException("the shell that sends signals is gone", gone);
    }
  }

  @Override
  public OptionalLong pid() {
    return OptionalLong.of(process.pid());
  }

  @Override
  public OptionalInt exit() {
    return process.exit();
  }

  @Override
  public long events() {
    return node.events();
  }

  @Override
  public OptionalLong queued() {
    return node.queued();
  }

  @Override
  public long noise() {
    return process.output().noise();
  }

  @Override
  public String firstNoise() {
    return process.output().firstNoise();
  }

  @Override
  public List<String> findings(boolean isPaused) {
    int code = process.exit().orElse(0);
    if (code != 0 && node.isDone() && !process.wasKilled()) {
      node.foundAtEnd(Kind.EXIT_CODE, "exit code " + code);
    }
    return node.findings(isPaused);
  }
}

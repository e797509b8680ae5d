package lamplight.experiment;

import java.util.Map;
import java.util.Optional;

/**
 * Somebody's programs that the processes of an experiment run. Immutable.
 *
 * @param command of every process that has none of its own; empty for our own machine
 * @param commands by process
 * @param home the folder of the experiment file, absolute
 * @param draws where they have their draws from
 * @param launcher what stands before each command; may be empty
 * @param readyTimeoutNs how long a program may take until it is ready
 * @param environment what is added to its environment
 */
public record ProgramSetting(
    Optional<String> command,
    Map<Integer, String> commands,
    String home,
    DrawsSetting draws,
    String launcher,
    long readyTimeoutNs,
    Map<String, String> environment) {
  public ProgramSetting {
    commands = Map.copyOf(commands);
    environment = Map.copyOf(environment);
  }

  /** The command of a process, from 1; empty for our own machine. */
  public Optional<String> commandOf(int process) {
    return Optional.ofNullable(commands.get(process)).or(() -> command);
  }
}

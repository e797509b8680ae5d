package lamplight.program;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The programs of a trial and how they are run. Immutable.
 *
 * @param commands process 1 first
 * @param environment what is added to the environment of each
 * @param ownDraws whether the programs draw by themselves, without the seed's draws
 * @param readyTimeoutNs how long a program may take until it is ready, on the wall clock
 * @param timeScale how many times faster than the wall clock the model runs
 */
public record ProgramPlan(
    List<ProgramCommand> commands,
    Map<String, String> environment,
    boolean ownDraws,
    long readyTimeoutNs,
    BigDecimal timeScale) {
  public ProgramPlan {
    commands = List.copyOf(commands);
    environment = Map.copyOf(environment);
  }

  /** The command of a process, from 1. */
  public ProgramCommand command(int process) {
    return commands.get(process - 1);
  }

  /** A stretch of model time on the wall clock, as the check reckons it. */
  public long wallNs(long modelNs) {
    return (long) (modelNs / timeScale.doubleValue());
  }
}

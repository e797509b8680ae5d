package lamplight.log;

import java.util.List;

/**
 * What a trial's record tells of a process that ran somebody's program. Immutable.
 *
 * @param command as it was asked for
 * @param ownDraws whether it drew by itself, so that the seed's draws say nothing of it
 * @param noise how many lines it wrote to its standard output that are not of the protocol
 * @param firstNoise the first of them, shortened; may be empty
 * @param findings what the harness found wrong with it although the trial went on, a sentence each
 */
public record ProgramEnd(
    String command, boolean ownDraws, long noise, String firstNoise, List<String> findings) {
  public ProgramEnd {
    findings = List.copyOf(findings);
  }
}

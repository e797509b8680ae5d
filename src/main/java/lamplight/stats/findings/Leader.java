package lamplight.stats.findings;

import java.util.List;
import java.util.Optional;

/**
 * Who leads. The offset of a process is behind the highest clock, and that may be the clock of a
 * process that was killed on purpose and has no offset itself: then a survivor may be ahead of the
 * others, but leads nobody.
 *
 * @param living the roles that are those of a process that lives to the end, in every trial
 * @param role the one of them that is least far behind at the end; empty when there is none
 * @param beaten in how many trials no process that lives to the end has the highest clock
 * @param leads whether that role is so far ahead, on the whole, that it leads
 * @param rate what the others are measured by, in values a second: the rate of the leader, or else
 *     that of the highest clock
 */
public record Leader(
    List<Integer> living, Optional<Integer> role, long beaten, boolean leads, double rate) {
  public Leader {
    living = List.copyOf(living);
  }
}

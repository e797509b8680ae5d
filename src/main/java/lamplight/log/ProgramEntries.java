package lamplight.log;

import static lamplight.log.TrialSpecEntries.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the record of a trial tells of somebody's program, as entries. */
final class ProgramEntries {
  private static final String COMMAND = "command";
  private static final String DRAWS = "draws";
  private static final String NOISE = "noise";
  private static final String NOISE_FIRST = "noise.first";

  /** What a program and no seed draws. */
  private static final String OWN = "own";

  private ProgramEntries() {}

  static void put(int number, ProgramEnd program, OrderedProperties out) {
    out.put(process(number, COMMAND), program.command());
    if (program.ownDraws()) {
      out.put(process(number, DRAWS), OWN);
    }
    out.put(process(number, NOISE), program.noise());
    if (program.noise() > 0) {
      out.put(process(number, NOISE_FIRST), program.firstNoise());
    }
    int place = 0;
    for (String finding : program.findings()) {
      place++;
      out.put(finding(number, place), finding);
    }
  }

  /** The entries of a program; empty where a process has none. */
  static Optional<ProgramEnd> take(EntryReader in, int number) throws IOException {
    if (!in.has(process(number, COMMAND))) {
      return Optional.empty();
    }
    boolean ownDraws = in.has(process(number, DRAWS));
    if (ownDraws && !in.text(process(number, DRAWS)).equals(OWN)) {
      throw in.fault(process(number, DRAWS), OWN);
    }
    long noise = in.whole(process(number, NOISE), 0, Long.MAX_VALUE);
    List<String> findings = new ArrayList<>();
    while (in.has(finding(number, findings.size() + 1))) {
      findings.add(in.text(finding(number, findings.size() + 1)));
    }
    return Optional.of(
        new ProgramEnd(
            in.text(process(number, COMMAND)),
            ownDraws,
            noise,
            noise > 0 ? in.text(process(number, NOISE_FIRST)) : "",
            findings));
  }

  private static String finding(int number, int place) {
    return process(number, "finding." + place);
  }
}

package lamplight.trial;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import lamplight.log.ProgramEnd;
import lamplight.log.TrialRecord.ProcessEnd;
import lamplight.model.PlannedFault;
import lamplight.model.TrialSpec;
import lamplight.program.ProgramPlan;
import lamplight.program.TrialMember;
import lamplight.program.TrialPrograms;

/** How the programs of a trial ended, for its record. */
final class ProgramEnds {
  private ProgramEnds() {}

  /** The end of each process, process 1 first. */
  static List<ProcessEnd> of(
      TrialSpec spec, ProgramPlan plan, TrialPrograms programs, FaultTimetable planned) {
    return IntStream.rangeClosed(1, spec.processes())
        .mapToObj(
            process ->
                process > programs.members().size()
                    ? notStarted()
                    : of(process, spec, plan, programs.members().get(process - 1), planned))
        .toList();
  }

  private static ProcessEnd notStarted() {
    return new ProcessEnd(
        OptionalInt.empty(), OptionalLong.empty(), "not started", OptionalLong.empty());
  }

  private static ProcessEnd of(
      int process, TrialSpec spec, ProgramPlan plan, TrialMember member, FaultTimetable planned) {
    boolean isPaused =
        spec.faults().list().stream()
            .anyMatch(
                fault -> fault instanceof PlannedFault.Pause pause && pause.process() == process);
    OptionalInt exit = member.exit();
    return new ProcessEnd(
        OptionalInt.empty(),
        member.pid(),
        exit.isPresent() ? ChildProcess.describeExit(exit.getAsInt()) : "",
        member.queued(),
        planned.isKilled(process) ? OptionalLong.of(member.events()) : OptionalLong.empty(),
        Optional.of(
            new ProgramEnd(
                plan.command(process).text(),
                plan.ownDraws() && !plan.command(process).isBuiltin(),
                member.noise(),
                member.firstNoise(),
                member.findings(isPaused))));
  }
}

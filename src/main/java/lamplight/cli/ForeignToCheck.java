package lamplight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import lamplight.check.Rule;
import lamplight.diagnosis.Examination;
import lamplight.log.foreign.DescriptionException;
import lamplight.log.foreign.ForeignLogs;
import lamplight.log.foreign.ForeignReading;
import lamplight.log.foreign.LogDescription;
import lamplight.log.foreign.ReadingReport;
import lamplight.model.Characters;
import lamplight.model.LoggedTrial;
import lamplight.report.text.Numbers;

/**
 * Other people's logs in a folder, read by a description.
 *
 * @param reading what was read
 * @param folder where
 */
record ForeignToCheck(ForeignReading reading, Path folder) implements CheckInput {
  /**
   * Reads the logs.
   *
   * @param description a file, or the name of a known one
   * @param maxUnparsed up to which part of the lines may be left unread
   * @throws UserException when more are, or when there are no events; the first of them are told
   */
  static ForeignToCheck in(Path folder, String description, Share maxUnparsed)
      throws IOException, DescriptionException, UserException {
    ForeignReading reading = ForeignLogs.read(LogDescription.of(description), folder);
    double share = reading.report().unparsedShare();
    if (share > maxUnparsed.part()) {
      reading.report().firstUnparsed().forEach(line -> System.err.println("harness: " + line));
      throw new UserException(
          String.format(
              Locale.ROOT,
              "%.1f %% of the lines are not read: expected at most %s; mend the description where"
                  + " the lines above stop, or raise --max-unparsed",
              100 * share,
              maxUnparsed));
    }
    tellUnread(reading.report());
    reading.report().unknownPeers().forEach(peer -> System.err.println("harness: " + peer));
    if (reading.trials().stream().noneMatch(ForeignToCheck::hasEvents)) {
      throw new UserException(
          "%s: the description finds no event in it; format --test shows what it finds",
          Characters.shown(folder.toString()));
    }
    return new ForeignToCheck(reading, folder);
  }

  private static boolean hasEvents(LoggedTrial trial) {
    return IntStream.rangeClosed(1, trial.processes())
        .anyMatch(process -> trial.events(process).size() > 0);
  }

  private static void tellUnread(ReadingReport report) {
    if (report.unparsed() > 0) {
      System.err.println(
          "harness: note: "
              + Numbers.count(report.unparsed(), "line")
              + (report.unparsed() == 1 ? " is" : " are")
              + " not read:");
      report.firstUnparsed().forEach(line -> System.err.println("harness: " + line));
    }
  }

  @Override
  public long planned() {
    return reading.trials().size();
  }

  @Override
  public boolean isOneTrial() {
    return planned() == 1;
  }

  @Override
  public int tell(CheckListener listener) throws IOException {
    for (LoggedTrial trial : reading.trials()) {
      Examination found = Examination.of(trial);
      String name = trial.name().isEmpty() ? LogsToCheck.NAME : Characters.safe(trial.name());
      String where =
          Characters.shown(
              (trial.name().isEmpty() ? folder : folder.resolve(trial.name())).toString());
      listener.trial(
          new CheckedTrial(
              name,
              where,
              found.result(),
              true,
              true,
              "",
              all -> Examination.of(trial, EnumSet.allOf(Rule.class), all),
              Optional.of(found)));
    }
    return ExitCode.OK;
  }
}

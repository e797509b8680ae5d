package lamplight.log.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lamplight.model.Characters;
import lamplight.model.LoggedTrial;

/** Reads somebody's logs by their description. */
public final class ForeignLogs {
  private ForeignLogs() {}

  /**
   * Reads the logs in a folder, one file after the other in the natural order of their names.
   * Memory grows with the number of events alone.
   *
   * @param folder a folder, or a single log
   * @throws DescriptionException when the description cannot be right: a regular expression of it
   *     takes too long, or nothing says whose lines these are
   * @throws IOException when no file is meant or one cannot be read; the message names it
   */
  public static ForeignReading read(LogDescription description, Path folder)
      throws DescriptionException, IOException {
    LogFiles files = LogFiles.of(description, folder);
    TimeForm time = description.timeForm();
    NameTable names = new NameTable();
    RawRow row = new RawRow(names, time);
    ReadingTally tally = new ReadingTally();
    LogBody body = body(description, time, row, tally);
    Map<String, TrialParts> trials = new TreeMap<>(NaturalOrder.NAMES);
    List<String> read = new ArrayList<>();
    for (LogFiles.Meant meant : files.meant()) {
      FileRows rows = new FileRows(read.size(), meant.named(), names);
      read(description, meant, body, rows);
      read.add(meant.name());
      tally.addFile();
      long lost = rows.handOver(trials);
      if (lost > 0) {
        throw nobody(description, meant.name());
      }
    }
    if (row.odd > 0) {
      tally.note(
          row.odd + " values are left out, because they are not whole numbers that fit in a clock");
    }
    List<LoggedTrial> made = trials(description, names, read, trials, tally);
    noteAliases(description, made, tally);
    return new ForeignReading(made, tally.report(files.others()));
  }

  private static LogBody body(
      LogDescription description, TimeForm time, RawRow row, ReadingTally tally) {
    PatternSet patterns = new PatternSet(description, time, tally);
    return switch (description.layout()) {
      case LINES -> new LinesBody(patterns, row, tally);
      case JSON -> new JsonBody(description, patterns, row, tally);
      case CSV -> new CsvBody(description, patterns, row, tally);
    };
  }

  private static void read(
      LogDescription description, LogFiles.Meant meant, LogBody body, FileRows rows)
      throws DescriptionException, IOException {
    try (InputStream in = TextInput.open(meant.file())) {
      body.read(in, meant.name(), rows);
    } catch (SlowExpressionException slow) {
      throw new DescriptionException(
          List.of(
              new DescriptionFault(
                  description.source(),
                  0,
                  "the expression "
                      + slow.getMessage()
                      + " takes too long in a line of "
                      + Characters.shown(meant.name())
                      + ": write a simpler one")));
    }
  }

  private static DescriptionException nobody(LogDescription description, String file) {
    return new DescriptionException(
        List.of(
            new DescriptionFault(
                description.source(),
                0,
                "nothing says whose lines those of "
                    + Characters.shown(file)
                    + " are: put {process} into files, into the patterns, or into start")));
  }

  private static void noteAliases(
      LogDescription description, List<LoggedTrial> trials, ReadingTally tally) {
    Set<String> processes = new TreeSet<>(NaturalOrder.NAMES);
    for (LoggedTrial trial : trials) {
      IntStream.rangeClosed(1, trial.processes())
          .mapToObj(trial::processName)
          .forEach(processes::add);
    }
    description.aliases().values().stream()
        .flatMap(
            target ->
                target instanceof AliasTarget.Named named ? Stream.of(named.name()) : Stream.of())
        .distinct()
        .filter(name -> !processes.contains(name))
        .map(
            name ->
                "alias."
                    + Characters.shown(name)
                    + ": there is no such process: expected one of "
                    + Characters.shown(String.join(", ", processes)))
        .forEach(tally::note);
  }

  private static List<LoggedTrial> trials(
      LogDescription description,
      NameTable names,
      List<String> files,
      Map<String, TrialParts> trials,
      ReadingTally tally) {
    boolean isAnyFull = trials.values().stream().anyMatch(each -> !each.isEmpty());
    List<LoggedTrial> made = new ArrayList<>();
    for (String name : List.copyOf(trials.keySet())) {
      TrialParts parts = Objects.requireNonNull(trials.remove(name));
      if (isAnyFull && parts.isEmpty()) {
        continue;
      }
      LoggedTrialMaker maker = new LoggedTrialMaker(description, names, files, name, parts);
      LoggedTrial trial = maker.make();
      made.add(trial);
      maker.peers().unknown().forEach(tally::add);
      tally.addMerged(trial.conventions().mergedSends());
    }
    return made;
  }
}

package lamplight.log.foreign;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lamplight.log.foreign.RawRows.Column;
import lamplight.model.LoggedTrial;

/** Makes a trial of its rows, when the names of all its processes are known. Not thread-safe. */
final class LoggedTrialMaker {
  private final LogDescription description;
  private final NameTable table;
  private final List<String> files;
  private final List<String> processes;
  private final TrialParts parts;
  private final PeerNames peers;
  private final LoggedTrial.Builder builder;
  private final Map<Integer, Integer> fileNumbers = new HashMap<>();
  private final Resolution resolution = new Resolution();
  private long merged;

  /**
   * A maker of one trial.
   *
   * @param table the names that rows have by number
   * @param files the names of the files, by number
   */
  LoggedTrialMaker(
      LogDescription description,
      NameTable table,
      List<String> files,
      String name,
      TrialParts parts) {
    this.description = description;
    this.table = table;
    this.files = files;
    this.parts = parts;
    processes = parts.processes();
    peers = new PeerNames(processes, description.aliases());
    builder = new LoggedTrial.Builder(name, processes);
  }

  LoggedTrial make() {
    long[] shiftsNs = shiftsNs();
    for (int process = 1; process <= processes.size(); process++) {
      String name = processes.get(process - 1);
      BigDecimal rate = parts.rates().get(name);
      if (rate != null) {
        builder.rate(process, rate);
      }
      add(process, parts.take(name), shiftsNs[process - 1]);
    }
    return builder.conventions(description.conventions(resolution.stepNs(), merged)).build();
  }

  PeerNames peers() {
    return peers;
  }

  private void add(int process, List<RawRows> all, long shiftNs) {
    EventFeed feed =
        new EventFeed(
            builder, process, table, peers, this::file, resolution, shiftNs, description.merges());
    List<RowPlace> places = byTime(all);
    if (places.isEmpty()) {
      for (RawRows rows : all) {
        for (int row = 0; row < rows.size(); row++) {
          feed.add(rows, row);
          if (!feed.isWaiting()) {
            rows.forgetBefore(row);
          }
        }
      }
    }
    places.forEach(place -> feed.add(place.rows(), place.row()));
    feed.end();
    merged += feed.merged();
  }

  private int file(int number) {
    return fileNumbers.computeIfAbsent(number, each -> builder.file(files.get(each)));
  }

  /** Times of day of a process that began after midnight are a day later than those of others. */
  private long[] shiftsNs() {
    long[] firsts = new long[processes.size()];
    long period = 0;
    for (int index = 0; index < firsts.length; index++) {
      List<RawRows> rows = parts.rows(processes.get(index));
      firsts[index] =
          rows.stream().mapToLong(LoggedTrialMaker::firstNs).min().orElse(Long.MAX_VALUE);
      period = Math.max(period, rows.stream().mapToLong(RawRows::periodNs).max().orElse(0));
    }
    long half = period / 2;
    long latest = Arrays.stream(firsts).filter(each -> each != Long.MAX_VALUE).max().orElse(0);
    long shift = period;
    return Arrays.stream(firsts).map(first -> first < latest - half ? shift : 0).toArray();
  }

  private static long firstNs(RawRows rows) {
    return IntStream.range(0, rows.size())
        .mapToLong(row -> rows.value(Column.TIME, row))
        .filter(each -> each != LoggedTrial.UNKNOWN)
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }

  /** The rows of several files by their times; empty when they are in order as they are. */
  private List<RowPlace> byTime(List<RawRows> all) {
    if (all.stream().mapToInt(RawRows::file).distinct().count() < 2) {
      return List.of();
    }
    List<RowPlace> places = new ArrayList<>();
    boolean isInOrder = true;
    long before = Long.MIN_VALUE;
    for (RawRows rows : all) {
      for (int row = 0; row < rows.size(); row++) {
        RowPlace place = new RowPlace(rows, row);
        if (place.timeNs() == LoggedTrial.UNKNOWN) {
          return List.of();
        }
        isInOrder &= place.timeNs() >= before;
        before = place.timeNs();
        places.add(place);
      }
    }
    if (isInOrder) {
      return List.of();
    }
    places.sort(Comparator.comparingLong(RowPlace::timeNs));
    return places;
  }
}

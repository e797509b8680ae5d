package lamplight.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.log.TrialRecord;

/**
 * Whether a trial in real time may have had the times that its files tell, as a person would say
 * who has nothing but these files: a tick is not early by more than two clocks may differ, and not
 * after the trial; an arrival lies between the two ticks that the queue lengths put it between, and
 * after its departure; and the relay takes and forwards one copy after the other. This is written
 * apart from the check, so that a fault of the check is not taken for real time's freedom.
 */
final class RealTimes {
  static final String REASON = "real time may have been so: every instant keeps its bounds";

  /** By how much the clocks of ticks and logs may disagree: a millisecond, and 500 ppm. */
  private static final long CLOCKS_NS = 1_000_000;

  private static final long CLOCKS_PART = 2_000;

  private final TrialFiles files;
  private final TrialRecord record;
  private final long latestNs;
  private final Map<String, Long> sentNs = new HashMap<>();
  private final Map<String, Long> departedNs = new HashMap<>();

  private RealTimes(TrialFiles files, TrialRecord record) {
    this.files = files;
    this.record = record;
    this.latestNs = record.endNs().orElse(Long.MAX_VALUE);
    for (Table log : files.logs()) {
      log.rows().stream()
          .filter(row -> row.is(Row.SEND))
          .forEach(row -> sentNs.put(row.get(Row.ID), row.whole(Row.TIME)));
    }
  }

  /** Whether the files agree with each other on the times, and with the record. */
  static boolean agree(TrialFiles files, TrialRecord record) {
    RealTimes times = new RealTimes(files, record);
    return times.relayAgrees() && files.logs().stream().allMatch(times::agrees);
  }

  private boolean agrees(Table log) {
    int process = log.process();
    long before = Long.MIN_VALUE;
    List<Row> arrivals = arrivals(process);
    long arrivedBefore = Long.MIN_VALUE;
    int arrived = 0;
    long received = 0;
    for (Row row : log.rows()) {
      long now = row.whole(Row.TIME);
      if (now < before || now < earliestNs(process, row.whole("tick")) || now > latestNs) {
        return false;
      }
      received += row.is(Row.RECEIVE) ? 1 : 0;
      while (arrived < received + row.whole(Row.LENGTH) && arrived < arrivals.size()) {
        long at = arrivals.get(arrived).whole(Row.ARRIVED);
        if (at < before || at > now || at < arrivedBefore || at < departed(arrived, process)) {
          return false;
        }
        arrivedBefore = at;
        arrived++;
      }
      before = now;
    }
    for (; arrived < arrivals.size(); arrived++) {
      long at = arrivals.get(arrived).whole(Row.ARRIVED);
      if (at < before || at < arrivedBefore || at < departed(arrived, process)) {
        return false;
      }
      arrivedBefore = at;
    }
    return true;
  }

  /** All arrivals at a process that are told of, in the order of its queue. */
  private List<Row> arrivals(int process) {
    List<Row> arrivals =
        new ArrayList<>(
            files.logs().get(process - 1).rows().stream()
                .filter(row -> row.is(Row.RECEIVE))
                .toList());
    arrivals.addAll(files.queues().get(process - 1).rows());
    return arrivals;
  }

  /** When the copy of a place in a queue left for it; nobody knows of one that was not logged. */
  private long departed(int place, int process) {
    String id = arrivals(process).get(place).get(Row.ID);
    return files.relay().isPresent()
        ? departedNs.getOrDefault(id + ">" + process, Long.MIN_VALUE)
        : sentNs.getOrDefault(id, Long.MIN_VALUE);
  }

  private long earliestNs(int process, long tick) {
    long lengthNs = (long) record.wallNs((double) record.spec().schedule(process).dueNs(tick));
    return record.startNs() + lengthNs - CLOCKS_NS - lengthNs / CLOCKS_PART;
  }

  /** From when on nobody ticks, and the relay hurries. */
  private long endNs() {
    return record.startNs() + (long) record.wallNs((double) record.spec().durationNs());
  }

  private boolean relayAgrees() {
    Optional<Table> relay = files.relay();
    if (relay.isEmpty()) {
      return true;
    }
    long forwardedBefore = Long.MIN_VALUE;
    long handlingNs = (long) record.wallNs((double) record.spec().relay().orElseThrow().timeNs());
    List<Row> rows = relay.get().rows();
    for (int index = 0; index < rows.size(); index++) {
      Row row = rows.get(index);
      long arrived = row.whole(Row.ARRIVED);
      long taken = row.whole("taken_ns");
      long forwarded = row.whole("forwarded_ns");
      long length = row.whole(Row.LENGTH);
      List<Row> later = rows.subList(index + 1, rows.size());
      boolean isInOrder =
          arrived >= sentNs.getOrDefault(row.get(Row.ID), Long.MIN_VALUE)
              && taken >= Math.max(arrived, forwardedBefore)
              && (forwarded >= taken + handlingNs || forwarded >= endNs())
              && length >= waiting(later, taken - 1)
              && length <= waiting(later, taken);
      if (!isInOrder || overtakes(rows, index)) {
        return false;
      }
      forwardedBefore = forwarded;
      departedNs.put(row.get(Row.ID) + ">" + row.get("receiver"), forwarded);
    }
    return true;
  }

  /** How many of these copies had arrived by an instant; one of that very instant may have. */
  private static long waiting(List<Row> later, long instantNs) {
    return later.stream().filter(other -> other.whole(Row.ARRIVED) <= instantNs).count();
  }

  /** Whether a copy arrives before one that its sender sent earlier. */
  private static boolean overtakes(List<Row> rows, int index) {
    Row row = rows.get(index);
    return rows.stream()
        .filter(other -> other.sender() == row.sender() && other.number() < row.number())
        .anyMatch(other -> other.whole(Row.ARRIVED) > row.whole(Row.ARRIVED));
  }
}

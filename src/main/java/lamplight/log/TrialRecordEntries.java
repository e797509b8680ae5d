package lamplight.log;

import static lamplight.log.TrialSpecEntries.fault;
import static lamplight.log.TrialSpecEntries.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import lamplight.log.TrialRecord.FaultDone;
import lamplight.log.TrialRecord.ProcessEnd;
import lamplight.log.TrialRecord.RelayEnd;
import lamplight.log.TrialRecord.State;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;

/**
 * The record of a trial as entries: how it ended, between what it is.
 *
 * @param record what is put
 */
record TrialRecordEntries(TrialRecord record, OrderedProperties out)
    implements TrialSpecEntries.Beside {
  /** An instant to which any length can be added. */
  private static final long START_MAX_NS = Long.MAX_VALUE / 2;

  /** The entries of a record, in the order of the file. */
  static OrderedProperties of(TrialRecord record) {
    OrderedProperties out = new OrderedProperties();
    out.put("state", EntryReader.name(record.state()));
    out.put("cause", record.cause());
    out.put("point", record.point());
    TrialSpecEntries.put(record.spec(), out, new TrialRecordEntries(record, out));
    record.maker().ifPresent(maker -> put(maker, out));
    return out;
  }

  @Override
  public void putBehindSeed() {
    out.put("time", EntryReader.name(record.time()));
    out.put("time.scale", record.timeScale().toPlainString());
    out.put("start_ns", record.startNs());
    if (record.endNs().isPresent()) {
      out.put("end_ns", record.endNs().getAsLong());
    }
  }

  @Override
  public void putBehindProcess(int process) {
    ProcessEnd end = record.processes().get(process - 1);
    out.put(process(process, "port"), text(end.port()));
    out.put(process(process, "pid"), text(end.pid()));
    out.put(process(process, "exit"), end.exit());
    out.put(process(process, "queued"), text(end.queued()));
    if (record.spec().faults().kills(process)) {
      out.put(process(process, "ticks"), text(end.ticks()));
    }
    end.program().ifPresent(program -> ProgramEntries.put(process, program, out));
  }

  @Override
  public void putBehindRelay() {
    RelayEnd end = record.relay().orElseThrow();
    out.put("relay.port", text(end.port()));
    out.put("relay.pid", text(end.pid()));
    out.put("relay.exit", end.exit());
    out.put("relay.state", EntryReader.name(end.state()));
    out.put("relay.forwarded", text(end.forwarded()));
  }

  @Override
  public void putBehindFault(int number) {
    FaultDone done = record.faultsDone().get(number - 1);
    out.put(fault(number, "began_ns"), text(done.beganNs()));
    out.put(fault(number, "ended_ns"), text(done.endedNs()));
  }

  /**
   * Takes the entries of a record.
   *
   * @throws IOException when one is missing or is none that a trial can have
   * @throws IllegalArgumentException when no trial has them together
   */
  static TrialRecord take(EntryReader in) throws IOException {
    TrialSpec spec = TrialSpecEntries.take(in);
    List<ProcessEnd> ends = new ArrayList<>();
    for (int process = 1; process <= spec.processes(); process++) {
      ends.add(processEnd(in, process));
    }
    Optional<RelayEnd> relay =
        spec.relay().isPresent() ? Optional.of(relayEnd(in)) : Optional.empty();
    List<FaultDone> done = new ArrayList<>();
    for (int number = 1; number <= spec.faults().list().size(); number++) {
      done.add(
          new FaultDone(
              in.optional(fault(number, "began_ns"), 0),
              in.optional(fault(number, "ended_ns"), 0)));
    }
    TimeMode time = in.choice("time", TimeMode.class);
    State state = in.choice("state", State.class);
    // An earlier version recorded neither what made a trial nor its end.
    Optional<Maker> maker = in.has("tool.version") ? Optional.of(maker(in)) : Optional.empty();
    boolean isTimed = time == TimeMode.REAL && state == State.COMPLETE;
    OptionalLong endNs =
        in.has("end_ns") || (isTimed && maker.isPresent())
            ? OptionalLong.of(in.whole("end_ns", 1, Long.MAX_VALUE))
            : OptionalLong.empty();
    return new TrialRecord(
        in.text("point"),
        spec,
        time,
        in.timeScale(),
        state,
        in.text("cause"),
        in.whole("start_ns", 0, START_MAX_NS),
        ends,
        relay,
        done,
        maker,
        endNs);
  }

  private static ProcessEnd processEnd(EntryReader in, int process) throws IOException {
    return new ProcessEnd(
        in.port(process(process, "port")),
        in.optional(process(process, "pid"), 1),
        in.text(process(process, "exit")),
        in.optional(process(process, "queued"), 0),
        in.has(process(process, "ticks"))
            ? in.optional(process(process, "ticks"), 0)
            : OptionalLong.empty(),
        ProgramEntries.take(in, process));
  }

  private static RelayEnd relayEnd(EntryReader in) throws IOException {
    RelayEnd end =
        new RelayEnd(
            in.port("relay.port"),
            in.optional("relay.pid", 1),
            in.text("relay.exit"),
            in.optional("relay.forwarded", 0));
    if (in.choice("relay.state", State.class) != end.state()) {
      throw in.fault(
          "relay.state",
          EntryReader.name(end.state())
              + ", because a relay that ended well, and no other, counted what it forwarded");
    }
    return end;
  }

  private static void put(Maker maker, OrderedProperties out) {
    out.put("tool.version", maker.version());
    out.put("git.commit", maker.commit());
    out.put("git.dirty", maker.dirty());
    out.put("jvm", maker.jvm());
    out.put("host", maker.host());
  }

  private static Maker maker(EntryReader in) throws IOException {
    return new Maker(
        in.text("tool.version"),
        in.text("git.commit"),
        in.flag("git.dirty"),
        in.text("jvm"),
        in.text("host"));
  }

  private static String text(OptionalInt number) {
    return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
  }

  private static String text(OptionalLong number) {
    return number.isPresent() ? Long.toString(number.getAsLong()) : "";
  }
}

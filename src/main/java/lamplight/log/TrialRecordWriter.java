package lamplight.log;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import lamplight.model.RelaySpec;
import lamplight.model.TrialSpec;

/** Puts the record of a trial into the entries that {@link TrialRecordReader} makes it of. */
final class TrialRecordWriter {
  private TrialRecordWriter() {}

  static OrderedProperties properties(TrialRecord record) {
    TrialSpec spec = record.spec();
    OrderedProperties out = new OrderedProperties();
    out.put("state", record.state().name().toLowerCase(Locale.ROOT));
    out.put("cause", record.cause());
    out.put("point", record.point());
    out.put("seed", spec.seed());
    out.put("time", record.time().name().toLowerCase(Locale.ROOT));
    out.put("time.scale", record.timeScale().toPlainString());
    out.put("start_ns", record.startNs());
    if (record.endNs().isPresent()) {
      out.put("end_ns", record.endNs().getAsLong());
    }
    out.put("duration_ns", spec.durationNs());
    out.put("draw.sides", spec.sides());
    out.put("network.delay_ns", spec.delay().words());
    out.put("processes", spec.processes());
    for (int process = 1; process <= spec.processes(); process++) {
      String prefix = "process." + process + ".";
      TrialRecord.ProcessEnd end = record.processes().get(process - 1);
      out.put(prefix + "rate", spec.schedule(process).rate());
      out.put(prefix + "phase_ns", spec.schedule(process).phaseNs());
      out.put(prefix + "port", text(end.port()));
      out.put(prefix + "pid", text(end.pid()));
      out.put(prefix + "exit", end.exit());
      out.put(prefix + "queued", text(end.queued()));
      if (spec.faults().kills(process)) {
        out.put(prefix + "ticks", text(end.ticks()));
      }
    }
    record.relay().ifPresent(end -> putRelay(out, spec.relay().orElseThrow(), end));
    for (int index = 0; index < record.faultsDone().size(); index++) {
      String prefix = "fault." + (index + 1) + ".";
      out.put(prefix + "planned_ns", spec.faults().list().get(index).words());
      out.put(prefix + "began_ns", text(record.faultsDone().get(index).beganNs()));
      out.put(prefix + "ended_ns", text(record.faultsDone().get(index).endedNs()));
    }
    record.maker().ifPresent(known -> known.put(out));
    return out;
  }

  private static void putRelay(OrderedProperties out, RelaySpec relay, TrialRecord.RelayEnd end) {
    out.put("relay.order", relay.order().name().toLowerCase(Locale.ROOT));
    out.put("relay.time_ns", relay.timeNs());
    out.put("relay.port", text(end.port()));
    out.put("relay.pid", text(end.pid()));
    out.put("relay.exit", end.exit());
    out.put("relay.state", end.state().name().toLowerCase(Locale.ROOT));
    out.put("relay.forwarded", text(end.forwarded()));
  }

  private static String text(OptionalInt number) {
    return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
  }

  private static String text(OptionalLong number) {
    return number.isPresent() ? Long.toString(number.getAsLong()) : "";
  }
}

package lamplight.log.foreign;

import lamplight.model.LoggedTrial;

/**
 * A time within a line. The last reading is kept, because most patterns begin with the time and are
 * tried on the same line. Not thread-safe.
 */
final class TimeForm implements Form {
  private final TimeFormat format;
  private final TimeReading reading = new TimeReading();
  private long serial = -1;
  private int offset = -1;
  private byte[] bytes = {};
  private long timeNs = LoggedTrial.UNKNOWN;

  TimeForm(TimeFormat format) {
    this.format = format;
  }

  @Override
  public boolean match(LineMatcher line, int index, int start) {
    if (line.serial() != serial || start != offset || line.bytes() != bytes) {
      serial = line.serial();
      offset = start;
      bytes = line.bytes();
      reading.clear();
      format.read(bytes, start, line.end(), reading);
    }
    for (int candidate = 0; candidate < reading.size(); candidate++) {
      timeNs = reading.timeNs(candidate);
      if (line.take(index, start, reading.end(candidate))) {
        return true;
      }
    }
    int absent = Absent.end(line.bytes(), start, line.end());
    timeNs = LoggedTrial.UNKNOWN;
    return reading.size() == 0 && line.take(index, start, absent);
  }

  /** Reads the whole of a text; what it is not becomes unknown. */
  long timeNs(byte[] text, int from, int to) {
    serial = -1;
    reading.clear();
    format.read(text, from, to, reading);
    for (int candidate = 0; candidate < reading.size(); candidate++) {
      if (reading.end(candidate) == to) {
        timeNs = reading.timeNs(candidate);
        return timeNs;
      }
    }
    return LoggedTrial.UNKNOWN;
  }

  /** The time of the last match. */
  long timeNs() {
    return timeNs;
  }

  /** See {@link TimeReading#periodNs}. */
  long periodNs() {
    return reading.periodNs();
  }
}

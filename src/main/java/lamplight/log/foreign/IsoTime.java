package lamplight.log.foreign;

import java.time.LocalDate;

/**
 * ISO 8601 as people write it: a date with - or /, or none; a blank, T, : or _; hours, minutes and
 * seconds; a fraction behind . or , and a zone, where there are such. Without a zone it is UTC.
 */
final class IsoTime implements TimeFormat {
  private static final long SECOND_NS = 1_000_000_000L;
  private static final int FRACTION_DIGITS = 9;

  @Override
  public void read(byte[] bytes, int offset, int end, TimeReading reading) {
    int clock = dateEnd(bytes, offset, end);
    boolean isDated = clock > offset;
    long day = isDated ? day(bytes, offset) : 0;
    if (day == Long.MIN_VALUE) {
      return;
    }
    reading.setPeriod(isDated ? 0 : DAY_NS);
    readClock(bytes, clock, end, day * DAY_NS, reading);
  }

  /** The end of date and separator; the offset itself where there is no date. */
  private static int dateEnd(byte[] bytes, int offset, int end) {
    if (end - offset < 11
        || Numerals.digitsEnd(bytes, offset, end) != offset + 4
        || !isDateSign(bytes[offset + 4])
        || bytes[offset + 7] != bytes[offset + 4]) {
      return offset;
    }
    byte separator = bytes[offset + 10];
    int stop = offset + 11;
    if (separator == ' ') {
      while (stop < end && bytes[stop] == ' ') {
        stop++;
      }
      return stop;
    }
    return separator == 'T' || separator == 't' || separator == ':' || separator == '_'
        ? stop
        : offset;
  }

  private static boolean isDateSign(byte each) {
    return each == '-' || each == '/';
  }

  /** The day since 1970; the least number when there is no such day. */
  private static long day(byte[] bytes, int offset) {
    int month = twoDigits(bytes, offset + 5);
    int day = twoDigits(bytes, offset + 8);
    int year = (int) Numerals.digits(bytes, offset, offset + 4);
    boolean isDay =
        month >= 1
            && month <= 12
            && day >= 1
            && day <= LocalDate.of(year, month, 1).lengthOfMonth();
    return isDay ? LocalDate.of(year, month, day).toEpochDay() : Long.MIN_VALUE;
  }

  /** Two digits as a number; -1 when they are none. */
  private static int twoDigits(byte[] bytes, int at) {
    return Numerals.isDigit(bytes[at]) && Numerals.isDigit(bytes[at + 1])
        ? 10 * (bytes[at] - '0') + bytes[at + 1] - '0'
        : -1;
  }

  private static void readClock(
      byte[] bytes, int offset, int end, long dayNs, TimeReading reading) {
    int hours = Numerals.digitsEnd(bytes, offset, Math.min(end, offset + 2));
    int minutes = part(bytes, hours, end);
    int seconds = part(bytes, minutes, end);
    if (hours == offset || minutes == hours || seconds == minutes) {
      return;
    }
    long hour = Numerals.digits(bytes, offset, hours);
    long minute = Numerals.digits(bytes, hours + 1, minutes);
    long second = Numerals.digits(bytes, minutes + 1, seconds);
    if (hour > 24 || minute > 59 || second > 60) {
      return;
    }
    long timeNs = dayNs + (3600 * hour + 60 * minute + second) * SECOND_NS;
    int fraction = fractionEnd(bytes, seconds, end);
    if (fraction > seconds) {
      addWithZone(bytes, fraction, end, timeNs + fractionNs(bytes, seconds + 1, fraction), reading);
    }
    addWithZone(bytes, seconds, end, timeNs, reading);
  }

  /** The end of a colon and one or two digits; the offset itself where there are none. */
  private static int part(byte[] bytes, int offset, int end) {
    if (offset >= end || bytes[offset] != ':') {
      return offset;
    }
    int stop = Numerals.digitsEnd(bytes, offset + 1, Math.min(end, offset + 3));
    return stop == offset + 1 ? offset : stop;
  }

  private static int fractionEnd(byte[] bytes, int offset, int end) {
    if (offset < end && (bytes[offset] == '.' || bytes[offset] == ',')) {
      int stop = Numerals.digitsEnd(bytes, offset + 1, end);
      return stop > offset + 1 ? stop : offset;
    }
    return offset;
  }

  private static long fractionNs(byte[] bytes, int from, int to) {
    long value = 0;
    for (int place = 0; place < FRACTION_DIGITS; place++) {
      value = 10 * value + (from + place < to ? bytes[from + place] - '0' : 0);
    }
    return value;
  }

  private static void addWithZone(
      byte[] bytes, int offset, int end, long timeNs, TimeReading reading) {
    int at = offset;
    while (at < end && bytes[at] == ' ') {
      at++;
    }
    if (at < end && bytes[at] == 'Z') {
      reading.add(at + 1, timeNs);
    } else if (at + 3 <= end && isUtc(bytes, at)) {
      reading.add(at + 3, timeNs);
    } else if (at + 5 <= end && (bytes[at] == '+' || bytes[at] == '-')) {
      addWithOffset(bytes, at, end, timeNs, reading);
    }
    reading.add(offset, timeNs);
  }

  private static boolean isUtc(byte[] bytes, int at) {
    return (bytes[at] == 'U' && bytes[at + 1] == 'T' && bytes[at + 2] == 'C')
        || (bytes[at] == 'G' && bytes[at + 1] == 'M' && bytes[at + 2] == 'T');
  }

  private static void addWithOffset(
      byte[] bytes, int sign, int end, long timeNs, TimeReading reading) {
    int hours = twoDigits(bytes, sign + 1);
    int minutesAt = bytes[sign + 3] == ':' ? sign + 4 : sign + 3;
    int minutes = minutesAt + 2 <= end ? twoDigits(bytes, minutesAt) : -1;
    if (hours >= 0 && hours <= 18 && minutes >= 0 && minutes <= 59) {
      long offsetNs = (60L * hours + minutes) * 60 * SECOND_NS;
      reading.add(minutesAt + 2, bytes[sign] == '+' ? timeNs - offsetNs : timeNs + offsetNs);
    }
  }
}

package lamplight.log.foreign;

import java.nio.charset.StandardCharsets;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Times by a pattern of {@link DateTimeFormatter}, in English. Without a year or a date they begin
 * again when it is over.
 */
final class PatternTime implements TimeFormat {
  private static final long SECOND_NS = 1_000_000_000L;

  /** Has a 29 February. */
  private static final int SOME_YEAR = 2000;

  private static final int YEAR_DAYS = 366;

  /** More than any time takes. */
  private static final int BYTES_MAX = 200;

  private final DateTimeFormatter formatter;
  private final boolean hasBlanks;

  /**
   * A format.
   *
   * @throws IllegalArgumentException when the pattern is none
   */
  PatternTime(String pattern) {
    hasBlanks = pattern.contains(" ");
    formatter =
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern(pattern.replaceAll(" +", " "))
            .toFormatter(Locale.ENGLISH);
  }

  @Override
  public void read(byte[] bytes, int offset, int end, TimeReading reading) {
    int length = Math.min(end - offset, BYTES_MAX);
    String written = new String(bytes, offset, length, StandardCharsets.UTF_8);
    String text = hasBlanks ? written.replaceAll(" +", " ") : written;
    ParsePosition place = new ParsePosition(0);
    if (formatter.parseUnresolved(text, place) == null || place.getErrorIndex() >= 0) {
      return;
    }
    int stop = hasBlanks ? stop(written, place.getIndex()) : place.getIndex();
    int taken = written.substring(0, stop).getBytes(StandardCharsets.UTF_8).length;
    try {
      TemporalAccessor parsed = formatter.parse(text, new ParsePosition(0));
      reading.add(offset + taken, timeNs(parsed, reading));
    } catch (DateTimeException noSuchTime) {
      reading.clear(); // Well written, but no instant, such as 30 February: not a time.
    }
  }

  /** How much of a text makes so many characters when runs of blanks are one. */
  private static int stop(String written, int characters) {
    int stop = 0;
    for (int left = characters; left > 0; stop++) {
      boolean isRepeated =
          stop > 0 && written.charAt(stop) == ' ' && written.charAt(stop - 1) == ' ';
      left -= isRepeated ? 0 : 1;
    }
    return stop;
  }

  private static long timeNs(TemporalAccessor parsed, TimeReading reading) {
    if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
      return parsed.getLong(ChronoField.INSTANT_SECONDS) * SECOND_NS
          + part(parsed, ChronoField.NANO_OF_SECOND);
    }
    return day(parsed, reading) * DAY_NS + ofDay(parsed, reading);
  }

  private static long day(TemporalAccessor parsed, TimeReading reading) {
    if (parsed.isSupported(ChronoField.EPOCH_DAY)) {
      return parsed.getLong(ChronoField.EPOCH_DAY);
    }
    if (parsed.isSupported(ChronoField.MONTH_OF_YEAR)
        && parsed.isSupported(ChronoField.DAY_OF_MONTH)) {
      reading.setPeriod(YEAR_DAYS * DAY_NS);
      return LocalDate.of(
              SOME_YEAR,
              parsed.get(ChronoField.MONTH_OF_YEAR),
              parsed.get(ChronoField.DAY_OF_MONTH))
          .toEpochDay();
    }
    reading.setPeriod(DAY_NS);
    return 0;
  }

  private static long ofDay(TemporalAccessor parsed, TimeReading reading) {
    if (parsed.isSupported(ChronoField.NANO_OF_DAY)) {
      return parsed.getLong(ChronoField.NANO_OF_DAY);
    }
    if (!parsed.isSupported(ChronoField.HOUR_OF_DAY)) {
      reading.setPeriod(DAY_NS / 24);
    }
    long seconds =
        3600 * part(parsed, ChronoField.HOUR_OF_DAY)
            + 60 * part(parsed, ChronoField.MINUTE_OF_HOUR)
            + part(parsed, ChronoField.SECOND_OF_MINUTE);
    return seconds * SECOND_NS + part(parsed, ChronoField.NANO_OF_SECOND);
  }

  private static long part(TemporalAccessor parsed, ChronoField field) {
    return parsed.isSupported(field) ? parsed.getLong(field) : 0;
  }
}

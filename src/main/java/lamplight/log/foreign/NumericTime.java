package lamplight.log.foreign;

/** Times as decimal numbers of a unit. */
enum NumericTime implements TimeFormat {
  S(9),
  MS(6),
  US(3),
  NS(0);

  private final int power;

  NumericTime(int power) {
    this.power = power;
  }

  @Override
  public void read(byte[] bytes, int offset, int end, TimeReading reading) {
    boolean isSigned = offset < end && (bytes[offset] == '-' || bytes[offset] == '+');
    int first = isSigned ? offset + 1 : offset;
    int whole = Numerals.digitsEnd(bytes, first, end);
    if (whole == first) {
      return;
    }
    int decimals = Numerals.decimalsEnd(bytes, whole, end);
    int exponent = exponentEnd(bytes, decimals, end);
    if (exponent > decimals) {
      reading.add(exponent, Numerals.scaled(bytes, offset, exponent, power));
    }
    if (decimals > whole) {
      reading.add(decimals, Numerals.scaled(bytes, offset, decimals, power));
    }
    reading.add(whole, Numerals.scaled(bytes, offset, whole, power));
  }

  private static int exponentEnd(byte[] bytes, int from, int end) {
    if (from < end && (bytes[from] == 'e' || bytes[from] == 'E')) {
      int sign = from + 1;
      int digits = sign < end && (bytes[sign] == '+' || bytes[sign] == '-') ? sign + 1 : sign;
      int stop = Numerals.digitsEnd(bytes, digits, end);
      return stop > digits ? stop : from;
    }
    return from;
  }
}

package lamplight.theory;

/** Mean and spread of values that come one by one. */
final class Sample {
  private long count;
  private double mean;
  private double squares;

  void add(double value) {
    count++;
    double change = value - mean;
    mean += change / count;
    squares += change * (value - mean);
  }

  long count() {
    return count;
  }

  double mean() {
    return mean;
  }

  double sd() {
    return Math.sqrt(squares / (count - 1));
  }

  double standardError() {
    return sd() / Math.sqrt(count);
  }
}

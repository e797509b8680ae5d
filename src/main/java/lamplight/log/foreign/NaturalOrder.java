package lamplight.log.foreign;

import java.util.Comparator;

/** Orders names as people do: 2 before 10, and a before B. Thread-safe. */
final class NaturalOrder implements Comparator<String> {
  static final NaturalOrder NAMES = new NaturalOrder();

  private NaturalOrder() {}

  @Override
  public int compare(String one, String other) {
    int left = 0;
    int right = 0;
    while (left < one.length() && right < other.length()) {
      int leftEnd = digitsEnd(one, left);
      int rightEnd = digitsEnd(other, right);
      int order =
          leftEnd > left && rightEnd > right
              ? compareDigits(one.substring(left, leftEnd), other.substring(right, rightEnd))
              : Character.compare(
                  Character.toLowerCase(one.charAt(left)),
                  Character.toLowerCase(other.charAt(right)));
      if (order != 0) {
        return order;
      }
      left = Math.max(leftEnd, left + 1);
      right = Math.max(rightEnd, right + 1);
    }
    int rest = Integer.compare(one.length() - left, other.length() - right);
    return rest != 0 ? rest : one.compareTo(other);
  }

  private static int compareDigits(String one, String other) {
    String left = one.replaceFirst("^0+(?=.)", "");
    String right = other.replaceFirst("^0+(?=.)", "");
    int lengths = Integer.compare(left.length(), right.length());
    return lengths != 0 ? lengths : left.compareTo(right);
  }

  private static int digitsEnd(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}

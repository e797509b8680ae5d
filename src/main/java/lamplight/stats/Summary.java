package lamplight.stats;

import java.util.OptionalDouble;

/**
 * A sample over seeds, summarised.
 *
 * @param n how many values there are, at least 1
 * @param mean the arithmetic mean
 * @param sd the sample standard deviation (n - 1); empty for a single value
 * @param low the lower end of the 95 % t interval of the mean; empty for a single value, and where
 *     all are equal
 * @param high its upper end
 */
public record Summary(
    long n,
    double mean,
    OptionalDouble sd,
    OptionalDouble low,
    OptionalDouble high,
    double median,
    double min,
    double max) {}

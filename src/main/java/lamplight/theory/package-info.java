/**
 * What theory predicts of an experiment: which queues are stable, how fast the others grow, how
 * fast each clock runs, and what a trial of a given length should measure.
 *
 * <p>Two layers. {@link lamplight.theory.Prediction} is pure arithmetic on the rates and knows the
 * queues. {@link lamplight.theory.Prediction#clocks} adds the clocks, whose common rate has no
 * closed form when two or more processes keep sending; it is then asked of a {@link
 * lamplight.theory.ClockRateSource}, which {@link lamplight.theory.SimulatedClockRate} answers from
 * trials in virtual time. The driver of those trials is handed in, because this room stands beside
 * {@code trial} and knows no driver. Nothing here reads a log or knows what was measured.
 */
@NullMarked
package lamplight.theory;

import org.jspecify.annotations.NullMarked;

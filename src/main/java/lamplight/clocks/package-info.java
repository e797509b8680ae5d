/**
 * Other clocks, replayed over the events of a trial: what each would have told of their order.
 *
 * <p>A clock is its rules, one class. To add one, write its {@link lamplight.clocks.ClockRules} and
 * list it in {@link lamplight.clocks.OtherClocks}; what is counted of it is the same for all.
 */
@NullMarked
package lamplight.clocks;

import org.jspecify.annotations.NullMarked;

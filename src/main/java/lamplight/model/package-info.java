/**
 * The rules of the scale model, as pure code: the machine, its Lamport clock and queue, the keyed
 * random numbers, and what a seed fixes.
 *
 * <p>Nothing here reads a clock, opens a file, starts a thread or knows whether it runs in real or
 * in virtual time: the driver hands in every instant. This room depends on no other.
 */
@NullMarked
package lamplight.model;

import org.jspecify.annotations.NullMarked;

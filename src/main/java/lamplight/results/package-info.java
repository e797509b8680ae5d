/**
 * What a run left behind, read back: a trial's logs as one stream of events that the causality
 * check, the measures and the twin listen to, and the tables made from them.
 *
 * <p>Nothing here starts a trial in real time, draws a chart or words a finding.
 */
@NullMarked
package lamplight.results;

import org.jspecify.annotations.NullMarked;

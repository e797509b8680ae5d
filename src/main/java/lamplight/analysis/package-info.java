/**
 * What the logs of a run show: the causality check, the measures of a trial, how far it is like its
 * twin in virtual time, and statistics over seeds. The analysis takes a stream of events and does
 * not know whether a log or a running trial feeds it.
 *
 * <p>Nothing here starts a trial in real time, draws a chart or words a finding.
 */
@NullMarked
package lamplight.analysis;

import org.jspecify.annotations.NullMarked;

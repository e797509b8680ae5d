/**
 * What a run left behind, read back: a trial's logs as one stream of events that the causality
 * check, the measures and the twin listen to; the pool that analyses all trials of a run; and
 * {@link lamplight.results.RunReport}, which writes its tables and hands the trials to a report.
 *
 * <p>Nothing here starts a trial in real time, draws a chart or words a finding. To write another
 * kind of report, implement {@link lamplight.results.Reporting}.
 */
@NullMarked
package lamplight.results;

import org.jspecify.annotations.NullMarked;

package lamplight.report.data;

import lamplight.causality.TrialHistory;
import lamplight.results.TrialAnalysis;

/**
 * A trial that the report shows event by event. Immutable.
 *
 * @param point its point within a study, or empty
 * @param history its events, at least one
 */
public record EmbeddedTrial(String point, TrialAnalysis trial, TrialHistory history) {}

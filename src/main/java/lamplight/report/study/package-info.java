/**
 * The report of a study: what was asked and varied, what changes with it and what does not, charts
 * against the varied key, a table a measure, regimes and deviations from theory by point, the
 * check, timing and provenance.
 *
 * <p>Like every report a pure function of what it is made from. This package uses {@code part},
 * {@code chart}, {@code data} and {@code text}, and nothing of the report of a single run.
 */
@NullMarked
package lamplight.report.study;

import org.jspecify.annotations.NullMarked;

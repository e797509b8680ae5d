/**
 * The report of a run or a study, of which a run is one with a single point, as sections: the
 * verdict, what was asked, the results in one table, sentences and charts, whether it is right, all
 * measures, and how it was made. Change its words and its order here; the goldens of {@code
 * GoldenReportTest} show what that does.
 *
 * <p>A report is a pure function of what it is made from, so that it can be rebuilt later byte for
 * byte. Nothing here measures or draws: the figures come from {@code results} and {@code stats},
 * the pens from {@code document}.
 */
@NullMarked
package lamplight.report;

import org.jspecify.annotations.NullMarked;

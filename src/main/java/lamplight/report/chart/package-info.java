/**
 * The charts of a report: {@link lamplight.report.chart.Chart} and {@link
 * lamplight.report.chart.Series} say as data what is drawn on which axes. One pen makes PNG files
 * of them with XChart, readable in grey; {@link lamplight.report.chart.ChartsJson} hands the same
 * data to the pen of the page.
 *
 * <p>To add a chart, write a class that makes a {@link lamplight.report.chart.Picture} of these
 * records, with its caption and the text for readers who do not see it, and add it to {@link
 * lamplight.report.chart.Charts} or {@link lamplight.report.chart.StudyCharts}. Nothing here words
 * a finding.
 */
@NullMarked
package lamplight.report.chart;

import org.jspecify.annotations.NullMarked;

/**
 * The overview of many runs: one table, a row a run, as Markdown, as a page for the browser, and as
 * lines for a terminal. A column is added in {@code OverviewColumns}; what it shows is read by
 * {@code results.overview}. Nothing here reads a folder or judges a run.
 */
@NullMarked
package lamplight.report.overview;

import org.jspecify.annotations.NullMarked;

package lamplight.results.overview;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A run in an overview. Immutable.
 *
 * @param folder the folder of the run
 * @param run what it says; empty when it cannot be read
 * @param fault why it cannot be read, in a sentence; empty when it can
 */
public record OverviewRow(Path folder, Optional<RunDigest> run, String fault) {}

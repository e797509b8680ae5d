/**
 * Many runs side by side: finds the folders of runs below others, and reads of each what its small
 * files say. It reads no log and changes nothing. A figure that a reader is to see of every run is
 * added to {@code RunDigest}, read in {@code DigestReader}, and shown in {@code report.overview}.
 */
@NullMarked
package lamplight.results.overview;

import org.jspecify.annotations.NullMarked;

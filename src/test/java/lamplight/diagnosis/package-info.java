/** Tests of the rules and diagnoses of somebody's logs, on made-up trials. */
@NullMarked
package lamplight.diagnosis;

import org.jspecify.annotations.NullMarked;

/**
 * Holds the README and the manual against the program: every link resolves, and whatever a user can
 * type or read in a file is described. Add a page to the manual's index; the tests find it there.
 */
@NullMarked
package lamplight.docs;

import org.jspecify.annotations.NullMarked;

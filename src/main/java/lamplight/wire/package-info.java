/**
 * Frames on a socket, and the connections of a trial: those of a mesh between its processes, or
 * those of a star between its processes and the relay.
 *
 * <p>A frame is {@code length (4 bytes) | kind (1 byte) | body}, big-endian, the length counting
 * kind and body. Each kind has one fixed length, so a wrong length is refused before anything is
 * read or allocated for it. What a message means to a process is decided elsewhere. No library is
 * loaded here, because the child JVMs start with this room.
 */
@NullMarked
package lamplight.wire;

import org.jspecify.annotations.NullMarked;

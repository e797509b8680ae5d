package lamplight.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import lamplight.log.UnwritableException;

/**
 * Keeps a second harness from running trials into the same folder. The system frees the lock with
 * its holder, however that ends. The file stays: were it deleted, two harnesses could hold locks on
 * two files of the same name.
 */
public final class RunLock implements Closeable {
  private static final String NAME = ".lock";

  private final Path file;
  private final FileChannel channel;

  private RunLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock of a run's folder.
   *
   * @throws RunInUseException when another harness holds it
   * @throws UnwritableException when the folder cannot be written
   * @throws IOException when the file system has no locks
   */
  public static RunLock take(RunFolder folder) throws IOException {
    Path file = folder.path().resolve(NAME);
    FileChannel channel = opened(file);
    try {
      if (!tryLock(channel)) {
        String holder = Files.readString(file, StandardCharsets.US_ASCII).trim();
        throw new RunInUseException(
            folder.path()
                + ": another harness"
                + (holder.isEmpty() ? "" : " (" + holder + ")")
                + " uses this folder; wait for it to end");
      }
      // A holder that was killed left its note, and its copy of the program.
      channel.truncate(0);
      JarCopy.clear(folder);
      return new RunLock(file, channel);
    } catch (IOException failure) {
      channel.close();
      throw failure;
    }
  }

  /**
   * Whether a harness holds the lock of a run's folder, which is left as it is. Not to be asked
   * while this program itself holds it: on most systems, to close any channel on a file frees every
   * lock that the program has on it.
   *
   * @throws IOException when the lock file cannot be read
   */
  public static boolean isHeld(RunFolder folder) throws IOException {
    Path file = folder.path().resolve(NAME);
    if (Files.notExists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return channel.tryLock(0, Long.MAX_VALUE, true) == null;
    } catch (OverlappingFileLockException heldByThisProgram) {
      return true;
    }
  }

  /** Writes into the lock file who holds it, for a person who wonders. */
  public void note(long pid) throws IOException {
    try {
      channel.write(ByteBuffer.wrap(("pid " + pid + "\n").getBytes(StandardCharsets.US_ASCII)));
    } catch (IOException failure) {
      throw UnwritableException.of(file, failure);
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      channel.truncate(0);
    }
  }

  private static FileChannel opened(Path file) throws IOException {
    try {
      return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException failure) {
      throw UnwritableException.of(file, failure);
    }
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProgram) {
      return false;
    }
  }
}

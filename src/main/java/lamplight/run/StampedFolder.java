package lamplight.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Makes folders that are named by an instant. */
public final class StampedFolder {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int MOST_IN_ONE_SECOND = 1_000;

  private StampedFolder() {}

  /**
   * Makes a new folder named {@code yyyyMMdd-HHmmss} (UTC); the second one of a second gets {@code
   * -2} behind it, and so on.
   *
   * @param parent is made too where it is missing
   */
  public static Path create(Path parent, Instant now) throws IOException {
    Files.createDirectories(parent);
    for (int number = 1; number <= MOST_IN_ONE_SECOND; number++) {
      Path path = parent.resolve(STAMP.format(now) + (number == 1 ? "" : "-" + number));
      try {
        return Files.createDirectory(path);
      } catch (FileAlreadyExistsException taken) {
        // Another one was made in this second: the next number is free or taken too.
        continue;
      }
    }
    throw new FileAlreadyExistsException(parent + " holds too many folders of this second");
  }
}

package lamplight.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lamplight.log.TrialFolder;
import lamplight.model.TrialSpec;

/**
 * Changes one random field of one random row so that its meaning changes. Two changes mean nothing
 * and are left out: a time that still fits between its neighbours, and an arrival that still fits
 * between two events.
 */
final class Mutation {
  private static final int TIME = 3;
  private static final int EVENT = 4;
  private static final int QUEUE_ARRIVED = 6;
  private static final int EVENT_ARRIVED = 10;

  private Mutation() {}

  /** Changes a field and says which; empty when the random row has none that can be changed. */
  static String apply(TrialFolder folder, TrialSpec spec, Random random) throws IOException {
    int process = 1 + random.nextInt(spec.processes());
    boolean ofQueue = random.nextInt(4) == 0;
    Path file = ofQueue ? folder.queue(process) : folder.log(process);
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    if (lines.size() < 2) {
      return "";
    }
    int line = 1 + random.nextInt(lines.size() - 1);
    String[] fields = lines.get(line).split(",", -1);
    int column = random.nextInt(ofQueue ? QUEUE_ARRIVED : fields.length);
    String old = fields[column];
    if (!ofQueue && column == TIME) {
      if (line < 2) {
        return "";
      }
      fields[column] = Long.toString(Long.parseLong(lines.get(line - 1).split(",", -1)[TIME]) - 1);
    } else if (!ofQueue && column == EVENT_ARRIVED && !old.isEmpty()) {
      fields[column] = Long.toString(Long.parseLong(fields[TIME]) + 1);
    } else {
      fields[column] = other(old, !ofQueue && column == EVENT, random);
    }
    lines.set(line, String.join(",", fields));
    Files.writeString(file, String.join("\n", lines) + "\n");
    return file.getFileName() + ":" + (line + 1) + ": " + old + " -> " + lines.get(line);
  }

  private static String other(String old, boolean isEvent, Random random) {
    if (isEvent) {
      return old.equals("send") ? "receive" : "send";
    }
    if (old.isEmpty()) {
      return "1";
    }
    int dash = old.indexOf('-', 1);
    if (dash > 0) {
      return old.substring(0, dash + 1) + other(old.substring(dash + 1), false, random);
    }
    if (old.indexOf(' ') > 0) {
      return old.substring(0, old.indexOf(' '));
    }
    long number = Long.parseLong(old);
    long step = 1 + random.nextInt(3);
    return Long.toString(random.nextBoolean() ? number + step : Math.max(number - step, -1));
  }
}

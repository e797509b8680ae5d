package lamplight.results.overview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the small files of a run by hand. */
public final class WrittenRun {
  private static final String SUMMARY =
      "point,process,metric,n,mean,sd,ci95_low,ci95_high,median,median_low,median_high,min,max,"
          + "predicted";

  private final Path folder;

  private WrittenRun(Path folder) {
    this.folder = folder;
  }

  /** A run of two seeds in real time that is complete, and has neither tables nor a report. */
  public static WrittenRun in(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("trials"));
    return new WrittenRun(folder)
        .settings("title = Two", "rates = 1, 3", "seeds = 1..2", "duration = 20 s")
        .record("state = complete", "git.commit = 0123456789abcdef", "git.dirty = false");
  }

  /** Its folder. */
  public Path folder() {
    return folder;
  }

  /** Replaces its settings. */
  public WrittenRun settings(String... lines) throws IOException {
    return file("effective.properties", lines);
  }

  /** Replaces its record. */
  public WrittenRun record(String... lines) throws IOException {
    return file("run.properties", lines);
  }

  /** Adds {@code checks.csv} with these rows. */
  public WrittenRun checks(String... rows) throws IOException {
    return file("checks.csv", "point,seed,rule,events,violations,first_violation", rows);
  }

  /**
   * Adds {@code summary.csv}.
   *
   * @param rows each {@code point,process,metric,n,mean,min,max}
   */
  public WrittenRun summary(String... rows) throws IOException {
    String[] whole = rows.clone();
    for (int at = 0; at < rows.length; at++) {
      String[] cells = rows[at].split(",", -1);
      whole[at] =
          String.join(",", cells[0], cells[1], cells[2], cells[3], cells[4])
              + ",,,,,,,"
              + String.join(",", cells[5], cells[6], "");
    }
    return file("summary.csv", SUMMARY, whole);
  }

  /** Adds a report. */
  public WrittenRun report() throws IOException {
    return file("report.md", "# Two").file("report.html", "<!DOCTYPE html>");
  }

  private WrittenRun file(String name, String header, String... rows) throws IOException {
    List<String> lines = new ArrayList<>(List.of(header));
    lines.addAll(List.of(rows));
    return file(name, lines.toArray(String[]::new));
  }

  private WrittenRun file(String name, String[] lines) throws IOException {
    Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    return this;
  }
}
